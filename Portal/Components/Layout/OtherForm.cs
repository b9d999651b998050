namespace Portal.Components.Layout;

/// <summary>A page in another form, for programs that look for one in its head.</summary>
/// <param name="Type">Media type.</param>
/// <param name="Address">Absolute, or from the root.</param>
public sealed record OtherForm(string Type, string Title, string Address);

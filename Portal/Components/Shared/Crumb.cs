namespace Portal.Components.Shared;

/// <summary>A page above the present one.</summary>
public sealed record Crumb(string Text, string Address);

namespace Portal.Components.Shared;

/// <param name="Anchor">The id of the section.</param>
/// <param name="Text">Its name in the list of what is on the page.</param>
public sealed record PageSection(string Anchor, string Text);

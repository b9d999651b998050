namespace Portal.Features.Reading;

/// <summary>A value that a filter can be set to.</summary>
/// <param name="Count">How many documents it would leave, the other filters as they are.</param>
public sealed record CatalogueChoice(string Value, string Name, int Count, bool IsChosen);

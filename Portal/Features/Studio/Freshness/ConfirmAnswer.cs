namespace Portal.Features.Studio.Freshness;

/// <summary>What was filled in to confirm an entry.</summary>
public sealed record ConfirmAnswer(DateOnly Until, string? Note);

namespace Portal.Components.Shared.Placing;

/// <summary>A place that <see cref="PlaceSwitcher"/> offers.</summary>
/// <param name="Code">ISO 3166.</param>
/// <param name="Note">What must be known before choosing it: what is missing; null: nothing.</param>
public sealed record PlaceOption(string Code, string? Note = null);

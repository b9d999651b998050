namespace Portal.Domain.Guides;

/// <summary>What differs from a role guide's base in one place. Lists merge with the base by id (<see cref="PlacedGuide"/>).</summary>
/// <remarks>A figure here that names no place, a level of demand too, is of the overlay's place.</remarks>
/// <param name="Place">ISO 3166 code: <c>KE</c>, or <c>IN-KA</c>, which falls back to <c>IN</c>.</param>
/// <param name="Text">Markdown: what a reader in this place should know first.</param>
public sealed record GuideOverlay(
    string Place, string? Text, IReadOnlyList<Demand> Demand, IReadOnlyList<HeadlineTimeline> Timelines,
    IReadOnlyList<FirstJob> FirstJobs, IReadOnlyList<Figure> Figures, IReadOnlyList<StepOverlay> Steps, IReadOnlyList<Faq> Faqs);

/// <summary>Cost and time of one step in the overlay's place; what is absent stays as it is in the base.</summary>
/// <param name="Path">Id of the path.</param>
/// <param name="Step">Id of the step within it.</param>
/// <param name="Money">Empty: the base's figures stand, with their own place.</param>
/// <param name="Time">Null: the base's time stands.</param>
public sealed record StepOverlay(string Path, string Step, IReadOnlyList<Money> Money, Duration? Time);

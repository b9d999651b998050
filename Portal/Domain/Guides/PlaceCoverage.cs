using System.Runtime.CompilerServices;

namespace Portal.Domain.Guides;

/// <summary>What a role guide knows of one place itself, not of its own place or of another.</summary>
/// <param name="Missing">The topics on which it has no figure of the place, in the order in which a page shows them.</param>
/// <param name="HasOthers">Whether it has figures of the place beside those topics.</param>
public sealed record PlaceCoverage(string Place, IReadOnlyList<FigureTopic> Missing, bool HasOthers)
{
    private static readonly FigureTopic[] Topics = Enum.GetValues<FigureTopic>();

    /// <summary>Whether it has no figure of the place at all.</summary>
    public bool IsEmpty => Missing.Count == Topics.Length && !HasOthers;

    // Each page of a guide asks for it, and a guide never changes.
    private static readonly ConditionalWeakTable<RoleGuideDocument, IReadOnlyList<PlaceCoverage>> Known = [];

    /// <summary>Of every place the guide speaks of: its own first, then its overlays in their order.</summary>
    public static IReadOnlyList<PlaceCoverage> All(RoleGuideDocument guide) => Known.GetValue(guide, ListAll);

    private static IReadOnlyList<PlaceCoverage> ListAll(RoleGuideDocument guide) =>
    [
        .. new[] { guide.Place }.Concat(guide.Overlays.Select(overlay => overlay.Place))
            .OfType<string>()
            .Where(place => place != Places.World)
            .Distinct(StringComparer.Ordinal)
            .Select(place => Of(guide, place)),
    ];

    /// <param name="guide">The base, with its overlays.</param>
    /// <param name="place">ISO 3166 code.</param>
    public static PlaceCoverage Of(RoleGuideDocument guide, string place)
    {
        var placed = guide.At(place).Document;
        bool IsHere(string? of) => Places.SpeaksOf(of ?? guide.Place, place);
        return new(
            place,
            [.. Topics.Where(topic => topic switch
            {
                // A sum speaks of the place only if all its parts do.
                FigureTopic.Time => !placed.Timelines.Any(timeline => timeline.Time?.Min is not null && IsHere(timeline.Place))
                    && !placed.Paths.Any(path => path.Steps.All(step => step.Optional || (step.Time?.Min is not null && IsHere(step.Time.Place)))),
                FigureTopic.Cost => placed.Paths.All(path => LacksCost(path, place)),
                FigureTopic.Pay => !placed.FirstJobs.Any(job => job.Pay?.Min is not null && IsHere(job.Pay.Place)),
                _ => !placed.Demand.Any(demand => IsHere(demand.Place)),
            })],
            placed.Figures.Any(figure => figure.Min is not null && IsHere(figure.Place))
                || placed.Paths.SelectMany(path => path.Steps).SelectMany(step => step.Money).Any(pay => pay is { Kind: "pay", Min: not null } && IsHere(pay.Place)));
    }

    /// <summary>Whether no step of a path says how long it takes there.</summary>
    /// <param name="path">Of a guide at the place.</param>
    /// <param name="basePlace">Where a time holds that names no place.</param>
    public static bool LacksTime(Pathway path, string? basePlace, string place) =>
        !path.Steps.Any(step => step.Time?.Min is not null && Places.SpeaksOf(step.Time.Place ?? basePlace, place));

    /// <summary>Whether no step of a path says what it costs there.</summary>
    /// <inheritdoc cref="LacksTime"/>
    public static bool LacksCost(Pathway path, string place) =>
        !path.Steps.SelectMany(step => step.Money).Any(money => money is { Kind: "cost", Min: not null } && Places.SpeaksOf(money.Place, place));
}

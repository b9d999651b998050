using Portal.Components.Shared.Figures;

namespace Portal.Features.Studio.Review.Shelving;

/// <summary>Planned acts, as a counsellor reads them.</summary>
internal static class ShelvingWords
{
    public static string Of(PlannedView planned) => Of(planned.NewSlug, planned.DueUtc);

    /// <param name="newSlug">Null: it is to be taken back.</param>
    public static string Of(string? newSlug, DateTime dueUtc) => newSlug is null
        ? $"It will be taken back from readers on {DateText.Day(DateOnly.FromDateTime(dueUtc))}."
        : $"Its address will be {newSlug} from {DateText.Day(DateOnly.FromDateTime(dueUtc))} on.";

    public static string Of(ToldEmbedder embedder) =>
        embedder.ToldUtc is { } at ? $"told on {DateText.Day(DateOnly.FromDateTime(at))}"
        : embedder.HasContact ? "not told yet, the mail is waiting" : "names no contact, so nobody is told";

    /// <summary>Why an act waits.</summary>
    public static string Told(IReadOnlyList<Embedder> embedders) =>
        $"{Counted.Of(embedders.Count, "institution shows", "institutions show")} this guide in {(embedders.Count == 1 ? "its" : "their")} own pages "
        + $"({string.Join(", ", embedders.Select(embedder => embedder.Name))}). They are told by mail now, and it happens {ShelvingPlanner.Notice.Days} days later.";
}

using System.Text.Json;
using AngleSharp.Html.Parser;
using Portal.Components.Shared;
using Portal.Components.Shared.Figures;
using Portal.Domain.Guides;

namespace Portal.Tests.Support;

/// <summary>All that a document tells its readers, with its figures written as the pages write them.</summary>
public static class DocumentText
{
    /// <summary>Keys whose values no reader sees.</summary>
    private static readonly HashSet<string> Unseen = new(StringComparer.Ordinal) { "id", "kind", "slug", "source", "url" };

    /// <returns>Runs of white space as one space, so that words are found across the lines of a file.</returns>
    public static string Of(GuideDocument document)
    {
        using var json = JsonDocument.Parse(GuideJson.Serialize(document));
        var html = string.Join('\n', Texts(json.RootElement).Concat(Figures(document)).Select(text => MarkdownHtml.Block(text)));
        return Markup.Text(new HtmlParser().ParseDocument(html).Body!);
    }

    private static IEnumerable<string> Texts(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().Where(property => !Unseen.Contains(property.Name)).SelectMany(property =>
            // A list of texts under this name cites sources; the sources themselves are mappings.
            property.Name is "sources" ? property.Value.EnumerateArray().Where(item => item.ValueKind is JsonValueKind.Object).SelectMany(Texts)
                : Texts(property.Value)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Texts),
        JsonValueKind.String => [value.GetString()!],
        _ => [],
    };

    private static IEnumerable<string> Figures(GuideDocument document) => (document switch
    {
        RoleGuideDocument guide => FiguresOf(guide),
        InternshipGuideDocument guide => FiguresOf(guide),
        OpeningDocument { Terms: { } terms } => [FigureText.Time(terms.Duration), Amount(terms.Stipend)],
        _ => [],
    }).OfType<string>();

    private static IEnumerable<string?> FiguresOf(RoleGuideDocument guide)
    {
        var steps = guide.Paths.SelectMany(path => path.Steps).ToList();
        return
        [
            .. guide.Timelines.Select(timeline => FigureText.Time(timeline.Time)), .. guide.Figures.Select(FigureText.Value),
            .. steps.Select(step => FigureText.Time(step.Time)), .. steps.SelectMany(step => step.Money).Select(Amount),
            .. guide.FirstJobs.Select(job => Amount(job.Pay)),
        ];
    }

    private static IEnumerable<string?> FiguresOf(InternshipGuideDocument guide) =>
    [
        FigureText.Time(guide.Terms?.Duration), FigureText.Hours(guide.Terms?.HoursPerWeek), Amount(guide.Terms?.Stipend),
        .. guide.Programmes.Select(programme => Amount(programme.Stipend)), .. guide.Figures.Select(FigureText.Value),
    ];

    private static string? Amount(Money? money) => money is null ? null : MoneyText.Amount(money);
}

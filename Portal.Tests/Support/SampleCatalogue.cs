using Portal.Components.Shared;
using Portal.Domain.Guides;
using Portal.Domain.Search;
using Portal.Features.Reading;

namespace Portal.Tests.Support;

/// <summary>Pages of the catalogue, made without a database.</summary>
public static class SampleCatalogue
{
    public static SearchCounts Counts(int total) => new(
        total, new Dictionary<string, int> { [GuideKinds.RoleGuide] = total }, new Dictionary<string, int>(), new Dictionary<string, int>(),
        new Dictionary<string, int>(), new Dictionary<int, int>(), new Dictionary<int, int>());

    public static CatalogueEntry Entry(string words = "", RoleGuideDocument? document = null)
    {
        var guide = document ?? SampleGuide.Document();
        var finder = new PassageFinder(SearchTerms.Parse(words));
        var passages = SearchableText.Of(guide);
        return new(
            new(1, guide.Kind, guide.Slug, guide.Title, guide.Summary, guide.Field, guide.Place, guide.City, guide.Difficulty?.Score,
                guide.Paths.Count, IsExample: false, guide.ReviewedOn, guide.ReviewBy, passages),
            $"/guides/{guide.Slug}", finder.Mark(guide.Title), finder.Mark(guide.Summary),
            finder.Best(passages, guide.Title, guide.Summary) is { } passage
                ? new(passage, $"/guides/{guide.Slug}#work", finder.Excerpt(passage.Text))
                : null,
            RoleTime.Of(SampleGuide.Card(guide)));
    }

    public static Catalogue Page(IReadOnlyList<CatalogueEntry> entries, string words = "", SearchFilters? filters = null, params IReadOnlyList<string> notes) => new(
        entries, words, filters ?? SearchFilters.None, new(SearchTerms.Parse(words)), Counts(entries.Count), Counts(entries.Count) with
        {
            Fields = new Dictionary<string, int> { ["Health"] = 1, ["Technology"] = 2 }, Places = new Dictionary<string, int> { ["KE"] = 1, ["US"] = 2 },
        },
        Page: 1, Pages: 1, notes);
}

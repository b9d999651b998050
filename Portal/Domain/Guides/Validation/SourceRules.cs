namespace Portal.Domain.Guides.Validation;

/// <summary>The list of sources. Runs last, when all that cites them has been judged.</summary>
internal static class SourceRules
{
    private const int LongestRenewal = 1200;

    public static void Check(IReadOnlyList<Source> sources, Inspection inspection)
    {
        inspection.Ids(sources, "sources", source => source.Id);
        inspection.Each(sources, "sources", (source, path) => Check(source, path, inspection));
    }

    public static void Url(string url, string parent, Inspection inspection)
    {
        if (!WebAddress.IsWeb(url))
        {
            inspection.Problem(
                "url.format", GuidePath.Key(parent, "url"),
                $"\"{GuidePath.Excerpt(url)}\" must be a whole web address that begins with https:// or http://.");
        }
    }

    private static void Check(Source source, string path, Inspection inspection)
    {
        inspection.Require(source.Title, path, "title", "The title");
        inspection.Require(source.Publisher, path, "publisher", "The publisher");
        FigureRules.AsOf(source.AsOf, path, inspection, required: true);
        if (!string.IsNullOrEmpty(source.Url))
        {
            Url(source.Url, path, inspection);
        }

        if (source.RenewsEvery is < 1 or > LongestRenewal)
        {
            inspection.Problem(
                "source.renewal", GuidePath.Key(path, "renewsEvery"),
                $"The months between two editions must be from 1 to {LongestRenewal}.");
        }

        if (source.Id == Source.Editorial)
        {
            inspection.Problem(
                "source.editorial", GuidePath.Key(path, "id"),
                $"{Source.Editorial} stands for the editors' own judgement and cannot be a source's id. Choose another.");
        }
        else if (source.Id.Length > 0 && !inspection.Cited.Contains(source.Id))
        {
            inspection.Hint("source.unused", path, "No part of the guide cites this source. Cite it, or take it out.");
        }
    }
}

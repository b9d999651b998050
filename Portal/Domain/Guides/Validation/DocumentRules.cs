namespace Portal.Domain.Guides.Validation;

/// <summary>What every kind of document has: slug, title, sources and review dates.</summary>
internal static class DocumentRules
{
    public static void Check(GuideDocument document, Inspection inspection)
    {
        inspection.Id(document.Slug, parent: "", key: "slug");
        inspection.Require(document.Title, "", "title", "The title");
        inspection.RequireThat(document.Sources.Count > 0, "", "sources", "The list of sources");
        // An opening ends by itself, so that it need not be reviewed.
        var isReviewed = document is not OpeningDocument;
        inspection.RequireThat(!isReviewed || document.ReviewedOn is not null, "", "reviewedOn", "The day of the last review (reviewedOn)");
        inspection.RequireThat(!isReviewed || document.ReviewBy is not null, "", "reviewBy", "The day of the next review (reviewBy)");
        if (document.ReviewBy <= document.ReviewedOn)
        {
            inspection.Problem("review.order", "reviewBy", "The next review must be after the last one (reviewedOn).");
        }
    }
}

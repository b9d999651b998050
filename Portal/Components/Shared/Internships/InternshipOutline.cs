using Portal.Components.Shared.Figures;
using Portal.Domain.Guides;

namespace Portal.Components.Shared.Internships;

/// <summary>An internship guide as its sections need it: the document, what its links lead to, its numbered sources.</summary>
public sealed record InternshipOutline(Published<InternshipGuideDocument> Published, SourceBook Book)
{
    public InternshipGuideDocument Document => Published.Document;

    public static InternshipOutline Of(Published<InternshipGuideDocument> published)
    {
        var document = published.Document;
        return new(published, new(document.Sources, document.Place, document.ReviewedOn));
    }
}

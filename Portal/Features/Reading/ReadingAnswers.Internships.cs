using Microsoft.AspNetCore.Http.HttpResults;
using Portal.Components.Shared;
using Portal.Data.ReadModel;
using Portal.Domain.Guides;
using Portal.Infrastructure;

namespace Portal.Features.Reading;

/// <summary>The pages of internship guides and openings.</summary>
public sealed partial class ReadingAnswers
{
    public IResult Internships(IReadOnlyList<InternshipCard> internships, ReaderRequest reader) => new RazorComponentResult<InternshipsPage>(
        new { Internships = internships, Today, Canonical = origin.Absolute(PortalUrls.Internships), Reader = reader });

    public IResult Internship(GuideLookup<InternshipGuideDocument> lookup, ReaderRequest reader) => lookup switch
    {
        GuideLookup<InternshipGuideDocument>.Found { Guide: var internship } => new RazorComponentResult<InternshipPage>(
            new { Internship = internship, Today, Canonical = origin.Absolute(PortalUrls.Internship(internship.Document.Slug)), Reader = reader }),
        _ => Unavailable(lookup),
    };

    public IResult Openings(IReadOnlyList<OpeningCard> openings, ReaderRequest reader) => new RazorComponentResult<OpeningsPage>(
        new { Openings = openings, Today, Canonical = origin.Absolute(PortalUrls.Openings), Reader = reader });

    public IResult Opening(GuideLookup<OpeningDocument> lookup, ReaderRequest reader) => lookup switch
    {
        GuideLookup<OpeningDocument>.Found { Guide: var opening } => new RazorComponentResult<OpeningPage>(
            new { Opening = opening, Today, Canonical = origin.Absolute(PortalUrls.Opening(opening.Document.Slug)), Reader = reader }),
        _ => Missing(),
    };

    /// <param name="others">What is open today.</param>
    public static IResult ClosedOpening(GuideLookup<OpeningDocument>.Gone opening, IReadOnlyList<OpeningCard> others, ReaderRequest reader) =>
        new RazorComponentResult<ClosedOpeningPage>(new { OpeningTitle = opening.Title, opening.Closed, Others = others, Reader = reader })
        {
            StatusCode = StatusCodes.Status410Gone,
        };
}

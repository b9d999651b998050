using Portal.Components.Shared;
using Portal.Data.ReadModel;
using Portal.Domain.Guides;
using Portal.Infrastructure;
using Portal.Infrastructure.Caching;

namespace Portal.Features.Reading;

/// <summary>The routes of internship guides and openings.</summary>
public static partial class ReadingRegistration
{
    private static void MapInternships(IEndpointRouteBuilder reading)
    {
        reading.MapMethods(PortalUrls.Internships, Reads, InternshipsAsync).AsReadingPage();
        reading.MapMethods(PortalUrls.Internship("{slug}"), Reads, InternshipAsync).AsReadingPage();
        reading.MapMethods(PortalUrls.Openings, Reads, OpeningsAsync).AsReadingPage();
        reading.MapMethods(PortalUrls.Opening("{slug}"), Reads, OpeningAsync).AsReadingPage();
    }

    private static async Task<IResult> InternshipsAsync(
        ReaderRequest reader, GuideQueries guides, ReadingAnswers answers, CancellationToken cancellationToken) =>
        answers.Internships(await guides.ListInternshipsAsync(cancellationToken), reader);

    private static async Task<IResult> InternshipAsync(
        string slug, ReaderRequest reader, HttpContext http, GuideQueries guides, ReadingAnswers answers, CancellationToken cancellationToken)
    {
        if (!Slugs.IsValid(slug))
        {
            return ReadingAnswers.Missing();
        }

        var lookup = await guides.FindInternshipGuideAsync(slug, cancellationToken);
        if (lookup is GuideLookup<InternshipGuideDocument>.Found { Guide: var internship })
        {
            http.DependsOnGuides(internship.Mentions());
        }

        return answers.Internship(lookup, reader);
    }

    private static async Task<IResult> OpeningsAsync(
        ReaderRequest reader, GuideQueries guides, ReadingAnswers answers, CancellationToken cancellationToken) =>
        answers.Openings(await guides.ListOpeningsAsync(cancellationToken), reader);

    private static async Task<IResult> OpeningAsync(
        string slug, ReaderRequest reader, HttpContext http, GuideQueries guides, ReadingAnswers answers, CancellationToken cancellationToken)
    {
        if (!Slugs.IsValid(slug))
        {
            return ReadingAnswers.Missing();
        }

        var lookup = await guides.FindOpeningAsync(slug, cancellationToken);
        if (lookup is GuideLookup<OpeningDocument>.Gone gone)
        {
            return ReadingAnswers.ClosedOpening(gone, await guides.ListOpeningsAsync(cancellationToken), reader);
        }

        if (lookup is GuideLookup<OpeningDocument>.Found { Guide: var opening })
        {
            http.DependsOnGuides(opening.Mentions());
        }

        return answers.Opening(lookup, reader);
    }
}

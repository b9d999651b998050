using Microsoft.AspNetCore.Http.HttpResults;
using Portal.Components.Shared;
using Portal.Data.ReadModel;
using Portal.Domain.Guides;
using Portal.Infrastructure;

namespace Portal.Features.Reading;

/// <summary>Turns what was found into a page with its status code.</summary>
/// <param name="origin">Makes the canonical addresses.</param>
/// <param name="time">Decides whether figures are due for review; the day is that of UTC.</param>
public sealed partial class ReadingAnswers(PublicOrigin origin, TimeProvider time)
{
    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    public IResult Home(IReadOnlyList<RoleGuideCard> guides, IReadOnlyList<InternshipCard> internships, ReaderRequest reader) =>
        new RazorComponentResult<HomePage>(new { Guides = guides, Internships = internships, Today, Canonical = origin.Absolute(PortalUrls.Home), Reader = reader });

    /// <summary>The canonical address is the one without filters: the filtered pages hold nothing else.</summary>
    public IResult Guides(Catalogue catalogue, ReaderRequest reader) => new RazorComponentResult<CataloguePage>(new
    {
        Catalogue = catalogue,
        Today,
        Canonical = origin.Absolute(PortalUrls.Guides),
        // A place is a filter here, of which the catalogue says itself what is wrong.
        Reader = reader with { PlaceNote = null },
    });

    public IResult Guide(GuideLookup<RoleGuideDocument> lookup, ReaderRequest reader) => lookup switch
    {
        GuideLookup<RoleGuideDocument>.Found { Guide: var guide } => new RazorComponentResult<GuidePage>(
            new { Guide = guide, Today, Canonical = origin.Absolute(PortalUrls.Guide(guide.Document.Slug)), Reader = reader }),
        _ => Unavailable(lookup),
    };

    /// <param name="path">Id of the path.</param>
    public IResult Path(GuideLookup<RoleGuideDocument> lookup, string path, ReaderRequest reader) => lookup switch
    {
        GuideLookup<RoleGuideDocument>.Found { Guide: var guide } => Path(GuideOutline.Of(guide, reader.Choice.Place), path, reader),
        _ => Unavailable(lookup),
    };

    /// <param name="query">What the reader says of themselves; see <see cref="SituationRequest"/>.</param>
    public IResult Paths(GuideLookup<RoleGuideDocument> lookup, IQueryCollection query, ReaderRequest reader) => lookup switch
    {
        GuideLookup<RoleGuideDocument>.Found { Guide: var guide } => Paths(GuideOutline.Of(guide, reader.Choice.Place), query, reader),
        _ => Unavailable(lookup),
    };

    public static IResult Missing() =>
        new RazorComponentResult<MissingPage> { StatusCode = StatusCodes.Status404NotFound };

    /// <param name="reference">Under which the log has the fault.</param>
    public static IResult Fault(string reference) =>
        new RazorComponentResult<ErrorPage>(new { Reference = reference }) { StatusCode = StatusCodes.Status500InternalServerError };

    private IResult Path(GuideOutline outline, string id, ReaderRequest reader) => outline.FindPath(id) is { } path
        ? new RazorComponentResult<PathPage>(new
        {
            Outline = outline,
            Path = path,
            Today,
            Canonical = origin.Absolute(PortalUrls.Path(outline.Document.Slug, id)),
            Reader = reader,
        })
        : Missing();

    /// <summary>The canonical address is the one that says nothing of the reader.</summary>
    private RazorComponentResult<PathsPage> Paths(GuideOutline outline, IQueryCollection query, ReaderRequest reader) => new(new
    {
        Outline = outline,
        Request = SituationRequest.From(query, outline.CostCurrencies),
        Today,
        Canonical = origin.Absolute(PortalUrls.Paths(outline.Document.Slug)),
        Reader = reader,
    });

    private static IResult Unavailable<TDocument>(GuideLookup<TDocument> lookup)
        where TDocument : GuideDocument => lookup is GuideLookup<TDocument>.Gone gone
        ? new RazorComponentResult<GonePage>(new { GuideTitle = gone.Title, gone.Note }) { StatusCode = StatusCodes.Status410Gone }
        : Missing();
}

using Microsoft.AspNetCore.Http.HttpResults;
using Portal.Components.Shared;
using Portal.Domain.Guides;
using Portal.Infrastructure;

namespace Portal.Features.Reading;

/// <summary>Turns what was found into a page with its status code.</summary>
/// <param name="origin">Makes the canonical addresses.</param>
/// <param name="time">Decides whether figures are due for review; the day is that of UTC.</param>
public sealed class ReadingAnswers(PublicOrigin origin, TimeProvider time)
{
    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    public IResult Home(IReadOnlyList<RoleGuideCard> guides) =>
        new RazorComponentResult<HomePage>(new { Guides = guides, Today, Canonical = origin.Absolute(PortalUrls.Home) });

    /// <summary>The canonical address is the one without filters: the filtered pages hold nothing else.</summary>
    public IResult Guides(Catalogue catalogue) =>
        new RazorComponentResult<CataloguePage>(new { Catalogue = catalogue, Today, Canonical = origin.Absolute(PortalUrls.Guides) });

    public IResult Guide(GuideLookup lookup) => lookup switch
    {
        GuideLookup.Found { Guide: var guide } => Guide(guide),
        _ => Unavailable(lookup),
    };

    /// <param name="path">Id of the path.</param>
    public IResult Path(GuideLookup lookup, string path) => lookup switch
    {
        GuideLookup.Found { Guide: var guide } => Path(GuideOutline.Of(guide), path),
        _ => Unavailable(lookup),
    };

    public static IResult Missing() =>
        new RazorComponentResult<MissingPage> { StatusCode = StatusCodes.Status404NotFound };

    /// <param name="reference">Under which the log has the fault.</param>
    public static IResult Fault(string reference) =>
        new RazorComponentResult<ErrorPage>(new { Reference = reference }) { StatusCode = StatusCodes.Status500InternalServerError };

    private RazorComponentResult<GuidePage> Guide(PublishedRoleGuide guide) =>
        new(new { Guide = guide, Today, Canonical = origin.Absolute(PortalUrls.Guide(guide.Document.Slug)) });

    private IResult Path(GuideOutline outline, string id) => outline.FindPath(id) is { } path
        ? new RazorComponentResult<PathPage>(new
        {
            Outline = outline,
            Path = path,
            Today,
            Canonical = origin.Absolute(PortalUrls.Path(outline.Document.Slug, id)),
        })
        : Missing();

    private static IResult Unavailable(GuideLookup lookup) => lookup is GuideLookup.Gone { Title: var title }
        ? new RazorComponentResult<GonePage>(new { GuideTitle = title }) { StatusCode = StatusCodes.Status410Gone }
        : Missing();
}

using Portal.Domain.Guides;
using Portal.Features.Api.Responses;
using Portal.Infrastructure;

namespace Portal.Features.Api.Answers;

/// <summary>The links of every resource, absolute.</summary>
/// <param name="absolute">Makes an address of the portal absolute.</param>
internal sealed class ApiAddresses(Func<string, string> absolute)
{
    public string Absolute(string address) => absolute(address);

    public ApiLinks Guide(string slug, string? place = null) => new()
    {
        Self = At(PortalUrls.ApiGuide(slug), place),
        Html = At(PortalUrls.Guide(slug), place),
        Embed = At(PortalUrls.Embed(PortalUrls.Guide(slug)), place),
    };

    public ApiLinks Path(string role, string path, string? place = null) => new()
    {
        Self = At(PortalUrls.ApiPath(role, path), place),
        Html = At(PortalUrls.Path(role, path), place),
        Embed = At(PortalUrls.Embed(PortalUrls.Path(role, path)), place),
        Ctdl = absolute(PortalUrls.Ctdl(role, path)),
        Guide = At(PortalUrls.ApiGuide(role), place),
    };

    /// <param name="code">"A2".</param>
    public ApiLinks Step(string role, string path, string code, string? place) =>
        new() { Html = $"{At(PortalUrls.Path(role, path), place)}#{GuideAnchors.Step(code)}" };

    public ApiLinks Internship(string slug, string? role = null) => new()
    {
        Self = absolute(PortalUrls.ApiInternship(slug)),
        Html = absolute(PortalUrls.Internship(slug)),
        Embed = absolute(PortalUrls.Embed(PortalUrls.Internship(slug))),
        Guide = role is null ? null : absolute(PortalUrls.ApiGuide(role)),
    };

    /// <param name="role">Its role, where that is published.</param>
    /// <param name="internship">Its internship guide, where that is published.</param>
    public ApiLinks Opening(string slug, string? role = null, string? internship = null) => new()
    {
        Self = absolute(PortalUrls.ApiOpening(slug)),
        Html = absolute(PortalUrls.Opening(slug)),
        Guide = role is null ? null : absolute(PortalUrls.ApiGuide(role)),
        Internship = internship is null ? null : absolute(PortalUrls.ApiInternship(internship)),
    };

    public ApiLinks Supplement(string institution) => new() { Self = absolute(PortalUrls.ApiSupplement(institution)) };

    public ApiLinks Of(string kind, string slug) => kind switch
    {
        GuideKinds.InternshipGuide => Internship(slug),
        GuideKinds.Opening => Opening(slug),
        _ => Guide(slug),
    };

    /// <summary>A link of a document: with its address where that is published, else as its title alone.</summary>
    public ApiReference To<TDocument>(Published<TDocument> published, string kind, string title, string? slug)
        where TDocument : GuideDocument =>
        slug is not null && published.PublishedSlugs.Contains(slug)
            ? new() { Title = published.Titles.GetValueOrDefault(slug, title), Slug = slug, Links = Of(kind, slug) }
            : new() { Title = title };

    /// <summary>The role of something.</summary>
    /// <param name="title">Null while its guide is not published.</param>
    public ApiReference Role(string slug, string? title) =>
        title is null ? new() { Title = slug } : new() { Title = title, Slug = slug, Links = Guide(slug) };

    private string At(string page, string? place) => absolute(PortalUrls.OfPlace(page, place));
}

using Microsoft.AspNetCore.WebUtilities;
using Portal.Components.Shared;
using Portal.Components.Shared.Figures;
using Portal.Components.Wording;
using Portal.Data.Institutions;
using Portal.Data.ReadModel;
using Portal.Domain.Guides;
using Portal.Infrastructure;

namespace Portal.Features.Embeds;

/// <summary>What oEmbed finds under an address.</summary>
public abstract record OEmbedLookup
{
    private OEmbedLookup()
    {
    }

    /// <param name="Title">Plain text.</param>
    /// <param name="Page">The page's address, relative to the root.</param>
    /// <param name="Embed">That of its embed.</param>
    public sealed record Found(string Title, string Page, string Embed) : OEmbedLookup;

    /// <summary>It was published and has been taken back.</summary>
    public sealed record Unpublished : OEmbedLookup;

    public sealed record Unknown : OEmbedLookup;
}

/// <summary>Finds the page that an address means, where it is one of this portal's.</summary>
public sealed class OEmbedQueries(GuideQueries guides, InstitutionKeys keys, PublicOrigin origin)
{
    /// <param name="url">Absolute; may be anything.</param>
    public async Task<OEmbedLookup> FindAsync(string url, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || !IsOurs(address))
        {
            return new OEmbedLookup.Unknown();
        }

        var query = new QueryCollection(QueryHelpers.ParseQuery(address.Query));
        var choice = ReaderRequest.From(query).Choice;
        if (EmbedRequest.First(query, PortalUrls.ViaKey) is { Length: > 0 } key && await keys.FindAsync(key, cancellationToken) is not null)
        {
            choice = choice with { Via = key };
        }

        return address.AbsolutePath.Trim('/').Split('/') switch
        {
            ["guides", var role] => await RoleAsync(role, path: null, choice, cancellationToken),
            ["guides", var role, "paths", var path] => await RoleAsync(role, path, choice, cancellationToken),
            ["internships", var slug] => await InternshipAsync(slug, choice, cancellationToken),
            _ => new OEmbedLookup.Unknown(),
        };
    }

    /// <summary>Of <c>Site:PublicOrigin</c> alone: whatever host a request names, others keep the answer under the public one.</summary>
    private bool IsOurs(Uri address) =>
        address.UserInfo.Length == 0 && Uri.TryCreate(origin.Value, UriKind.Absolute, out var ours)
        && Uri.Compare(address, ours, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0;

    private Task<OEmbedLookup> RoleAsync(string role, string? path, ReaderChoice choice, CancellationToken cancellationToken) => FindAsync(
        role, guides.FindRoleGuideAsync,
        guide => path is null
            ? Found(Phrase.Of(Texts.GuideHeaderTitle, IndefiniteArticle.With(guide.Document.Title)), PortalUrls.Guide(guide.Document.Slug), choice)
            : GuideOutline.Of(guide).FindPath(path) is { } line
            ? Found(Phrase.Of(Texts.PathPageTitle, line.Letter, guide.Document.Title, line.Path.Title), PortalUrls.Path(guide.Document.Slug, path), choice)
            : new OEmbedLookup.Unknown(),
        cancellationToken);

    private Task<OEmbedLookup> InternshipAsync(string slug, ReaderChoice choice, CancellationToken cancellationToken) => FindAsync(
        slug, guides.FindInternshipGuideAsync,
        guide => Found(guide.Document.Title, PortalUrls.Internship(guide.Document.Slug), choice), cancellationToken);

    /// <summary>Under the slug, or the present one of a guide that was renamed.</summary>
    private async Task<OEmbedLookup> FindAsync<TDocument>(
        string slug, Func<string, CancellationToken, Task<GuideLookup<TDocument>>> find, Func<Published<TDocument>, OEmbedLookup> found,
        CancellationToken cancellationToken)
        where TDocument : GuideDocument
    {
        if (!Slugs.IsValid(slug))
        {
            return new OEmbedLookup.Unknown();
        }

        var lookup = await find(slug, cancellationToken);
        if (lookup is GuideLookup<TDocument>.Missing && await guides.FindPresentSlugAsync(slug, cancellationToken) is { } present)
        {
            lookup = await find(present, cancellationToken);
        }

        return lookup switch
        {
            GuideLookup<TDocument>.Found { Guide: var guide } => found(guide),
            GuideLookup<TDocument>.Gone => new OEmbedLookup.Unpublished(),
            _ => new OEmbedLookup.Unknown(),
        };
    }

    private static OEmbedLookup.Found Found(string title, string page, ReaderChoice choice) =>
        new(title, choice.Carry(page), (choice with { Via = null }).Carry(PortalUrls.With(PortalUrls.Embed(page), (PortalUrls.EmbedKey, choice.Via))));
}

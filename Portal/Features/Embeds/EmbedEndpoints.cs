using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Portal.Components.Shared;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Data.ReadModel;
using Portal.Domain.Guides;
using Portal.Infrastructure;
using Portal.Infrastructure.Caching;

namespace Portal.Features.Embeds;

/// <summary>The pages for frames, and the pictures in them.</summary>
internal static class EmbedEndpoints
{
    public static async Task<IResult> GuideAsync(
        string role, ReaderRequest reader, HttpContext http, GuideQueries guides, EmbedAnswers answers, CancellationToken cancellationToken) =>
        Slugs.IsValid(role)
            ? await answers.GuideAsync(await FindAsync(role, http, guides, cancellationToken), path: null, reader, http, cancellationToken)
            : EmbedAnswers.Missing();

    public static async Task<IResult> PathAsync(
        string role, string path, ReaderRequest reader, HttpContext http, GuideQueries guides, EmbedAnswers answers, CancellationToken cancellationToken) =>
        Slugs.IsValid(role) && Slugs.IsValid(path)
            ? await answers.GuideAsync(await FindAsync(role, http, guides, cancellationToken), path, reader, http, cancellationToken)
            : EmbedAnswers.Missing();

    public static async Task<IResult> InternshipAsync(
        string slug, ReaderRequest reader, HttpContext http, GuideQueries guides, EmbedAnswers answers, CancellationToken cancellationToken)
    {
        if (!Slugs.IsValid(slug))
        {
            return EmbedAnswers.Missing();
        }

        var lookup = await guides.FindInternshipGuideAsync(slug, cancellationToken);
        if (lookup is GuideLookup<InternshipGuideDocument>.Found { Guide: var internship })
        {
            http.DependsOnGuides(internship.Mentions());
        }

        return await answers.InternshipAsync(lookup, reader, http, cancellationToken);
    }

    /// <summary>The logo of an institution, as nothing but the picture that it is.</summary>
    public static async Task<IResult> LogoAsync(string hash, IDbContextFactory<PortalDbContext> contexts, CancellationToken cancellationToken)
    {
        if (hash.Length != InstitutionLogo.HashLength)
        {
            return TypedResults.NotFound();
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var logo = await db.Set<InstitutionLogo>().AsNoTracking().FirstOrDefaultAsync(known => known.Hash == hash, cancellationToken);
        return logo is not null && logo.ContentType.StartsWith("image/", StringComparison.Ordinal)
            ? new ReadingFile(logo.Content, logo.ContentType)
            : TypedResults.NotFound();
    }

    /// <summary>Leads from a slug that a guide had once to its present one, for good, with all that the address asks for.</summary>
    public static async ValueTask<object?> LeadOnAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var answer = await next(invocation);
        var request = invocation.HttpContext.Request;
        if (answer is RazorComponentResult<EmbedProblemPage> { StatusCode: StatusCodes.Status404NotFound }
            && (request.RouteValues["role"] ?? request.RouteValues["slug"]) is string slug
            && await invocation.HttpContext.RequestServices.GetRequiredService<GuideQueries>()
                .FindPresentSlugAsync(slug, invocation.HttpContext.RequestAborted) is { } present)
        {
            return TypedResults.LocalRedirect(PortalUrls.UnderSlug(request.Path, present) + request.QueryString, permanent: true);
        }

        return answer;
    }

    /// <summary>Whoever names a place makes sure that it is known which of them are worth storing.</summary>
    public static async ValueTask<object?> LearnPlacesAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var http = invocation.HttpContext;
        if (http.Request.Query.ContainsKey(PortalUrls.PlaceKey))
        {
            await http.RequestServices.GetRequiredService<GuideQueries>()
                .TeachAsync(http.RequestServices.GetRequiredService<PublishedPlaces>(), http.RequestAborted);
        }

        return await next(invocation);
    }

    private static async Task<GuideLookup<RoleGuideDocument>> FindAsync(
        string role, HttpContext http, GuideQueries guides, CancellationToken cancellationToken)
    {
        var lookup = await guides.FindRoleGuideAsync(role, cancellationToken);
        if (lookup is GuideLookup<RoleGuideDocument>.Found { Guide: var guide })
        {
            http.DependsOnGuides(guide.Mentions());
        }

        return lookup;
    }
}

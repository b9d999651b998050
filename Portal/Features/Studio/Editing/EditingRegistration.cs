using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.HttpResults;
using Portal.Components;
using Portal.Domain.Guides.Editing;
using Portal.Features.Studio.Drafts;
using Portal.Infrastructure;

namespace Portal.Features.Studio.Editing;

public static class EditingRegistration
{
    public static void AddEditing(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<DraftDesk>();
        builder.Services.AddSingleton<SharedItems>();
    }

    public static void MapEditing(this WebApplication app) =>
        app.MapGroup("").WithAssetAddresses(app).MapGet(PortalUrls.StudioPreview("{slug}"), PreviewAsync)
            .RequireAuthorization(new AuthorizeAttribute { Roles = StudioAccess.Counsellors });

    private static async Task<IResult> PreviewAsync(
        string slug, string? path, HttpContext http, DraftDesk desk, SharedItems shared, TimeProvider clock, CancellationToken cancellationToken)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (await desk.OpenAsync(slug, cancellationToken) is not { } draft || DocumentTree.Parse(draft.Content).Check().Draft is not { } document)
        {
            return TypedResults.NotFound();
        }

        var catalogue = await shared.LoadAsync(cancellationToken);
        return new RazorComponentResult<PreviewPage>(new
        {
            Document = document,
            Slug = slug,
            PathId = path,
            Today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime),
            catalogue.Titles,
        });
    }
}

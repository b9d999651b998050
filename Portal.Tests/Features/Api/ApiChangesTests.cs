using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Domain.Guides;
using Portal.Domain.Reports;
using Portal.Features.Reports;
using Portal.Features.Studio.Review;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Api;

/// <summary>A client keeps a copy by the changes alone.</summary>
public sealed class ApiChangesTests : IAsyncLifetime
{
    private readonly ApiPortal api = new();

    /// <summary>By resource and slug: what its address answered when it was fetched.</summary>
    private readonly Dictionary<(string Resource, string Slug), string> copy = [];

    private string since = "";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private GuideShelf Shelf => api.Portal.Services.GetRequiredService<GuideShelf>();

    public ValueTask InitializeAsync() => api.InitializeAsync();

    public ValueTask DisposeAsync() => api.DisposeAsync();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Copy_AfterRandomActs_IsWhatIsPublished(int seed)
    {
        var random = new Random(seed);
        for (var act = 0; act < 25; act++)
        {
            await ActAsync(random, act);
            if (random.Next(3) == 0)
            {
                await FollowAsync(random.Next(1, 5));
            }
        }

        await FollowAsync(100);

        var published = await api.Portal.InDatabaseAsync(db => db.Set<Guide>().Where(guide => guide.Publication != null && guide.Slug != "closed")
            .Select(guide => new { guide.Kind, guide.Slug }).ToListAsync(Cancel));
        Assert.Equal(
            published.Select(guide => (Resource(guide.Kind), guide.Slug)).Order(),
            copy.Keys.Order());
        foreach (var (resource, slug) in copy.Keys.Where(known => known.Resource == "guide"))
        {
            Assert.Equal((await api.GetAsync($"/api/v1/guides/{slug}")).ToJsonString(), copy[(resource, slug)]);
        }
    }

    [Fact]
    public async Task Changes_AtTheEnd_SayHowToGoOn()
    {
        var all = await api.GetAsync("/api/v1/changes");
        Assert.False((bool)all["hasMore"]!);
        Assert.Contains(all["items"]!.AsArray(), item => (string?)item!["slug"] == "retired" && (string?)item["kind"] == "removed" && item["links"] is null);
        Assert.Contains(all["items"]!.AsArray(), item => (string?)item!["slug"] == "old-name" && (string?)item["kind"] == "removed");
        Assert.Contains(all["items"]!.AsArray(), item => (string?)item!["slug"] == "new-name" && (string?)item["kind"] == "published");
        // Of each resource the last alone.
        Assert.Single(all["items"]!.AsArray(), item => (string?)item!["slug"] == "retired");

        var none = await api.GetAsync(ApiPortal.Relative((string)all["links"]!["next"]!));
        Assert.Equal((0, false, (string?)all["next"]), (none["items"]!.AsArray().Count, (bool)none["hasMore"]!, (string?)none["next"]));

        await api.Portal.PublishAsync(SmallRoleGuide.Of("clerk") with { Summary = "Another." });
        var one = Assert.Single((await api.GetAsync(ApiPortal.Relative((string)none["links"]!["self"]!)))["items"]!.AsArray())!;
        Assert.Equal(("guide", "published", "clerk"), ((string?)one["resource"], (string?)one["kind"], (string?)one["slug"]));
    }

    [Fact]
    public async Task Changes_OfASupplementAndOfWithheldOpenings_AreTold()
    {
        var end = (string)(await api.GetAsync("/api/v1/changes"))["next"]!;
        await api.Portal.InDatabaseAsync(async db =>
        {
            var institution = await db.Set<Institution>().SingleAsync(known => known.Slug == "north");
            db.NoteSupplementChange(ContentChangeKind.Published, institution.Id, institution.Slug, DateTime.UtcNow);
            return await db.SaveChangesAsync();
        });
        await api.Portal.Services.GetRequiredService<ReportDesk>()
            .SubmitAsync(new("/openings/open", "open"), ReportRules.AskedForMoney, "A fee.", Cancel);

        var items = (await api.GetAsync($"/api/v1/changes?since={end}"))["items"]!.AsArray();

        Assert.Equal(["supplement north", "opening open"], items.Select(item => $"{item!["resource"]} {item["slug"]}"));
        Assert.Equal("north", (string?)(await api.GetAsync(ApiPortal.Relative((string)items[0]!["links"]!["self"]!)))["slug"]);
        var opening = await api.GetAsync("/api/v1/openings/open");
        Assert.Equal((true, null), ((bool)opening["applyWithheld"]!, (string?)opening["applyUrl"]));
    }

    private async Task ActAsync(Random random, int act)
    {
        var guides = await api.Portal.InDatabaseAsync(db => db.Set<Guide>()
            .Where(guide => guide.Kind == GuideKinds.RoleGuide && guide.Slug.StartsWith("g-")).OrderBy(guide => guide.Id).ToListAsync(Cancel));
        var guide = guides.Count == 0 ? null : guides[random.Next(guides.Count)];
        switch (random.Next(5))
        {
            case 1 when guide is not null:
                await Shelf.UnpublishAsync(guide.Id, null, ApiPortal.Ann, Cancel);
                break;
            case 2 when guide is not null:
                await Shelf.RenameAsync(guide.Id, string.Create(CultureInfo.InvariantCulture, $"g-{act}"), ApiPortal.Ann, Cancel);
                break;
            case 3 when guide is not null:
                // Back to a slug that it had once, where it had one.
                if (await api.Portal.InDatabaseAsync(db => db.Set<SlugRedirect>().Where(known => known.GuideId == guide.Id).Select(known => known.Slug).FirstOrDefaultAsync(Cancel)) is { } former)
                {
                    await Shelf.RenameAsync(guide.Id, former, ApiPortal.Ann, Cancel);
                }

                break;
            case 4 when guide is not null:
                await api.Portal.PublishAsync(SmallRoleGuide.Of(guide.Slug) with { Summary = string.Create(CultureInfo.InvariantCulture, $"Act {act}.") });
                break;
            default:
                await api.Portal.PublishAsync(SmallRoleGuide.Of(string.Create(CultureInfo.InvariantCulture, $"g-{act}")));
                break;
        }
    }

    private async Task FollowAsync(int limit)
    {
        while (true)
        {
            var page = await api.GetAsync(string.Create(CultureInfo.InvariantCulture, $"/api/v1/changes?since={since}&limit={limit}"));
            foreach (var change in page["items"]!.AsArray())
            {
                var key = ((string)change!["resource"]!, (string)change["slug"]!);
                if ((string?)change["kind"] == "removed")
                {
                    copy.Remove(key);
                    continue;
                }

                // It may be another by now; then a later change tells.
                using var response = await api.SendAsync(ApiPortal.Relative((string)change["links"]!["self"]!));
                copy[key] = response.StatusCode == HttpStatusCode.OK ? (await ApiPortal.ReadAsync(response)).ToJsonString() : "";
            }

            since = (string)page["next"]!;
            if (!(bool)page["hasMore"]!)
            {
                return;
            }
        }
    }

    private static string Resource(string kind) => kind switch
    {
        GuideKinds.InternshipGuide => "internship",
        GuideKinds.Opening => "opening",
        _ => "guide",
    };
}

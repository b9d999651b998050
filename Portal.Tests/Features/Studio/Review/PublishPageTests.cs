using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data.Entities;
using Portal.Domain.Guides.Editing;
using Portal.Domain.Guides.Settling;
using Portal.Domain.Studio;
using Portal.Features.Studio.Drafts;
using Portal.Features.Studio.Review;
using Portal.Infrastructure;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Studio.Review;

public sealed class PublishPageTests
{
    private const string Slug = "clerk";
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task Page_DraftWithAProblem_LeadsToItsField()
    {
        await using var portal = await PortalFactory.StartAsync();
        var (browser, actor) = await portal.NewCounsellorAsync();
        using var _ = browser;
        await portal.PublishAsync(SmallRoleGuide.Of(Slug));
        await EditAsync(portal, actor, tree => tree.Apply(TreeEdit.Set.Text("paths/way/steps/show/title", "")));

        var page = await browser.GetAsync(PortalUrls.StudioPublish(Slug));

        var panel = page.Document.QuerySelector("[aria-labelledby=problems]")!;
        Assert.Contains("1 problem stands in the way", panel.TextContent, StringComparison.Ordinal);
        Assert.Equal("Path A, step A2, Title", panel.QuerySelector("h3")!.TextContent);
        Assert.Equal(PortalUrls.StudioField(Slug, "paths/way/steps/show/title"), panel.QuerySelector(".queue a")!.GetAttribute("href"));
        Assert.Contains("Path A, step A2, Title", page.Document.QuerySelector("[aria-labelledby=changes]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("1 problem to put right", page.Document.QuerySelector("#missing")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_SharedWordsDiffer_NamesTheGuidesThatWouldBeReworded()
    {
        await using var portal = await PortalFactory.StartAsync();
        var (browser, actor) = await portal.NewCounsellorAsync();
        using var _ = browser;
        var other = SmallRoleGuide.Of("other-clerk");
        await portal.PublishAsync(SmallRoleGuide.Of(Slug), other with { Sources = [.. other.Sources, .. SmallRoleGuide.Of(Slug).Sources] });
        await EditAsync(portal, actor, tree => tree.Apply(TreeEdit.Set.Text($"sources/{Slug}-source/title", "What clerks say")));

        var page = await browser.GetAsync(PortalUrls.StudioPublish(Slug));
        Assert.Equal(PortalUrls.StudioGuide("other-clerk"), page.Document.QuerySelector("[aria-labelledby=publish] .plainlist a")!.GetAttribute("href"));
        Assert.Contains("shared words", page.Document.QuerySelector("#missing")!.TextContent, StringComparison.Ordinal);

        await portal.Services.GetRequiredService<ChoiceKeeper>().ChangeAsync(await IdAsync(portal), kept => kept with { Reword = true }, null, None);
        Assert.Null((await browser.GetAsync(PortalUrls.StudioPublish(Slug))).Document.QuerySelector("#missing"));
    }

    [Fact]
    public async Task Page_WhereReviewIsRequired_AsksForSomebodyElse()
    {
        await using var portal = await PortalFactory.StartAsync(settings: new Dictionary<string, string> { ["Studio:RequireReview"] = "true" });
        var (author, writer) = await portal.NewCounsellorAsync();
        var (reviewer, reader) = await portal.NewCounsellorAsync();
        using var one = author;
        using var two = reviewer;
        await portal.PublishAsync(SmallRoleGuide.Of(Slug));
        await EditAsync(portal, writer, tree => tree.Apply(TreeEdit.Set.Text("summary", "Keeps records.")));
        var (id, version) = await portal.InDatabaseAsync(db =>
            db.Set<GuideDraft>().Select(draft => ValueTuple.Create(draft.GuideId, draft.Version)).SingleAsync());
        var (desk, publisher) = (portal.Services.GetRequiredService<ReviewDesk>(), portal.Services.GetRequiredService<DraftPublisher>());

        Assert.NotEmpty((await publisher.PublishAsync(id, version, new(null as string), writer, None))!);
        Assert.Equal(ReviewResult.Done, await desk.SubmitAsync(id, version, writer, None));
        Assert.Null(Button(await author.GetAsync(PortalUrls.StudioPublish(Slug)), "Approve"));
        Assert.NotNull(Button(await reviewer.GetAsync(PortalUrls.StudioPublish(Slug)), "Approve"));
        Assert.Equal(ReviewResult.OwnWork, await desk.ApproveAsync(id, version, writer, None));
        Assert.Equal(ReviewResult.Done, await desk.ApproveAsync(id, version, reader, None));
        Assert.Empty((await publisher.PublishAsync(id, version, new(null as string), writer, None))!);
    }

    [Fact]
    public async Task Choice_TwoPagesSettleAtOnce_KeepsBoth()
    {
        await using var portal = await PortalFactory.StartAsync();
        var (browser, actor) = await portal.NewCounsellorAsync();
        using var _ = browser;
        await portal.PublishAsync(SmallRoleGuide.Of(Slug));
        await EditAsync(portal, actor, tree => tree.Apply(TreeEdit.Set.Text("summary", "Keeps records.")));
        var (keeper, id) = (portal.Services.GetRequiredService<ChoiceKeeper>(), await IdAsync(portal));

        await Task.WhenAll(Enumerable.Range(0, 20).Select(number => keeper.ChangeAsync(
            id, kept => kept with { Settlements = [.. kept.Settlements, new(SettledKind.Outcome, null, $"outcome-{number}", SettledFate.Retired, [])] }, null, None)));

        var kept = await keeper.ChangeAsync(id, choice => choice, null, None);
        Assert.Equal(20, kept!.Settlements.Select(settlement => settlement.ItemId).Distinct().Count());
    }

    [Fact]
    public async Task Page_OfNoGuide_IsNotFound()
    {
        await using var portal = await PortalFactory.StartAsync();
        var (browser, _) = await portal.NewCounsellorAsync();
        using var mine = browser;

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(PortalUrls.StudioPublish("nothing-here"))).Status);
    }

    private static IElement? Button(PortalPage page, string text) => page.Document.QuerySelectorAll("main button").FirstOrDefault(button => button.TextContent == text);

    private static Task<int> IdAsync(PortalFactory portal) =>
        portal.InDatabaseAsync(db => db.Set<Guide>().Where(guide => guide.Slug == Slug).Select(guide => guide.Id).SingleAsync());

    private static async Task EditAsync(PortalFactory portal, Actor author, Action<DocumentTree> edit)
    {
        var desk = portal.Services.GetRequiredService<DraftDesk>();
        var opened = (await desk.OpenAsync(Slug, None))!;
        var mine = DocumentTree.Parse(opened.Content);
        edit(mine);
        await desk.SaveAsync(opened, mine, author, null, None);
    }
}

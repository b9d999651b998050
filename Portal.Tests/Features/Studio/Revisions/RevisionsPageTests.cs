using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data.Entities;
using Portal.Domain.Guides.Editing;
using Portal.Domain.Studio;
using Portal.Features.Studio.Drafts;
using Portal.Infrastructure;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Studio.Revisions;

public sealed class RevisionsPageTests
{
    private const string Slug = "revised-guide";
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task Revisions_TwoAndADraft_AreListedAndCompared()
    {
        await using var portal = await WithTwoRevisionsAsync();
        var (browser, actor) = await portal.NewCounsellorAsync();
        using var _ = browser;
        await SaveAsync(portal, actor, "title", "Backend Engineer");

        var list = await browser.GetAsync(PortalUrls.StudioRevisions(Slug));
        var compared = await browser.GetAsync(PortalUrls.StudioRevisionsBetween(Slug, "1", "2"));
        var draft = await browser.GetAsync(PortalUrls.StudioRevisionsBetween(Slug, "2", PortalUrls.DraftRevision));

        Assert.Equal(2, list.Document.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("A test", list.Document.QuerySelector("tbody tr")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Published now", list.Document.QuerySelector("tbody tr")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Question “Can I do this without a degree?”, Answer", compared.Document.QuerySelector(".changes h3")!.TextContent);
        Assert.Equal("[taken out: more]", compared.Document.QuerySelector("main .changes del")!.TextContent);
        Assert.Equal("[added: twice the]", compared.Document.QuerySelector("main .changes ins")!.TextContent);
        Assert.Equal("[added: Engineer]", draft.Document.QuerySelector("main .changes ins")!.TextContent);
    }

    [Fact]
    public async Task Field_WithHistory_TellsWhoWroteWhichWords()
    {
        await using var portal = await WithTwoRevisionsAsync();
        var (browser, actor) = await portal.NewCounsellorAsync();
        using var _ = browser;
        await SaveAsync(portal, actor, "faqs/degree/answer", "Yes, on paths B and C. Plan to show twice the finished work, online.");

        var page = await browser.GetAsync(PortalUrls.StudioFieldHistory(Slug, "faqs/degree/answer"));

        Assert.Equal(["The draft", "Revision 2", "Revision 1"], page.Document.QuerySelectorAll(".changes h4").Select(title => title.TextContent));
        Assert.Contains(actor.Name, page.Document.QuerySelector(".changes p")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["r1", "r2", "r1", "draft", "r1"], page.Document.QuerySelectorAll(".words .by").Select(mark => mark.LastChild!.TextContent));
    }

    [Fact]
    public async Task Restore_AfterAsking_MakesANewRevisionAndADraft()
    {
        await using var portal = await WithTwoRevisionsAsync();
        var (browser, actor) = await portal.NewCounsellorAsync();
        using var _ = browser;

        var asked = await browser.GetAsync(PortalUrls.StudioRestore(Slug, 1));
        Assert.Equal(2, await CountAsync(portal));
        var done = await browser.FollowAsync(await browser.SubmitAsync(asked, "restore"));

        Assert.Equal(3, await CountAsync(portal));
        Assert.Contains("Revision 3 is an earlier one again", done.Text, StringComparison.Ordinal);
        var draft = await portal.InDatabaseAsync(db => db.Set<GuideDraft>().SingleAsync());
        Assert.Equal(actor.Name, draft.Author);
        Assert.Contains("show more finished work", draft.Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Revisions_OfWhatIsNotThere_SaySo()
    {
        await using var portal = await WithTwoRevisionsAsync();
        var (browser, _) = await portal.NewCounsellorAsync();
        using var mine = browser;
        (string Query, string Words)[] asked =
        [
            ("?from=1&to=99", "not there"), ("?from=x&to=draft", "not there"), ("?restore=99", "no such revision"),
            ("?field=paths/none/title", "has such a field"), ("?field=%23x%2F..%2F%00", "has such a field"),
        ];

        foreach (var (query, words) in asked)
        {
            var page = await browser.GetAsync(PortalUrls.StudioRevisions(Slug) + query);

            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Contains(words, page.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Revisions_OfNoGuide_AreNotFound()
    {
        await using var portal = await PortalFactory.StartAsync();
        var (browser, _) = await portal.NewCounsellorAsync();
        using var mine = browser;

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(PortalUrls.StudioRevisions("nothing-here"))).Status);
    }

    private static async Task<PortalFactory> WithTwoRevisionsAsync()
    {
        var portal = await PortalFactory.StartAsync();
        var first = SampleGuide.Document() with { Slug = Slug };
        await portal.PublishAsync(first);
        await portal.PublishAsync(first with { Faqs = [first.Faqs[0] with { Answer = first.Faqs[0].Answer.Replace("more", "twice the", StringComparison.Ordinal) }] });
        return portal;
    }

    private static async Task SaveAsync(PortalFactory portal, Actor author, string field, string text)
    {
        var desk = portal.Services.GetRequiredService<DraftDesk>();
        var opened = (await desk.OpenAsync(Slug, None))!;
        var mine = DocumentTree.Parse(opened.Content);
        mine.Apply(TreeEdit.Set.Text(field, text));
        await desk.SaveAsync(opened, mine, author, null, None);
    }

    private static Task<int> CountAsync(PortalFactory portal) =>
        portal.InDatabaseAsync(db => db.Set<GuideRevision>().CountAsync(revision => revision.Guide!.Slug == Slug));
}

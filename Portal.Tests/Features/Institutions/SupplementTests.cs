using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data.Entities;
using Portal.Data.Institutions;
using Portal.Domain.Guides;
using Portal.Domain.Institutions;
using Portal.Domain.Studio;
using Portal.Features.Institutions.Supplements;
using Portal.Infrastructure;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Institutions;

/// <summary>What an institution adds to guides, through publications that move what it hangs on.</summary>
public sealed class SupplementTests : IAsyncLifetime
{
    private const string Clerk = "clerk";

    private PortalFactory portal = null!;
    private InstitutionGround uni = null!;

    private string Embed => $"{PortalUrls.Embed(PortalUrls.Path(Clerk, "way"))}?p={uni.Key}";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private PortalBrowser Browser => uni.Staff.Browser;

    private string Page => PortalUrls.InstitutionSupplement(uni.Slug);

    private SupplementEditor Editor => portal.Services.GetRequiredService<SupplementEditor>();

    public async ValueTask InitializeAsync()
    {
        portal = await PortalFactory.StartAsync();
        uni = await portal.InstitutionWithStaffAsync();
        await portal.PublishAsync(SmallRoleGuide.Of(Clerk));
    }

    public async ValueTask DisposeAsync()
    {
        uni.Dispose();
        await portal.DisposeAsync();
    }

    [Fact]
    public async Task Pages_FromTheFirstItemToItsPlaces_AreReadBack()
    {
        var wrong = await Browser.SubmitAsync(await Browser.GetAsync(Page), "add", ("Url", "http://uni.example"), ("Code", new string('x', SupplementItemRow.MaxCodeLength + 1)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Contains("Write what it is called", wrong.Problems, StringComparison.Ordinal);
        Assert.Contains("beginning with https://", wrong.Problems, StringComparison.Ordinal);
        Assert.Contains("are the most", wrong.Problems, StringComparison.Ordinal);

        var added = await Browser.SubmitAsync(wrong, "add", ("Code", "CS301"), ("Title", "Record keeping"), ("Url", "https://uni.example/cs301"));
        var item = new Uri(portal.BaseAddress, added.Location).AbsolutePath;
        var found = await Browser.GetAsync($"{item}?q=ledger");
        Assert.Contains("1 step", found.Text, StringComparison.Ordinal);
        await PlaceAsync(found, $"outcome:{Clerk}-read");
        await PlaceAsync(found, $"step:{await StepIdAsync("show")}");
        await PlaceAsync(found, $"outcome:{Clerk}-read");

        var supplement = await ReadAsync();
        var course = new SupplementItem(SupplementKind.Course, "CS301", "Record keeping", null, "https://uni.example/cs301");
        Assert.Equal([course], supplement.OfOutcome($"{Clerk}-read"));
        Assert.Equal([course], supplement.OfStep(Clerk, "way", "show"));
        Assert.Contains("Shows in 2 places", (await Browser.GetAsync(Page)).Text, StringComparison.Ordinal);

        Assert.Contains("Record keeping", (await Browser.GetAsync(Embed)).Text, StringComparison.Ordinal);

        var edited = await Browser.SubmitAsync(await Browser.GetAsync(item), "edit", ("Kind", "Course"), ("Title", "Records"));
        Assert.Contains("done=item-saved", edited.Location, StringComparison.Ordinal);
        Assert.Equal("Records", Assert.Single((await ReadAsync()).OfOutcome($"{Clerk}-read")).Title);
        // What was stored of the embed is dropped at once.
        Assert.DoesNotContain("Record keeping", (await Browser.GetAsync(Embed)).Text, StringComparison.Ordinal);
        await Browser.SubmitAsync(await Browser.GetAsync(item), "delete");
        Assert.Equal((0, 0), await CountsAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await Browser.GetAsync(item)).Status);
        Assert.Equal(ContentChangeKind.Removed, (await ChangesAsync())[^1]);
    }

    [Fact]
    public async Task Move_UpAndDown_ChangesTheOrderEverywhere()
    {
        foreach (var title in (string[])["One", "Two", "Three"])
        {
            await AddAsync(title, outcome: $"{Clerk}-read");
        }

        var list = await Browser.GetAsync(Page);
        var last = (await ListAsync())[^1].Id;
        await Browser.SubmitAsync(list, $"up-{last}");
        Assert.Equal(["One", "Three", "Two"], (await ReadAsync()).OfOutcome($"{Clerk}-read").Select(item => item.Title));
        await Browser.SubmitAsync(list, $"up-{last}");
        Assert.False(await Editor.MoveAsync(uni.Staff.Actor, uni.Id, last, isUp: true, Cancel));
        await Browser.SubmitAsync(await Browser.GetAsync(Page), $"down-{last}");

        Assert.Equal(["One", "Three", "Two"], (await ListAsync()).Select(item => item.Item.Title));
    }

    [Fact]
    public async Task Republication_ThatReordersAndRewords_TakesNothingAway()
    {
        await AddAsync("At the step", step: "learn");
        await AddAsync("At the outcome", outcome: $"{Clerk}-write");
        var guide = SmallRoleGuide.Of(Clerk);
        var path = guide.Paths[0];
        var learn = path.Steps[0] with { Title = "Learn it properly", Outcomes = [.. path.Steps[0].Outcomes.Reverse().Select(outcome => outcome with { Text = $"{outcome.Text}, in new words" })] };

        await portal.PublishAsync(guide with { Title = "Clerk renewed", Paths = [path with { Title = "A way", Steps = [path.Steps[1], learn] }] });

        var supplement = await ReadAsync();
        Assert.Equal("At the step", Assert.Single(supplement.OfStep(Clerk, "way", "learn")).Title);
        Assert.Equal("At the outcome", Assert.Single(supplement.OfOutcome($"{Clerk}-write")).Title);
        var list = await ListAsync();
        Assert.DoesNotContain(list, item => item.HasLost);
        Assert.Equal("Learn it properly", list[0].Targets[0].What);
        Assert.DoesNotContain("Lost their place", (await Browser.GetAsync(Page)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Republication_ThatRemovesThem_ListsThemWithWhatTheyWereAndMapsThemAnew()
    {
        var atStep = await AddAsync("At the step", step: "show");
        await AddAsync("At the outcome", outcome: $"{Clerk}-write");
        var guide = SmallRoleGuide.WritingSplit(Clerk);
        var path = guide.Paths[0];

        await portal.PublishAsync(guide with { Paths = [path with { Steps = [path.Steps[0]] }] });

        Assert.Empty((await ReadAsync()).Steps);
        Assert.All(await ListAsync(), item => Assert.NotNull(item.Targets.Single().Lost));
        var list = await Browser.GetAsync(Page);
        Assert.Contains("Was at the step “Show what you can” (Clerk clerk: The usual way). The path has this step no longer.", list.Text, StringComparison.Ordinal);
        Assert.Contains("Was at the outcome “Write a letter that was sent” (Clerk clerk: Learn the trade). No published step lists this outcome any more.", list.Text, StringComparison.Ordinal);

        var anew = await Browser.GetAsync(list.Document.QuerySelector($"a[aria-label='Choose another place for At the step']")!.GetAttribute("href")!.Split('#')[0] + "&q=draft");
        await PlaceAsync(anew, $"outcome:{Clerk}-draft");

        var placed = Assert.Single((await ListAsync()).Single(item => item.Id == atStep).Targets);
        Assert.Equal(($"{Clerk}-draft", null), (placed.OutcomeId, placed.Lost));
        Assert.Equal("At the step", Assert.Single((await ReadAsync()).OfOutcome($"{Clerk}-draft")).Title);

        // The step comes back with the next publication, and with it what hung on it.
        await portal.PublishAsync(SmallRoleGuide.Of(Clerk));
        Assert.Equal("At the outcome", Assert.Single((await ReadAsync()).OfOutcome($"{Clerk}-write")).Title);
    }

    [Fact]
    public async Task Republication_WithoutThePath_SaysThatThePathIsGone()
    {
        await AddAsync("At the step", step: "learn");
        var guide = SmallRoleGuide.Of(Clerk);

        await portal.PublishAsync(guide with { Paths = [guide.Paths[0] with { Id = "another" }] });

        Assert.Equal("The guide has this path no longer.", (await ListAsync()).Single().Targets.Single().Lost);
    }

    [Theory]
    [InlineData("LEDGER", 1)]
    [InlineData("clerk letter", 1)]
    [InlineData("clerk", 2)]
    [InlineData("nothing like it", 0)]
    [InlineData("%", 0)]
    public async Task Search_Words_FindsStepsThatHaveThemAll(string words, int steps)
    {
        var queries = portal.Services.GetRequiredService<SupplementQueries>();

        Assert.Equal(steps, (await queries.SearchAsync(words, Clerk, Cancel)).Total);
        Assert.Equal(0, (await queries.SearchAsync("", null, Cancel)).Total);
        Assert.Equal(2, (await queries.SearchAsync(null, Clerk, Cancel)).Total);
    }

    [Fact]
    public async Task Editor_CalledByAnothersStaffOrWithWhatIsNotThere_DoesNothing()
    {
        var item = await AddAsync("Mine", outcome: $"{Clerk}-read");
        var target = (await ListAsync()).Single().Targets.Single().Id;
        using var other = await portal.InstitutionWithStaffAsync();
        var thing = new SupplementItem(SupplementKind.Service, null, "Taken", null, null);
        foreach (var (by, institution) in ((Actor, int)[])[(other.Staff.Actor, uni.Id), (other.Staff.Actor, other.Id)])
        {
            Assert.False(await Editor.SaveAsync(by, institution, item, thing, Cancel));
            Assert.False(await Editor.RemoveAsync(by, institution, item, Cancel));
            Assert.False(await Editor.MoveAsync(by, institution, item, isUp: true, Cancel));
            Assert.False(await Editor.AddTargetAsync(by, institution, item, null, $"{Clerk}-write", null, Cancel));
            Assert.False(await Editor.RemoveTargetAsync(by, institution, item, target, Cancel));
        }

        Assert.Null(await Editor.AddAsync(other.Staff.Actor, uni.Id, thing, Cancel));
        Assert.False(await Editor.AddTargetAsync(uni.Staff.Actor, uni.Id, item, null, "no-such-outcome", null, Cancel));
        Assert.False(await Editor.AddTargetAsync(uni.Staff.Actor, uni.Id, item, 4711, null, null, Cancel));
        Assert.False(await Editor.AddTargetAsync(uni.Staff.Actor, uni.Id, item, await StepIdAsync("learn"), $"{Clerk}-read", null, Cancel));
        Assert.Equal((1, 1), await CountsAsync());
        Assert.Equal("Mine", (await ListAsync()).Single().Item.Title);
    }

    private async Task<int> AddAsync(string title, string? step = null, string? outcome = null)
    {
        var id = (await Editor.AddAsync(uni.Staff.Actor, uni.Id, new(SupplementKind.Course, null, title, null, null), Cancel))!.Value;
        Assert.True(await Editor.AddTargetAsync(uni.Staff.Actor, uni.Id, id, step is null ? null : await StepIdAsync(step), outcome, null, Cancel));
        return id;
    }

    private async Task PlaceAsync(PortalPage page, string target)
    {
        using var request = PortalBrowser.Request(page, "place");
        var fields = await request.Content!.ReadAsStringAsync(Cancel);
        request.Content = new StringContent($"{fields}&Target={Uri.EscapeDataString(target)}", new System.Net.Http.Headers.MediaTypeHeaderValue("application/x-www-form-urlencoded"));
        Assert.Contains("done=target-added", (await Browser.SendAsync(request)).Location, StringComparison.Ordinal);
    }

    private Task<int> StepIdAsync(string key) => portal.InDatabaseAsync(db =>
        db.Set<StepRow>().Where(step => step.Key == key && step.Pathway!.Guide!.Slug == Clerk).Select(step => step.Id).FirstAsync());

    private Task<IReadOnlyList<ItemView>> ListAsync() => portal.Services.GetRequiredService<SupplementQueries>().ListAsync(uni.Id, Cancel);

    private async Task<Supplement> ReadAsync() => (await portal.InDatabaseAsync(db => SupplementReader.ReadAsync(db, uni.Id, Cancel)))!;

    private Task<(int Items, int Targets)> CountsAsync() => portal.InDatabaseAsync(async db =>
        (await db.Set<SupplementItemRow>().CountAsync(), await db.Set<SupplementTarget>().CountAsync()));

    private Task<List<ContentChangeKind>> ChangesAsync() => portal.InDatabaseAsync(db =>
        db.Set<ContentChange>().Where(change => change.InstitutionId == uni.Id).OrderBy(change => change.Id).Select(change => change.Kind).ToListAsync());
}

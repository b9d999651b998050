using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data.Entities;
using Portal.Domain.Guides;
using Portal.Domain.Guides.Settling;
using Portal.Features.Plan;
using Portal.Features.Studio.Publishing;
using Portal.Infrastructure;
using Portal.Tests.Features.Account;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Plan;

/// <summary>An outcome that a revision put in the place of another, for a student who had achieved that.</summary>
public sealed class CarriedOutcomeTests : IAsyncLifetime
{
    private const string Old = "You can explain an index, a transaction and a normal form with only a pen", Mark = "earlier wording: " + Old;
    private static readonly Outcome Renewed = new("index-aloud", "You can explain an index to somebody who knows none", false);
    private PortalFactory portal = null!;
    private PortalBrowser ann = null!;
    private string plan = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Guid Id => Guid.Parse(plan[(plan.LastIndexOf('/') + 1)..]);

    public async ValueTask InitializeAsync()
    {
        portal = await PortalFactory.StartAsync();
        var sample = SampleGuide.Document() with { Slug = "carried" };
        var path = sample.Paths[0];
        await portal.PublishAsync(sample);
        (ann, _) = await portal.NewPersonAsync();
        plan = (await ann.SubmitAsync(await ann.GetAsync(PortalUrls.PlanStart("carried", path.Id)), $"form[action='/plan/start/carried/{path.Id}']")).Location!;
        await RecordAsync("index-by-pen", achieved: true);
        var revised = path with
        {
            Steps = [.. path.Steps.Select(step => step with { Outcomes = [.. step.Outcomes.Select(outcome => outcome.Id == "index-by-pen" ? Renewed : outcome)] })],
        };
        await portal.InDatabaseAsync(async db =>
        {
            PublishOrder order = new([sample with { Paths = [revised, .. sample.Paths.Skip(1)] }], new(RevisionOrigin.Studio, "A test"))
            {
                Settlements = [new(SettledKind.Outcome, null, "index-by-pen", SettledFate.Kept, [Renewed.Id])],
            };
            return Assert.IsType<PublishResult.Done>(await portal.Services.GetRequiredService<GuidePublisher>().PublishAsync(db, order, Cancel));
        });
    }

    public async ValueTask DisposeAsync()
    {
        ann.Dispose();
        await portal.DisposeAsync();
    }

    [Fact]
    public async Task Plan_AndAllThatIsTakenAlong_NameTheEarlierWordingUntilItIsUnticked()
    {
        string[] pages = [plan, PortalUrls.EnrolmentPrint(Id), $"{plan}/portfolio"];
        foreach (var address in pages)
        {
            var page = await ann.GetAsync(address);
            Assert.Contains(Renewed.Text, page.Text, StringComparison.Ordinal);
            Assert.Contains(Mark, page.Text, StringComparison.Ordinal);
        }

        Assert.True((await ann.GetAsync(plan)).Document.QuerySelector($"input[value='{Renewed.Id}']")!.HasAttribute("checked"));
        Assert.Contains(Old, (await ann.GetAsync(PortalUrls.PlanExportCsv)).Body, StringComparison.Ordinal);
        Assert.Contains("\"carriedFrom\": \"index-by-pen\"", (await ann.GetAsync(PortalUrls.PlanExportJson)).Body, StringComparison.Ordinal);

        await RecordAsync(Renewed.Id, achieved: false);
        Assert.DoesNotContain("earlier wording", (await ann.GetAsync(plan)).Text, StringComparison.Ordinal);
        await RecordAsync(Renewed.Id, achieved: true);
        Assert.DoesNotContain("earlier wording", (await ann.GetAsync(plan)).Text, StringComparison.Ordinal);
        Assert.True(await portal.InDatabaseAsync(db => db.Set<OutcomeProgress>().AnyAsync(row => row.OutcomeId == "index-by-pen" && row.Achieved, Cancel)));
    }

    private async Task RecordAsync(string outcome, bool achieved)
    {
        var holder = await portal.InDatabaseAsync(db => db.Set<Enrolment>().Where(own => own.Id == Id).Select(own => own.Student!.HolderId).FirstAsync(Cancel));
        Assert.True(await portal.Services.GetRequiredService<ProgressTracker>().RecordAsync(holder, Id, new Dictionary<string, bool> { [outcome] = achieved }, Cancel));
    }
}

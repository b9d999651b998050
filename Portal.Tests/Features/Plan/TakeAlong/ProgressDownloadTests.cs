using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using CsvHelper;
using Microsoft.Extensions.DependencyInjection;
using Portal.Features.Plan;
using Portal.Features.Plan.Forms;
using Portal.Features.Plan.TakeAlong;
using Portal.Infrastructure;
using Portal.Tests.Features.Account;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Plan.TakeAlong;

public sealed class ProgressDownloadTests
{
    [Fact]
    public async Task Json_OfAPlan_HoldsItsPathAndNothingOfAnother()
    {
        await using var portal = await PortalFactory.StartAsync();
        var (ann, _) = await portal.NewPersonAsync();
        var (ben, _) = await portal.NewPersonAsync();
        using var one = ann;
        using var other = ben;
        await ann.SubmitAsync(await ann.GetAsync(PortalUrls.PlanStart("backend-developer", "by-way-of-frontend")), "main form");

        var own = JsonNode.Parse((await ann.GetAsync(PortalUrls.PlanExportJson)).Body)!;
        var none = JsonNode.Parse((await ben.GetAsync(PortalUrls.PlanExportJson)).Body)!;

        Assert.Equal("by-way-of-frontend", own["plans"]!["paths"]![0]!["path"]!.GetValue<string>());
        Assert.Null(none["plans"]);
        using var stranger = portal.NewBrowser();
        Assert.Contains(PortalUrls.Login, (await stranger.GetAsync(PortalUrls.PlanExportJson)).Location!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Csv_OfAGuest_HoldsEveryOutcomeAndNoFormula()
    {
        await using var portal = await PortalFactory.StartAsync();
        using var guest = portal.NewBrowser();
        var start = await guest.GetAsync(PortalUrls.PlanStart("backend-developer", "by-way-of-frontend"));
        var plan = (await guest.SubmitAsync(start, "form[action='/plan/start/backend-developer/by-way-of-frontend']")).Location!;
        var step = $"{plan}/steps/programming-and-pages";
        var saved = await guest.SubmitAsync(await guest.GetAsync(step), StepForm.Name, (StepForm.Started, "2026-01-31"));
        Assert.Equal(HttpStatusCode.SeeOther, saved.Status);
        await guest.SubmitAsync(
            await guest.GetAsync($"{plan}/milestones"), MilestoneForm.Name, (MilestoneForm.Title, "=HYPERLINK(\"x\")"), (MilestoneForm.On, "2030-01-02"));

        var table = (await guest.GetAsync(PortalUrls.PlanExportCsv)).Body;

        using var csv = new CsvReader(new StringReader(table.TrimStart('\uFEFF')), CultureInfo.InvariantCulture);
        var rows = csv.GetRecords<ProgressRow>().ToList();
        var path = (await portal.Services.GetRequiredService<PlanQueries>().FindOfferAsync(null, "backend-developer", "by-way-of-frontend", TestContext.Current.CancellationToken))!.Path;
        Assert.Equal(path.Steps.SelectMany(known => known.Outcomes).Select(outcome => outcome.Id), rows.Where(row => row.Kind == "outcome").Select(row => row.OutcomeId));
        Assert.All(rows.Where(row => row.StepId == "programming-and-pages"), row => Assert.Equal(new DateOnly(2026, 1, 31), row.StepStartedOn));
        Assert.Equal(("'=HYPERLINK(\"x\")", new DateOnly(2030, 1, 2)), rows.Where(row => row.Kind == "milestone").Select(row => (row.Text, row.On!.Value)).Single());
    }
}

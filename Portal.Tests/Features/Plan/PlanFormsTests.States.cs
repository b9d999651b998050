using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Components.Shared.Figures;
using Portal.Data.Entities;
using Portal.Domain.Guides;
using Portal.Domain.Progress;
using Portal.Features.Plan;
using Portal.Features.Plan.Forms;
using Portal.Features.Studio.Publishing;
using Portal.Infrastructure;
using Portal.Tests.Features.Account;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Plan;

public sealed partial class PlanFormsTests
{
    [Fact]
    public async Task Milestone_AddedTickedAndRemoved_StandsOnTheLine()
    {
        var form = await ann.GetAsync(PortalUrls.EnrolmentMilestones(Id));
        (string, string)[] exam = [(MilestoneForm.Title, "Exam"), (MilestoneForm.On, "2027-03-03")];
        await ann.SubmitAsync(form, MilestoneForm.Name, exam);
        await ann.SubmitAsync(form, MilestoneForm.Name, exam);

        var page = await ann.GetAsync(plan);
        var entry = Assert.Single(page.Document.QuerySelectorAll(".queue li"));
        Assert.Contains("Exam 3 Mar 2027", entry.TextContent, StringComparison.Ordinal);
        Assert.Contains("My own day, Exam, on 3 Mar 2027.", page.Document.QuerySelector("svg.dated")!.GetAttribute("aria-label")!, StringComparison.Ordinal);

        await PressAsync(page, MilestoneForm.Done);
        page = await ann.GetAsync(plan);
        Assert.Contains("3 Mar 2027, done", page.Document.QuerySelector(".queue li")!.TextContent, StringComparison.Ordinal);

        await PressAsync(page, MilestoneForm.Remove);
        Assert.Empty((await ann.GetAsync(plan)).Document.QuerySelectorAll(".queue li"));

        async Task PressAsync(PortalPage shown, string button)
        {
            var answer = await ann.SubmitAsync(shown, ".queue form", (MilestoneForm.Action, button));
            Assert.Equal(HttpStatusCode.SeeOther, answer.Status);
        }
    }

    [Fact]
    public async Task Milestone_WithoutADay_ComesBackWithItsTitle()
    {
        var page = await SendAsync(PortalUrls.EnrolmentMilestones(Id), MilestoneForm.Name, (MilestoneForm.Title, "Exam"));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Exam"), (page.Status, page.Value(MilestoneForm.Title)));
        Assert.NotNull(Problem(page, MilestoneForm.On));
    }

    [Fact]
    public async Task States_PausedFinishedAndTakenUp_AreShown()
    {
        await PressAsync(PortalUrls.EnrolmentPause(Id));
        Assert.Contains("This plan is paused", (await ann.GetAsync(plan)).Text, StringComparison.Ordinal);
        await PressAsync(PortalUrls.EnrolmentResume(Id));
        await PressAsync(PortalUrls.EnrolmentFinish(Id), ("reason", nameof(PlanEnd.Internship)));
        Assert.Contains("You found an internship", (await ann.GetAsync(plan)).Text, StringComparison.Ordinal);
        await PressAsync(PortalUrls.EnrolmentResume(Id));
        Assert.Null((await ann.GetAsync(plan)).Document.QuerySelector("main .note"));

        async Task PressAsync(string action, params (string, string)[] fields)
        {
            var answer = await ann.SubmitAsync(await ann.GetAsync(plan), $"form[action='{action}']", fields);
            Assert.Equal((HttpStatusCode.SeeOther, plan), (answer.Status, answer.Location));
        }
    }

    [Fact]
    public async Task Finish_WithAReasonThatIsNone_IsRefused()
    {
        var answer = await ann.SubmitAsync(await ann.GetAsync(plan), $"form[action='{PortalUrls.EnrolmentFinish(Id)}']", ("reason", "7"));

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
    }

    [Fact]
    public async Task Portfolio_OfWhatWasAchieved_NamesDayAndEvidence()
    {
        await SendAsync(PortalUrls.EnrolmentStep(Id, Step), StepForm.Name, (StepForm.Evidence(Outcome), "https://example.org/mine"));
        Assert.Null((await ann.GetAsync(PortalUrls.EnrolmentPortfolio(Id))).Document.QuerySelector(".outcomes"));
        var user = await portal.InDatabaseAsync(db => db.Users.Select(known => known.Id).SingleAsync(TestContext.Current.CancellationToken));
        await portal.Services.GetRequiredService<ProgressTracker>()
            .RecordAsync(user, Id, new Dictionary<string, bool> { [Outcome] = true }, TestContext.Current.CancellationToken);

        var portfolio = await ann.GetAsync(PortalUrls.EnrolmentPortfolio(Id));

        var item = Assert.Single(portfolio.Document.QuerySelectorAll(".outcomes li"));
        Assert.Contains($"Achieved {DateText.Day(DateOnly.FromDateTime(portal.Clock.GetUtcNow().UtcDateTime))}", item.TextContent, StringComparison.Ordinal);
        Assert.Equal("https://example.org/mine", item.QuerySelector("a")!.TextContent);
        Assert.Contains("The latest today.", (await ann.GetAsync(PortalUrls.Plan)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task News_OfANewRevision_AreToldOnceAndKeepWhatWasAchieved()
    {
        Assert.DoesNotContain("What changed on this path", (await ann.GetAsync(plan)).Text, StringComparison.Ordinal);
        var publisher = portal.Services.GetRequiredService<GuidePublisher>();
        var document = (RoleGuideDocument)ShippedGuide.Read(Role);
        var changed = document with
        {
            Paths =
            [
                .. document.Paths.Select(path => path.Id != Path ? path : path with
                {
                    Steps = [.. path.Steps.Select(step => step.Id == Step ? step with { Title = "Another title" } : step)],
                }),
            ],
        };
        var published = await publisher.PublishAsync(
            [changed], new(RevisionOrigin.Import, "A counsellor"), reword: false, TestContext.Current.CancellationToken);
        Assert.IsType<PublishResult.Done>(published);

        var told = await ann.GetAsync(plan);
        Assert.Contains("Another title", told.Document.QuerySelector("[aria-labelledby=news]")!.TextContent, StringComparison.Ordinal);
        var seen = await ann.SubmitAsync(told, $"form[action='{plan}/news']");

        Assert.Equal((HttpStatusCode.SeeOther, plan), (seen.Status, seen.Location));
        Assert.Null((await ann.GetAsync(plan)).Document.QuerySelector("[aria-labelledby=news]"));
    }
}

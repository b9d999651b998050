using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Portal.Data.Entities;
using Portal.Domain.Guides;
using Portal.Domain.Guides.Editing;
using Portal.Domain.Progress;
using Portal.Domain.Studio;
using Portal.Features.Studio.Drafts;
using Portal.Infrastructure;
using Portal.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Portal.Tests.Browser;

public sealed partial class StudioPagesTests
{
    private async Task DraftAsync(GuideDocument document, Actor author)
    {
        var desk = Portal.Services.GetRequiredService<DraftDesk>();
        var opened = (await desk.OpenAsync(slug, None))!;
        Assert.NotNull(await desk.SaveAsync(opened, DocumentTree.Of(document), author, null, None));
    }

    /// <summary>Students on the guide's path, each with what they achieved.</summary>
    private Task<List<Guid>> EnrolAsync(params string[][] achieved) => Portal.InDatabaseAsync(async db =>
    {
        var path = await db.Set<PathwayRow>().Where(known => known.Guide!.Slug == slug).Select(known => known.Id).SingleAsync();
        var nowUtc = Portal.Clock.GetUtcNow().UtcDateTime;
        var students = new List<Guid>();
        foreach (var outcomes in achieved)
        {
            var student = new Student { CreatedUtc = nowUtc };
            student.HolderId = student.Id;
            student.Enrolments.Add(new() { PathwayId = path, State = PlanState.Active, StartedUtc = nowUtc, StartsOn = Portal.Today() });
            student.Progress.AddRange(outcomes.Select(id => new OutcomeProgress { OutcomeId = id, Achieved = true, AchievedUtc = nowUtc, ChangedUtc = nowUtc }));
            db.Add(student);
            students.Add(student.Id);
        }

        await db.SaveChangesAsync(None);
        return students;
    });
}

using Microsoft.Playwright;
using Portal.Data.Entities;
using Portal.Domain.Institutions;
using Portal.Tests.Support;

namespace Portal.Tests.Browser;

/// <summary>What the plan asks of a line that is bad or dear: every byte that comes over it, the connection's among them.</summary>
public sealed class LineBytesTests(Chromium chromium, SharedPortal shared) : BrowserTest(chromium, shared)
{
    /// <summary>In bytes.</summary>
    private const int FirstVisit = 160_000, LaterVisit = 25_000;

    [Fact]
    public async Task Plan_OnItsFirstVisitAndLater_IsSmall()
    {
        await Portal.NewEmbeddingInstitutionAsync(OffersACourse);
        var line = UntilTheEnd(CuttableLine.To(Portal.BaseAddress));
        var visit = await VisitAsync(line.Address, width: Phone);
        using var person = await visit.SignInAsNewPersonAsync();
        var plan = await person.FollowAsync(Sample.Path);

        Assert.InRange(await ReceivedAsync(), 10_000, FirstVisit);
        for (var later = 0; later < 2; later++)
        {
            Assert.InRange(await ReceivedAsync(), 1_000, LaterVisit);
        }

        static void OffersACourse(Institution institution)
        {
            var course = new SupplementItemRow { Kind = SupplementKind.Course, Title = "Web pages" };
            course.Targets.Add(new() { OutcomeId = Sample.WebPage });
            institution.Supplement.Add(course);
        }

        async Task<long> ReceivedAsync()
        {
            var before = line.Received;
            await visit.OpenLivePlanAsync(plan);
            await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            TestContext.Current.TestOutputHelper?.WriteLine($"Received {line.Received - before}, sent {line.Sent} so far");
            return line.Received - before;
        }
    }
}

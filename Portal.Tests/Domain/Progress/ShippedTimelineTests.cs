using Portal.Domain.Guides;
using Portal.Domain.Pathways;
using Portal.Domain.Progress;
using Portal.Tests.Support;

namespace Portal.Tests.Domain.Progress;

public sealed class ShippedTimelineTests
{
    private static readonly DateOnly Start = new(2026, 9, 1);

    /// <summary>Days that weeks of 7 days and days rounded outward may be apart from sums in months, over all steps of a path.</summary>
    private const int Slack = 14;

    public static TheoryData<string, string> Paths =>
    [
        .. from slug in ShippedGuide.Slugs
           let guide = ShippedGuide.Read(slug) as RoleGuideDocument
           where guide is not null
           from path in guide.Paths
           select (slug, path.Id),
    ];

    /// <summary>The dates of a plan and the months that the guide names for its path cannot disagree.</summary>
    [Theory]
    [MemberData(nameof(Paths))]
    public void Project_ShippedPath_FinishesWithinTheMonthsOfItsTotals(string slug, string pathId)
    {
        var path = ((RoleGuideDocument)ShippedGuide.Read(slug)).Paths.Single(path => path.Id == pathId);
        var months = PathwayTotals.Of(path, "A").Time;

        var projection = StudentPlan.Fresh(path, Start).Project();

        Assert.InRange(projection.Finish!.Value.Earliest, Start.AddMonths(months.Min).AddDays(-Slack), Start.AddMonths(months.Min + 1).AddDays(Slack));
        Assert.InRange(projection.Finish.Value.Latest, Start.AddMonths(months.Max - 1).AddDays(-Slack), Start.AddMonths(months.Max).AddDays(Slack));
        Assert.False(projection.IsLate);
    }
}

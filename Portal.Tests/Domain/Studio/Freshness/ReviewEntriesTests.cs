using Portal.Domain.Guides;
using Portal.Domain.Studio.Freshness;
using Portal.Tests.Support;

namespace Portal.Tests.Domain.Studio.Freshness;

public sealed class ReviewEntriesTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly RoleGuideDocument Clocks = (RoleGuideDocument)GuideReader.Read(SampleGuideFile.Yaml).Document!;

    [Theory]
    [InlineData("2026-11-21", QueueUrgency.Overdue)]
    [InlineData("2026-11-22", QueueUrgency.Soon)]
    [InlineData("2026-12-21", QueueUrgency.Soon)]
    [InlineData("2026-12-22", null)]
    public void Of_AGuideByItsReview_IsOverdueTheDayAfterAndSoonAMonthBefore(string reviewBy, QueueUrgency? expected)
    {
        var entries = Of(Clocks with { ReviewBy = DateOnly.Parse(reviewBy, null) }).Where(entry => entry.Kind is QueueKind.GuideReview);

        Assert.Equal(expected, entries.SingleOrDefault()?.Urgency);
    }

    [Fact]
    public void Of_FiguresPastTheirRenewal_AreNamedOneByOneWithTheirField()
    {
        // The survey is of 2025 and renews each year: at the end of 2026.
        var entries = Of([Clocks], today: new(2027, 1, 5));

        var figures = entries.Where(entry => entry.Kind is QueueKind.Figure).ToList();
        Assert.Contains(figures, entry => entry is { Field: "firstJobs/repairer/pay", Source: "trade-survey", Urgency: QueueUrgency.Overdue });
        Assert.Equal(new(2026, 6, 30), figures.Single(entry => entry.Field == "timelines/cold-start").Due);
        Assert.Equal(new DateOnly(2028, 1, 5), figures[0].AskAgainOn);
        Assert.Single(entries, entry => entry is { Kind: QueueKind.SourceRenewal, Source: "trade-survey", Times: 1 });
    }

    [Fact]
    public void Of_AFigureDatedAnew_IsNamedNoLonger()
    {
        var renewed = Clocks with { FirstJobs = [Clocks.FirstJobs[0] with { Pay = Clocks.FirstJobs[0].Pay! with { AsOf = "2026" } }] };

        Assert.DoesNotContain(Of([renewed], today: new(2027, 1, 5)), entry => entry.Field == "firstJobs/repairer/pay");
    }

    [Fact]
    public void Of_AConfirmedEntry_ComesBackOnItsDayOrWhenItsContentChanges()
    {
        var day = new DateOnly(2027, 1, 5);
        var entry = Of([Clocks], today: day).Single(entry => entry.Field == "firstJobs/repairer/pay");
        var confirmed = new Dictionary<string, DateOnly> { [entry.Subject] = day.AddDays(1) };
        var dearer = Clocks with { FirstJobs = [Clocks.FirstJobs[0] with { Pay = Clocks.FirstJobs[0].Pay! with { Max = 30_000 } }] };

        Assert.DoesNotContain(Of([Clocks], day, confirmed), other => other.Field == entry.Field);
        Assert.Contains(Of([Clocks], day.AddDays(1), confirmed), other => other.Field == entry.Field);
        Assert.Contains(Of([dearer], day, confirmed), other => other.Field == entry.Field);
    }

    [Fact]
    public void Of_ASourceThatNobodyChecked_IsNamedOnceForAllThatCiteIt()
    {
        var other = Clocks with { Slug = "watch-maker", Sources = [Clocks.Sources[0] with { Verified = false }] };

        var entry = Assert.Single(
            Of([Clocks with { Sources = other.Sources }, other]), entry => entry.Kind is QueueKind.SourceUnverified);

        Assert.Equal(["clock-maker", "watch-maker"], entry.Slugs);
        Assert.Equal(QueueUrgency.Open, entry.Urgency);
    }

    [Theory]
    [InlineData("2023-11-20", true)]
    [InlineData("2023-11-23", false)]
    public void Of_ASourceWithoutRenewal_IsOldAfterTheSetting(string asOf, bool expected)
    {
        var source = Clocks.Sources[0] with { AsOf = asOf, RenewsEvery = null };

        Assert.Equal(expected, Of(Clocks with { Sources = [source] }).Any(entry => entry.Kind is QueueKind.SourceOld));
    }

    [Fact]
    public void Of_LinksThatLeadNowhere_AreNamedWithTheirField()
    {
        var guide = Clocks with { Day = "See [the paths](/guides/clock-maker/paths) and [this](/nowhere)." };
        var ground = Ground([guide]) with { LeadsNowhere = address => address.Target is "watch-maker" or "/nowhere" };

        var links = ReviewEntries.Of(ground, new(), Today).Where(entry => entry.Kind is QueueKind.DeadLink);

        Assert.Equal(
            [("day", "/nowhere", null), ("progression/#0/next/#0", "watch-maker", "role-guide"), ("related/#0", "watch-maker", "role-guide")],
            links.Select(entry => (entry.Field, entry.Title, entry.Value)).Order());
    }

    [Theory]
    [InlineData(7, 2, true)]
    [InlineData(6, 3, false)]
    [InlineData(30, 1, false)]
    public void Of_AnAddressThatFails_CountsAfterTwoFailuresAWeekApart(int days, int failures, bool expected)
    {
        var failing = new FailingAddress(Today.AddDays(-days), Today, failures, "404 Not Found");
        var ground = Ground([Clocks]) with
        {
            Failing = new Dictionary<string, FailingAddress> { ["https://example.org/survey"] = failing, ["https://example.org/basics"] = failing },
        };

        var found = ReviewEntries.Of(ground, new(), Today).Where(entry => entry.Kind is QueueKind.DeadAddress).ToList();

        Assert.Equal(expected ? 2 : 0, found.Count);
        if (expected)
        {
            Assert.Contains(found, entry => entry is { Source: "trade-survey", Field: null });
            Assert.Contains(found, entry => entry is { Source: null, Field: "paths/college/steps/diploma/resources/#0/url" });
        }
    }

    [Fact]
    public void Of_Openings_NamesThoseThatEndAndForgetsClosedOnes()
    {
        var opening = SampleOpening.Document() with { PostedOn = Today.AddDays(-40), SeenOn = Today.AddDays(-40), ClosesOn = null, ReviewBy = null };
        var closing = opening with { Slug = "closing", ClosesOn = Today.AddDays(3) };
        var closed = opening with { Slug = "closed", ClosesOn = Today.AddDays(-1), ReviewBy = Today.AddDays(-100) };

        var entries = Of([opening, closing, closed]);

        Assert.Contains(entries, entry => entry.Kind is QueueKind.OpeningUnseen && entry.Slugs[0] == opening.Slug && entry.Due == Today.AddDays(5));
        Assert.Contains(entries, entry => entry.Kind is QueueKind.OpeningCloses && entry.Slugs[0] == "closing" && entry.AskAgainOn == Today.AddDays(4));
        Assert.DoesNotContain(entries, entry => entry.Slugs.Contains("closed") && entry.Slugs.Count == 1);
    }

    [Fact]
    public void Of_APlaceThatReadersChose_IsNamedWhereTheGuideSaysNothingOfIt()
    {
        var ground = Ground([Clocks]) with
        {
            Interests = [new("clock-maker", "KE", 5), new("clock-maker", "GB", 90), new("clock-maker", "IN", 4), new("gone", "KE", 50)],
        };

        var entry = Assert.Single(ReviewEntries.Of(ground, new(), Today), entry => entry.Kind is QueueKind.MissingPlace);

        Assert.Equal(("KE", 5, "overlays"), (entry.Title, entry.Times, entry.Field));
    }

    [Fact]
    public void Of_Reports_ComeFirstWhereMoneyWasAskedForAndCannotBeConfirmed()
    {
        var ground = Ground([Clocks with { ReviewBy = Today.AddDays(-300) }]) with
        {
            Reports = [new(7, "/guides/clock-maker", "clock-maker", "", Today, AsksForMoney: false), new(8, "/openings/x", "x", "A fee", Today, AsksForMoney: true)],
            Confirmed = new Dictionary<string, DateOnly> { ["report:8"] = Today.AddDays(9) },
        };

        var entries = ReviewEntries.Of(ground, new(), Today);

        Assert.Equal(("report:8", QueueUrgency.Harm, false), (entries[0].Subject, entries[0].Urgency, entries[0].CanBeConfirmed));
        Assert.Equal(QueueKind.GuideReview, entries[1].Kind);
        Assert.Contains(entries, entry => entry.Subject == "report:7");
    }

    [Fact]
    public void Of_TheShippedGuides_HasNoSubjectTwiceAndNoneTooLong()
    {
        var entries = Of([.. ShippedGuide.Slugs.Select(ShippedGuide.Read)], today: new(2030, 1, 1));

        Assert.True(entries.Count > 300);
        Assert.Equal(entries.Count, entries.Select(entry => entry.Subject).Distinct(StringComparer.Ordinal).Count());
        Assert.True(entries.Max(entry => entry.Subject.Length) <= global::Portal.Data.Entities.FreshnessConfirmation.MaxSubjectLength);
    }

    private static IReadOnlyList<QueueEntry> Of(params IReadOnlyList<GuideDocument> documents) => Of(documents, Today);

    private static IReadOnlyList<QueueEntry> Of(
        IReadOnlyList<GuideDocument> documents, DateOnly today, IReadOnlyDictionary<string, DateOnly>? confirmed = null) =>
        ReviewEntries.Of(Ground(documents) with { Confirmed = confirmed ?? new Dictionary<string, DateOnly>() }, new(), today);

    private static QueueGround Ground(IReadOnlyList<GuideDocument> documents) => new(
        [.. documents.Select(DocumentFacts.Of)], new Dictionary<string, DateOnly>(), _ => false, new Dictionary<string, FailingAddress>(), [], []);
}

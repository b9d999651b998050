using Portal.Components.Shared;
using Portal.Domain.Guides;
using Portal.Domain.Pathways;
using Portal.Domain.Progress;
using Portal.Features.Studio.Publishing;
using Portal.Tests.Support;

namespace Portal.Tests.Content;

/// <summary>What must hold for every document that is shipped with the portal.</summary>
public sealed class ShippedContentTests
{
    public static TheoryData<string> Slugs => [.. ShippedGuide.Slugs];

    public static TheoryData<string> RoleGuides => [.. ShippedGuide.Slugs.Where(slug => ShippedGuide.Read(slug) is RoleGuideDocument)];

    [Theory]
    [MemberData(nameof(Slugs))]
    public void File_Any_HasNoProblemAndTheNameOfItsSlug(string slug)
    {
        var reading = GuideCheck.Check(File.ReadAllBytes(Path.Combine(ShippedGuide.Folder, $"{slug}.yaml")));

        Assert.DoesNotContain(reading.Problems, problem => problem.Blocks);
        Assert.Equal(slug, reading.Document!.Slug);
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void File_Any_ReadsBackAsTheSameFromItsExport(string slug)
    {
        var document = ShippedGuide.Read(slug);

        Assert.True(GuideJson.AreEqual(document, GuideReader.Read(GuideYaml.Write(document)).Document!));
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Links_Any_NameDocumentsThatAreShipped(string slug) =>
        Assert.Empty(ShippedGuide.Read(slug).LinkedSlugs().Except(ShippedGuide.Slugs));

    [Theory]
    [MemberData(nameof(RoleGuides))]
    public void Path_Any_HasAFreeResourceAtEveryStepAndReachesAHundredPercent(string slug)
    {
        foreach (var path in Guide(slug).Paths)
        {
            Assert.InRange(path.Steps.Count, 4, 20);
            Assert.All(path.Steps, step => Assert.Contains(step.Resources, resource => resource.Cost == "free"));
            var all = path.Steps.SelectMany(step => step.Outcomes).Select(outcome => outcome.Id).ToHashSet();
            Assert.Equal(100, PathwayProgress.Of(path, all).Percent);
            var totals = PathwayTotals.Of(path, "A");
            Assert.InRange(totals.Time.Min, 1, totals.Time.Max);
        }
    }

    [Theory]
    [MemberData(nameof(RoleGuides))]
    public void RoleGuide_Any_IsAsFullAsAReaderIsPromised(string slug)
    {
        var guide = Guide(slug);

        Assert.InRange(guide.Paths.Count, 2, LineColour.Count);
        Assert.InRange(guide.RealityChecks.Count, 3, 20);
        Assert.InRange(guide.Mistakes.Count, 4, 20);
        Assert.InRange(guide.FirstJobs.Count, 3, 20);
        Assert.InRange(guide.Faqs.Count, 5, 30);
        foreach (var step in guide.Paths.SelectMany(path => path.Steps))
        {
            Assert.NotEmpty(step.Outcomes);
            // Free for whoever has a slow line and no sound: to read, or to take home.
            Assert.True(
                step.Resources.Any(resource => resource is { Cost: "free" } and ({ Medium: "text" } or { Downloadable: true })),
                $"{slug}, {step.Id}: no resource is free and either text or to be downloaded.");
        }
    }

    [Fact]
    public void RoleGuides_AreTheElevenPromised() => Assert.Equal(
        [
            "backend-developer", "cloud-engineer", "cyber-security-analyst", "data-analyst", "data-engineer", "database-administrator",
            "devops-engineer", "frontend-developer", "full-stack-developer", "qa-engineer", "software-architect",
        ],
        ShippedGuide.Slugs.Where(slug => ShippedGuide.Read(slug) is RoleGuideDocument).Order(StringComparer.Ordinal));

    [Fact]
    public async Task Files_All_ArePublishedTogether()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var author = new RevisionAuthor(Portal.Data.Entities.RevisionOrigin.Shipped, "A test");

        var result = await new PublishedGuides(database).Publisher.PublishAsync(
            [.. ShippedGuide.Slugs.Select(ShippedGuide.Read)], author, reword: false, TestContext.Current.CancellationToken);

        Assert.Equal(ShippedGuide.Slugs.Count, Assert.IsType<PublishResult.Done>(result).Guides.Count);
    }

    [Fact]
    public void BackendDeveloper_Totals_AreThoseOfItsSources()
    {
        var degree = Guide("backend-developer").Paths.Single(path => path.Id == "computer-science-degree");

        var totals = PathwayTotals.Of(degree, "A");

        Assert.Equal(new MonthRange(29, 47), totals.Time);
        Assert.Equal(new MoneyTotal("USD", "US", 30_000, 150_280), Assert.Single(totals.Cost));
    }

    private static RoleGuideDocument Guide(string slug) => (RoleGuideDocument)ShippedGuide.Read(slug);
}

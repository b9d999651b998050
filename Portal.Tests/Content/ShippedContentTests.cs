using Portal.Domain.Guides;
using Portal.Domain.Pathways;
using Portal.Domain.Progress;
using Portal.Features.Publishing;
using Portal.Tests.Support;

namespace Portal.Tests.Content;

/// <summary>What must hold for every guide that is shipped with the portal.</summary>
public sealed class ShippedContentTests
{
    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(ShippedGuide.Folder, "*.yaml").Select(file => Path.GetFileName(file)).Order()];

    [Theory]
    [MemberData(nameof(Files))]
    public void File_Any_HasNoProblemAndTheNameOfItsSlug(string file)
    {
        var reading = GuideCheck.Check(Bytes(file));

        Assert.DoesNotContain(reading.Problems, problem => problem.Blocks);
        Assert.Equal(Path.GetFileNameWithoutExtension(file), reading.Document!.Slug);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void File_Any_ReadsBackAsTheSameFromItsExport(string file)
    {
        var guide = Guide(file);

        Assert.True(GuideJson.AreEqual(guide, GuideReader.Read(GuideYaml.Write(guide)).Document!));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Path_Any_HasAFreeResourceAtEveryStepAndReachesAHundredPercent(string file)
    {
        foreach (var path in Guide(file).Paths)
        {
            Assert.InRange(path.Steps.Count, 4, 20);
            Assert.All(path.Steps, step => Assert.Contains(step.Resources, resource => resource.Cost == "free"));
            var all = path.Steps.SelectMany(step => step.Outcomes).Select(outcome => outcome.Id).ToHashSet();
            Assert.Equal(100, PathwayProgress.Of(path, all).Percent);
            var totals = PathwayTotals.Of(path, "A");
            Assert.InRange(totals.Time.Min, 1, totals.Time.Max);
        }
    }

    [Fact]
    public async Task Files_All_ArePublishedTogether()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var author = new RevisionAuthor(Portal.Data.Entities.RevisionOrigin.Shipped, "A test");

        var result = await new PublishedGuides(database).Publisher.PublishAsync(
            [.. Files.Select(file => Guide(file.Data))], author, reword: false, TestContext.Current.CancellationToken);

        Assert.Equal(Files.Count, Assert.IsType<PublishResult.Done>(result).Guides.Count);
    }

    [Fact]
    public void BackendDeveloper_Totals_AreThoseOfItsSources()
    {
        var degree = Guide("backend-developer.yaml").Paths.Single(path => path.Id == "computer-science-degree");

        var totals = PathwayTotals.Of(degree, "A");

        Assert.Equal(new MonthRange(29, 47), totals.Time);
        Assert.Equal(new MoneyTotal("USD", "US", 30_000, 150_280), Assert.Single(totals.Cost));
    }

    private static byte[] Bytes(string file) => File.ReadAllBytes(Path.Combine(ShippedGuide.Folder, file));

    private static RoleGuideDocument Guide(string file) => (RoleGuideDocument)GuideReader.Read(Bytes(file)).Document!;
}

using System.Globalization;
using System.Text.RegularExpressions;
using Bunit;
using Portal.Components.Shared;
using Portal.Components.Shared.Lines;
using Portal.Domain.Guides;
using Portal.Domain.Progress;
using Portal.Tests.Support;

namespace Portal.Tests.Components.Shared.Lines;

public sealed partial class LineTests : BunitContext
{
    [Fact]
    public void Geometry_ParallelStep_StandsOnItsOwnTrack()
    {
        var line = LineGeometry.Of(PathOutline.Of(SamplePaths.Degree, 0));

        Assert.Equal([("A1", 34), ("A2", 10), ("A3", 34), ("A4", 34)], line.Stops.Select(stop => (stop.Code, stop.Y)));
        Assert.Equal([4, 27, 50, 73], line.Stops.Select(stop => stop.X));
        Assert.Equal(96, line.End);
        var branch = Assert.Single(line.Branches);
        Assert.Equal(20.1, branch.From, 6);
        Assert.Equal(33.9, branch.To, 6);
    }

    [Fact]
    public void Geometry_TwoParallelStepsInARow_ShareABranch()
    {
        var line = LineGeometry.Of(Outline("a", "b>a", "c>a", "d"));

        var branch = Assert.Single(line.Branches);
        Assert.True(branch.From < line.Stops[1].X && branch.To > line.Stops[2].X && branch.To < line.Stops[3].X);
    }

    [Fact]
    public void Geometry_ParallelStepFirst_HasNoTrackToLeave()
    {
        var line = LineGeometry.Of(Outline("a>b", "b"));

        Assert.False(Assert.Single(line.Branches).LeavesTrack);
        Assert.Equal(line.Stops[1].X, line.Start);
    }

    [Fact]
    public void Geometry_Centred_StandsOverEqualColumns()
    {
        var line = LineGeometry.Of(PathOutline.Of(SamplePaths.Degree, 0), centred: true);

        Assert.Equal([10, 30, 50, 70], line.Stops.Select(stop => stop.X));
        Assert.Equal(90, line.End);
    }

    [Fact]
    public void Geometry_TightWithoutParallelSteps_TakesLessRoom()
    {
        Assert.Equal(32, LineGeometry.Of(Outline("a", "b"), tight: true).Height);
        Assert.Equal(50, LineGeometry.Of(Outline("a", "b")).Height);
        Assert.Equal(50, LineGeometry.Of(Outline("a", "b>a"), tight: true).Height);
    }

    [Fact]
    public void Geometry_DraftWithoutSteps_IsStillALine()
    {
        var line = LineGeometry.Of(Outline());

        Assert.Empty(line.Stops);
        Assert.True(line.Start <= line.End && line.End <= 100);
    }

    [Fact]
    public void PathwayLine_Codes_NamesEveryStopAndIsHidden()
    {
        var line = Render<PathwayLine>(p => p.Add(l => l.Path, PathOutline.Of(SamplePaths.SelfTaught, 2)).Add(l => l.Codes, true));

        Assert.Equal("true", line.Find("svg.pl").GetAttribute("aria-hidden"));
        Assert.Equal("c", line.Find("svg.pl").GetAttribute("data-line"));
        Assert.Equal(["C1", "C2", "C3"], line.FindAll("text").Select(text => text.TextContent));
        Assert.Single(line.FindAll("circle.opt"));
        Assert.Single(line.FindAll("circle.end"));
    }

    [Fact]
    public void PathwayLine_WithoutCodes_HasNoWords() =>
        Assert.Empty(Render<PathwayLine>(p => p.Add(l => l.Path, Outline("a"))).FindAll("text"));

    [Theory]
    [InlineData("", "s here|s|s|s", null)]
    [InlineData("os-and-db-passed index-by-pen", "s done|s here|s|s", null)]
    [InlineData("os-and-db-passed index-by-pen finished-api", "s done|s done|s here|s", "50%")]
    [InlineData("three-mock-designs", "s here|s|s|s done", null)]
    [InlineData("os-and-db-passed index-by-pen finished-api backend-internship three-mock-designs", "s done|s done|s done|s done", "96%")]
    public void PathwayLine_Progress_FillsWhatIsDoneAndLightsWhatIsNext(string achieved, string stops, string? solidUpTo)
    {
        var outline = PathOutline.Of(SamplePaths.Degree, 0);
        var progress = PathwayProgress.Of(outline.Path, achieved.Split(' ').ToHashSet());

        var line = Render<PathwayLine>(p => p.Add(l => l.Path, outline).Add(l => l.Progress, progress));

        Assert.Equal(stops.Split('|'), line.FindAll("circle.s").Select(stop => stop.ClassName));
        var mainTrack = line.FindAll("line.t[y1='34']");
        Assert.Equal(solidUpTo, mainTrack.FirstOrDefault(stretch => stretch.ClassName == "t")?.GetAttribute("x2"));
    }

    [Fact]
    public void PathwayLine_OfEverybody_HasNothingPaleAndNothingLit() =>
        Assert.Empty(Render<PathwayLine>(p => p.Add(l => l.Path, PathOutline.Of(SamplePaths.Degree, 0))).FindAll(".soft, .done, .here, .dk, .hk"));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void MapGeometry_EveryNumberOfLines_BendsAt45DegreesAndMeets(int rows)
    {
        var map = new MapGeometry(rows, 60, 32, 14, meetX: 232, endX: 366);

        for (var row = 0; row < rows; row++)
        {
            var data = map.Line(row);
            Assert.EndsWith("H366", data, StringComparison.Ordinal);
            if (Straight().Match(data) is { Success: true } straight)
            {
                Assert.Equal(straight.Groups[1].Value, straight.Groups[2].Value.TrimStart('-'));
                Assert.True(double.Parse(straight.Groups[1].Value, CultureInfo.InvariantCulture) >= 0);
            }
        }

        var tracks = Enumerable.Range(0, rows).Select(map.TrackY).ToList();
        Assert.Equal(map.EndY, tracks.Average(), 6);
        Assert.All(tracks.Zip(tracks.Skip(1)), pair => Assert.Equal(11, pair.Second - pair.First, 6));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(5, 5)]
    [InlineData(6, 0)]
    public void GuideMap_Paths_DrawsUpToFive(int paths, int lines)
    {
        var map = Render<GuideMap>(p => p.Add(m => m.Paths, Many(paths)));

        Assert.Equal(lines, map.FindAll("path").Count);
        Assert.Equal(lines, map.FindAll("path").Select(line => line.GetAttribute("stroke")).Distinct().Count());
    }

    [Fact]
    public void HomeMap_Paths_IsAPictureThatNamesThemInFull()
    {
        var paths = PathOutline.All([SamplePaths.Degree, SamplePaths.SelfTaught with { Title = "Teach yourself everything there is to know from zero" }]);
        var map = Render<HomeMap>(p => p.Add(m => m.Role, "Backend Developer").Add(m => m.AllPaths, paths));

        Assert.Equal("img", map.Find("svg").GetAttribute("role"));
        Assert.Equal("Two routes to Backend Developer", map.Find("title").TextContent);
        Assert.Contains("Line B: Teach yourself everything there is to know from zero.", map.Find("desc").TextContent, StringComparison.Ordinal);
        Assert.Equal(
            ["A\u00a0 Computing degree", "B\u00a0 Teach yourself", "everything there is to know…"],
            map.FindAll("text:not(.q)").Select(text => text.TextContent).SkipLast(1));
    }

    [Fact]
    public void StopOnLine_Internship_LightsTheStopOfTheFirstPathThroughAUniversity()
    {
        var stop = Stop(SampleGuide.Title, SamplePaths.SelfTaught, SamplePaths.Degree);

        Assert.Equal("Stop B3 on Computing degree, to Backend Developer", Markup.Text(stop.Find(".ui")));
        Assert.Equal($"/guides/{SampleGuide.Slug}/paths/{SamplePaths.Degree.Id}#b3", stop.Find("a").GetAttribute("href"));
        Assert.Equal(["s", "s", "s here", "s"], stop.FindAll("circle.s").Select(circle => circle.ClassName));
        Assert.Equal("b", stop.Find(".strip").GetAttribute("data-line"));
    }

    [Fact]
    public void StopOnLine_WithoutAPublishedRoleOrSuchAStep_IsNothing()
    {
        Assert.Empty(Stop(roleTitle: null, SamplePaths.Degree).Markup.Trim());
        Assert.Empty(Stop(SampleGuide.Title).Markup.Trim());
        Assert.Empty(Stop(SampleGuide.Title, SamplePaths.Degree with { EntryRoute = "work" }).Markup.Trim());
    }

    private IRenderedComponent<StopOnLine> Stop(string? roleTitle, params IReadOnlyList<Pathway> paths) => Render<StopOnLine>(p => p
        .Add(s => s.Role, SampleGuide.Slug).Add(s => s.RoleTitle, roleTitle).Add(s => s.Paths, paths));

    private static IReadOnlyList<PathOutline> Many(int count) =>
        PathOutline.All([.. Enumerable.Range(0, count).Select(number => SamplePaths.Degree with { Id = $"path-{number}" })]);

    /// <param name="steps">Ids, each with what it runs alongside: "b>a".</param>
    private static PathOutline Outline(params string[] steps) => PathOutline.Of(
        SamplePaths.Degree with
        {
            Steps =
            [
                .. steps.Select(step => step.Split('>')).Select(parts => new PathwayStep(
                    parts[0], parts[0], "course", new(1, 2, "months", "calendar", Alongside: parts.ElementAtOrDefault(1)), [], "", false, [], [])),
            ],
        },
        0);

    [GeneratedRegex(@"l([\d.]+) (-?[\d.]+)q")]
    private static partial Regex Straight();
}

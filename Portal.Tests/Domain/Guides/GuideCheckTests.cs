using System.Text;
using Portal.Domain.Guides;
using Portal.Tests.Support;

namespace Portal.Tests.Domain.Guides;

public sealed class GuideCheckTests
{
    [Fact]
    public void Check_FaultsOfFileAndDocument_AreToldTogetherByLine()
    {
        var (yaml, _) = SampleGuideFile.With("title: Clock maker\n", "titel: Clock maker\n");
        yaml = yaml.Replace("verdict: partly", "verdict: perhaps", StringComparison.Ordinal)
            .Replace("score: 3", "score: hard", StringComparison.Ordinal);

        var reading = GuideCheck.Check(Encoding.UTF8.GetBytes(yaml));

        Assert.Null(reading.Document);
        Assert.Equal(["titel", "difficulty.score", "realityChecks[0].verdict"], reading.Problems.Select(problem => problem.Path));
        Assert.Equal(reading.Problems.Select(problem => problem.Line).Order(), reading.Problems.Select(problem => problem.Line));
    }

    [Theory]
    // What could not be read is not missing, and nothing that refers to it is unknown.
    [InlineData("sources:\n  - id: trade-survey", "sources:\n  - id: [trade-survey]", "sources[0].id")]
    [InlineData("steps:\n", "steps:\n      - nonsense\n", "paths[0].steps[0]")]
    [InlineData("      - id: diploma", "      - id: [diploma]", "paths[0].steps[0].id")]
    [InlineData("  - id: college\n", "  - id: { a: b }\n", "paths[0].id")]
    [InlineData("time: { min: 24, max: 36, unit: months, pace: calendar }", "time: two years", "timelines[0].time")]
    [InlineData("min: 27000", "min: 27,000", "figures[0].min")]
    [InlineData("reviewBy: 2027-05-22", "reviewBy: soon", "reviewBy")]
    [InlineData("title: Clock maker", "title: [Clock maker]", "title")]
    public void Check_WhatCannotBeRead_IsToldOnlyOnce(string part, string replacement, string path)
    {
        var (yaml, _) = SampleGuideFile.With(part, replacement);

        var problem = Assert.Single(GuideCheck.Check(Encoding.UTF8.GetBytes(yaml)).Problems, problem => problem.Blocks);

        Assert.Equal(("type", path), (problem.Code, problem.Path));
    }

    [Theory]
    [InlineData("difficulty:\n", "difficluty:\n", "difficluty")]
    [InlineData("sources:\n  - id: trade-survey", "source:\n  - id: trade-survey", "source")]
    [InlineData("                outcomes:\n", "                outcome:\n", "paths[0].steps[0].outcome")]
    [InlineData("reviewBy:", "reviewby:", "reviewby")]
    public void Check_MisspeltKey_IsNotToldToBeMissingAsWell(string part, string replacement, string path)
    {
        var (yaml, _) = SampleGuideFile.With(part.TrimStart(), replacement.TrimStart());

        var problem = Assert.Single(GuideCheck.Check(Encoding.UTF8.GetBytes(yaml)).Problems);

        Assert.Equal(("key.unknown", path), (problem.Code, problem.Path));
    }

    [Fact]
    public void Check_AnUnreadFigure_HidesNoReferenceThatLeadsNowhere()
    {
        var (yaml, _) = SampleGuideFile.With("renewsEvery: 12", "renewsEvery: often");
        yaml = yaml.Replace("      - editorial", "      - editors", StringComparison.Ordinal)
            .Replace("max: 6", "max: six", StringComparison.Ordinal)
            .Replace("alongside: diploma", "alongside: degree", StringComparison.Ordinal)
            .Replace("      - college\n    source", "      - university\n    source", StringComparison.Ordinal);

        var problems = GuideCheck.Check(Encoding.UTF8.GetBytes(yaml)).Problems;

        Assert.Equal(
            [
                "timelines[0].paths[0]", "paths[0].steps[1].time.max", "paths[0].steps[1].time.alongside",
                "realityChecks[0].sources[0]", "sources[0].renewsEvery",
            ],
            problems.Select(problem => problem.Path));
    }

    [Fact]
    public void Check_OnlyHints_LeavesADocument()
    {
        var (yaml, _) = SampleGuideFile.With("            text: A clock built\n", "            text: Knows how to build a clock\n");

        var reading = GuideCheck.Check(Encoding.UTF8.GetBytes(yaml));

        Assert.NotNull(reading.Document);
        Assert.Equal(("outcome.showable", false), (Assert.Single(reading.Problems).Code, reading.Problems[0].Blocks));
    }

    [Fact]
    public void Check_ProblemOfTheFile_HasThePathDocument() =>
        Assert.Equal((GuideProblem.WholeDocument, 1), (GuideCheck.Check(default).Problems[0].Path, GuideCheck.Check(default).Problems[0].Line));
}

using Portal.Domain.Guides;
using Portal.Tests.Support;

namespace Portal.Tests.Domain.Guides;

public sealed class GuideHintTests
{
    private static RoleGuideDocument Sample => (RoleGuideDocument)GuideReader.Read(SampleGuideFile.Yaml).Document!;

    public static TheoryData<string, Func<RoleGuideDocument, RoleGuideDocument>> Thin => new()
    {
        { "difficulty", guide => guide with { Difficulty = null } },
        { "difficulty.why", guide => guide with { Difficulty = guide.Difficulty! with { Why = "" } } },
        { "demand", guide => guide with { Demand = [] } },
        { "timelines", guide => guide with { Timelines = [] } },
        { "firstJobs", guide => guide with { FirstJobs = [] } },
        { "firstJobs[0].pay", guide => guide with { FirstJobs = [guide.FirstJobs[0] with { Pay = null }] } },
        { "realityChecks", guide => guide with { RealityChecks = [] } },
        { "mistakes", guide => guide with { Mistakes = [] } },
        { "mistakes[0].instead", guide => guide with { Mistakes = [guide.Mistakes[0] with { Instead = "" }] } },
        { "faqs", guide => guide with { Faqs = [] } },
        { "paths[0].startsFrom", guide => guide with { Paths = [guide.Paths[0] with { StartsFrom = [] }] } },
        { "paths[0].steps[0].resources", guide => WithFirstStep(guide, step => step with { Resources = [] }) },
        { "summary", guide => guide with { Summary = new string('a', 241) } },
        { "sources[1]", guide => guide with { Sources = [.. guide.Sources, guide.Sources[0] with { Id = "never-cited" }] } },
    };

    [Theory]
    [MemberData(nameof(Thin))]
    public void Validate_SomethingUsefulIsMissing_GivesOneHintAndNoProblem(string path, Func<RoleGuideDocument, RoleGuideDocument> thin)
    {
        var finding = Assert.Single(GuideValidator.Validate(thin(Sample)));

        Assert.Equal((ProblemSeverity.Hint, path), (finding.Severity, finding.Path));
    }

    [Fact]
    public void Validate_SummaryOfTheLongestLength_GivesNoHint() =>
        Assert.Empty(GuideValidator.Validate(Sample with { Summary = new string('a', 240) }));

    [Theory]
    [InlineData("Knows HTTP", true)]
    [InlineData("understands how indexes work", true)]
    [InlineData("Understanding of indexes", true)]
    [InlineData("Is familiar with Git", true)]
    [InlineData("Learns SQL", true)]
    [InlineData("You know SQL", true)]
    [InlineData("Student can understand a query plan", true)]
    [InlineData("Acknowledged in a release note", false)]
    [InlineData("Knowledge base written for the team", false)]
    [InlineData("A deployed API that shows you understand indexes", false)]
    public void Validate_OutcomeThatNobodyCanSee_GivesAHint(string text, bool isHinted)
    {
        var guide = WithFirstStep(Sample, step => step with { Outcomes = [step.Outcomes[0] with { Text = text }] });

        Assert.Equal(isHinted, GuideValidator.Validate(guide).Any(finding => finding.Code == "outcome.showable"));
    }

    private static RoleGuideDocument WithFirstStep(RoleGuideDocument guide, Func<PathwayStep, PathwayStep> change) => guide with
    {
        Paths = [guide.Paths[0] with { Steps = [change(guide.Paths[0].Steps[0]), .. guide.Paths[0].Steps.Skip(1)] }],
    };
}

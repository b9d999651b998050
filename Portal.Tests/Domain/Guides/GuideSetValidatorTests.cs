using Portal.Domain.Guides;
using Portal.Tests.Support;

namespace Portal.Tests.Domain.Guides;

public sealed class GuideSetValidatorTests
{
    private static RoleGuideDocument Sample => (RoleGuideDocument)GuideReader.Read(SampleGuideFile.Yaml).Document!;

    private static RoleGuideDocument Other => Sample with { Slug = "watch-maker" };

    [Fact]
    public void Validate_GuidesThatAgree_FindsNothing() =>
        Assert.All(GuideSetValidator.Validate([Sample, Other], [SharedContent.Of(Sample)]), Assert.Empty);

    [Fact]
    public void Validate_SameSlugTwice_IsAProblemOfTheLater()
    {
        var found = GuideSetValidator.Validate([Sample, Sample], []);

        Assert.Empty(found[0]);
        Assert.Equal(("slug.duplicate", "slug"), Single(found[1]));
    }

    [Fact]
    public void Validate_SlugOfAPublishedDocumentOfAnotherKind_IsAProblem() =>
        Assert.Equal(
            (GuideSetValidator.SlugKind, "slug"),
            Single(GuideSetValidator.Validate([Sample], [SharedContent.Of(Sample) with { Kind = GuideKinds.Opening }])[0]));

    [Fact]
    public void Validate_OutcomeWordedDifferentlyInTheSet_NamesTheOtherGuide()
    {
        var found = GuideSetValidator.Validate([Sample, Reworded(Other)], []);

        Assert.Empty(found[0]);
        Assert.Equal(("outcome.wording", "paths[0].steps[0].outcomes[0].text"), Single(found[1]));
        Assert.Contains("clock-maker", found[1][0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_OutcomeWordedDifferentlyInAPublishedGuide_CanBeReworded() =>
        Assert.Equal(
            (GuideSetValidator.OutcomeElsewhere, "paths[0].steps[0].outcomes[0].text"),
            Single(GuideSetValidator.Validate([Reworded(Sample)], [SharedContent.Of(Other)])[0]));

    [Fact]
    public void Validate_NewRevisionRewordsItsOwnOutcome_IsNoProblem() =>
        Assert.Empty(GuideSetValidator.Validate([Reworded(Sample)], [SharedContent.Of(Sample)])[0]);

    [Fact]
    public void Validate_SetThatDisagreesAboutAPublishedOutcome_IsAProblemWithinTheSetToo()
    {
        var published = SharedContent.Of(Sample with { Slug = "published" });

        var found = GuideSetValidator.Validate([Reworded(Sample), Reworded(Other, "Something else")], [published]);

        Assert.Equal([GuideSetValidator.OutcomeElsewhere], found[0].Select(problem => problem.Code));
        Assert.Equal(["outcome.wording", GuideSetValidator.OutcomeElsewhere], found[1].Select(problem => problem.Code));
    }

    [Fact]
    public void Validate_SourceDescribedDifferently_NamesTheSource()
    {
        var changed = Other with { Sources = [Other.Sources[0] with { AsOf = "2026" }] };

        Assert.Equal(("source.content", "sources[0]"), Single(GuideSetValidator.Validate([Sample, changed], [])[1]));
        Assert.Equal(
            (GuideSetValidator.SourceElsewhere, "sources[0]"),
            Single(GuideSetValidator.Validate([changed], [SharedContent.Of(Sample)])[0]));
    }

    [Theory]
    [InlineData(SampleInternshipFile.Yaml)]
    [InlineData(SampleOpeningFile.Yaml)]
    public void Validate_DocumentOfAnotherKind_SharesItsSlugAndSources(string yaml)
    {
        var other = GuideReader.Read(yaml).Document!;
        var source = other.Sources[0];
        var changed = Sample with { Sources = [source with { Title = "Another title" }] };

        Assert.Equal(("source.content", "sources[0]"), Single(GuideSetValidator.Validate([changed, other], [])[1]));
        Assert.Equal(
            (GuideSetValidator.SourceElsewhere, "sources[0]"),
            Single(GuideSetValidator.Validate([other], [SharedContent.Of(changed)])[0]));
        Assert.Equal(
            (GuideSetValidator.SlugKind, "slug"),
            Single(GuideSetValidator.Validate([other], [SharedContent.Of(other) with { Kind = GuideKinds.RoleGuide }])[0]));
    }

    [Fact]
    public void Validate_DraftsWithoutIds_DoNotConflict()
    {
        var draft = Reworded(Sample) with { Slug = "", Sources = [Sample.Sources[0] with { Id = "" }] };

        Assert.All(GuideSetValidator.Validate([draft, draft with { Sources = [] }], []), Assert.Empty);
    }

    private static RoleGuideDocument Reworded(RoleGuideDocument guide, string text = "Other words")
    {
        var path = guide.Paths[0];
        var step = path.Steps[0];
        return guide with
        {
            Paths = [path with { Steps = [step with { Outcomes = [step.Outcomes[0] with { Text = text }] }, .. path.Steps.Skip(1)] }],
        };
    }

    private static (string Code, string Path) Single(IReadOnlyList<GuideProblem> problems)
    {
        var problem = Assert.Single(problems);
        Assert.True(problem.Blocks);
        return (problem.Code, problem.Path);
    }
}

using FsCheck.Xunit;
using Portal.Domain.Guides;
using Portal.Tests.Support;

namespace Portal.Tests.Domain.Guides;

public sealed class GuideRoundTripTests
{
    [Property(Arbitrary = [typeof(GuideDocuments)])]
    public void Json_ValidGuide_ReadsBackEqual(GuideDocument guide) => AssertReadsBack(guide, GuideJson.Serialize(guide));

    [Property(Arbitrary = [typeof(GuideDocuments)])]
    public void Yaml_ValidGuide_ReadsBackEqual(GuideDocument guide) => AssertReadsBack(guide, GuideYaml.Write(guide));

    [Property(Arbitrary = [typeof(GuideDocuments)])]
    public void Json_Draft_ReadsBackWithTheSameJson(DraftGuide draft) =>
        Assert.Equal(GuideJson.Serialize(draft.Document), GuideJson.Serialize(Read(GuideJson.Serialize(draft.Document))));

    [Property(Arbitrary = [typeof(GuideDocuments)])]
    public void Yaml_Draft_ReadsBackWithTheSameJson(DraftGuide draft) =>
        Assert.Equal(GuideJson.Serialize(draft.Document), GuideJson.Serialize(Read(GuideYaml.Write(draft.Document))));

    [Property(Arbitrary = [typeof(GuideDocuments)])]
    public void Validate_ValidGuide_FindsNoProblem(GuideDocument guide) =>
        Assert.DoesNotContain(GuideValidator.Validate(guide), problem => problem.Blocks);

    [Property(Arbitrary = [typeof(GuideDocuments)])]
    public void Validate_Draft_FindsProblemsThatFitOnALine(DraftGuide draft)
    {
        var found = GuideValidator.Validate(draft.Document);

        Assert.Contains(found, problem => problem.Blocks);
        Assert.All(found, problem => Assert.DoesNotContain(problem.Path + problem.Message, char.IsControl));
    }

    [Theory]
    [InlineData(SampleGuideFile.Yaml)]
    [InlineData(SampleInternshipFile.Yaml)]
    [InlineData(SampleOpeningFile.Yaml)]
    public void Yaml_Sample_ReadsBackEqual(string yaml)
    {
        var guide = Read(yaml);

        AssertReadsBack(guide, GuideYaml.Write(guide));
        AssertReadsBack(guide, GuideJson.Serialize(guide));
    }

    [Fact]
    public void Json_MergedGuide_DoesNotSayThePlaceOfATime()
    {
        // The place of a step's time is known only after a merge and is no key of the format.
        var merged = SampleOverlayFile.Document().At("IN").Document;

        Assert.Equal("IN", merged.Paths[0].Steps[0].Time!.Place);
        Assert.Null(Assert.IsType<RoleGuideDocument>(Read(GuideJson.Serialize(merged))).Paths[0].Steps[0].Time!.Place);
    }

    private static void AssertReadsBack(GuideDocument guide, string written)
    {
        var read = Read(written);

        SameContent.Assert(guide, read);
        Assert.True(GuideJson.AreEqual(guide, read));
    }

    private static GuideDocument Read(string file)
    {
        var reading = GuideReader.Read(file);
        Assert.Empty(reading.Problems);
        return reading.Document!;
    }
}

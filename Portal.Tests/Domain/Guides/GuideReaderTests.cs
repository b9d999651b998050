using System.Globalization;
using System.Text;
using Portal.Domain.Guides;
using Portal.Tests.Support;

namespace Portal.Tests.Domain.Guides;

public sealed partial class GuideReaderTests
{
    private const string Head = "kind: role-guide\n";

    [Theory]
    [InlineData("NO")]
    [InlineData("no")]
    [InlineData("yes")]
    [InlineData("2026")]
    [InlineData("3.10")]
    [InlineData("0x1F")]
    [InlineData("1e3")]
    [InlineData(".inf")]
    [InlineData("2026-11-22")]
    [InlineData("true")]
    public void Read_PlainWordWhereATextIsDue_IsThatText(string word) =>
        Assert.Equal(word, ReadGuide($"{Head}place: {word}").Place);

    [Theory]
    [InlineData("")]
    [InlineData("~")]
    [InlineData("null")]
    [InlineData("\"\"")]
    [InlineData("''")]
    public void Read_EmptyValue_CountsAsAbsent(string value)
    {
        var guide = ReadGuide($"{Head}place: {value}\ntasks: {value}\ndifficulty: {value}\nreviewedOn: {value}");

        Assert.Null(guide.Place);
        Assert.Empty(guide.Tasks);
        Assert.Null(guide.Difficulty);
        Assert.Null(guide.ReviewedOn);
    }

    [Fact]
    public void Read_QuotedNull_IsAText() => Assert.Equal("null", ReadGuide(Head + "place: 'null'").Place);

    [Theory]
    [InlineData("12", "12")]
    [InlineData("0", "0")]
    [InlineData("-2.50", "-2.5")]
    [InlineData("7.0", "7")]
    [InlineData("0.001", "0.001")]
    public void Read_PlainNumber_IsRead(string written, string value) =>
        Assert.Equal(decimal.Parse(value, CultureInfo.InvariantCulture), ReadGuide($"{Head}figures: [{{ min: {written} }}]").Figures[0].Min);

    [Theory]
    [InlineData("1e3")]
    [InlineData("0x10")]
    [InlineData("010")]
    [InlineData("+5")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData("1_000")]
    [InlineData("\"1,000\"")]
    [InlineData(".inf")]
    [InlineData("-.INF")]
    [InlineData("NaN")]
    [InlineData(".nan")]
    [InlineData("\"3\"")]
    [InlineData("soon")]
    [InlineData("3 weeks")]
    [InlineData("٣")]
    [InlineData("99999999999999999999999999999999")]
    [InlineData("0.1234567890123456789012345678901")]
    [InlineData("[3]")]
    public void Read_AnythingElseWhereANumberIsDue_IsTheWrongType(string written) =>
        AssertUnreadable($"{Head}figures: [{{ min: {written} }}]", "type", "figures[0].min", line: 2);

    [Theory]
    [InlineData("score: 4.5", "difficulty.score")]
    [InlineData("score: four", "difficulty.score")]
    [InlineData("score: 9999999999", "difficulty.score")]
    [InlineData("sources: editorial", "difficulty.sources")]
    [InlineData("why: [a]", "difficulty.why")]
    [InlineData("why: { a: b }", "difficulty.why")]
    public void Read_WrongTypeInAMapping_NamesItsPath(string entry, string path) =>
        AssertUnreadable($"{Head}difficulty:\n  {entry}", "type", path, line: 3);

    [Theory]
    [InlineData("22.11.2026")]
    [InlineData("2026-02-30")]
    [InlineData("2026-11")]
    [InlineData("2026-11-22T00:00:00Z")]
    [InlineData("tomorrow")]
    public void Read_AnythingElseThanADay_IsTheWrongType(string written) =>
        AssertUnreadable($"{Head}reviewedOn: {written}", "type", "reviewedOn", line: 2);

    [Theory]
    [InlineData("yes")]
    [InlineData("\"true\"")]
    [InlineData("1")]
    public void Read_AnythingElseThanTrueOrFalse_IsTheWrongType(string written) =>
        AssertUnreadable($"{Head}sources: [{{ verified: {written} }}]", "type", "sources[0].verified", line: 2);

    [Fact]
    public void Read_WordsOutsideTheVocabulary_AreKeptForTheValidator()
    {
        var guide = ReadGuide(Head + "slug: Not A Slug\npaths: [{ entryRoute: by-train }]\ndifficulty: { score: 9 }");

        Assert.Equal("Not A Slug", guide.Slug);
        Assert.Equal("by-train", guide.Paths[0].EntryRoute);
        Assert.Equal(9, guide.Difficulty!.Score);
    }

    [Fact]
    public void Read_UnknownKey_IsNamedByItsOwnPathWithWhatWasMeant()
    {
        var problem = AssertUnreadable(Head + "difficluty: 3", "key.unknown", "difficluty", line: 2);

        Assert.Contains("Did you mean difficulty?", problem.Message, StringComparison.Ordinal);
        Assert.Equal(1, problem.Column);
    }

    [Fact]
    public void Read_UnknownKeyLikeNoOther_SuggestsNothing() =>
        Assert.DoesNotContain("mean", AssertUnreadable(Head + "horoscope: 3", "key.unknown", "horoscope", line: 2).Message, StringComparison.Ordinal);

    [Fact]
    public void Read_UnknownKeyWithOddCharacters_StaysOnOneLine()
    {
        var problem = AssertUnreadable(Head + "\"a.b\\nc\": 3", "key.unknown", "\"a.b c\"", line: 2);

        Assert.DoesNotContain('\n', problem.Message);
    }

    [Fact]
    public void Read_DuplicateKeys_AreNamedAtTheLaterOne()
    {
        var problem = AssertUnreadable(Head + "title: A\nfield: B\ntitle: C", "key.duplicate", "title", line: 4);

        Assert.Contains("line 2", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_SeveralFaults_AreToldInOnePassByLine()
    {
        var reading = GuideReader.Read(Head + "titel: A\ndifficulty: { score: four }\ntasks: none\nsources: [{ verified: maybe, idd: x }]");

        Assert.Null(reading.Document);
        Assert.Equal(
            [(2, "titel"), (3, "difficulty.score"), (4, "tasks"), (5, "sources[0].idd"), (5, "sources[0].verified")],
            reading.Problems.Select(problem => (problem.Line!.Value, problem.Path)));
    }

    [Fact]
    public void Read_SkillsAndLinks_TakeBothOfTheirForms()
    {
        var guide = ReadGuide(Head + "skills: [a, b, { group: G, items: [c] }, d]\nrelated: [web-developer, { title: T }, { title: U, slug: u }]");

        Assert.Equal([null, "G", null], guide.Skills.Select(group => group.Group));
        Assert.Equal(["a", "b"], guide.Skills[0].Items);
        Assert.Equal([new("web-developer", "web-developer"), new("T", null), new GuideLink("U", "u")], guide.Related);
    }

    [Fact]
    public void Read_ByteOrderMark_IsPassedOver()
    {
        var reading = GuideReader.Read((byte[])[0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Head + "titel: A")]);

        Assert.Equal((2, 1), (reading.Problems[0].Line, reading.Problems[0].Column));
    }

    [Fact]
    public void Read_WindowsLineEndings_GiveTheSameDocument() =>
        SameContent.Assert(ReadGuide(SampleGuideFile.Yaml), ReadGuide(SampleGuideFile.Yaml.Replace("\n", "\r\n", StringComparison.Ordinal)));

    [Theory]
    [InlineData("", "required")]
    [InlineData("kind: guide", "kind.unknown")]
    [InlineData("kind: [role-guide]", "type")]
    public void Read_AnotherKind_IsTheOnlyProblem(string kind, string code) =>
        AssertUnreadable(kind + "\ntitle: A", code, "kind", line: kind.Length == 0 ? 2 : 1);

    [Theory]
    [InlineData("role-guid", "paths: []")]
    [InlineData("intership-guide", "activities: []")]
    [InlineData("openings", "about: A shop")]
    public void Read_UnknownKindWithAKeyOfOneKind_IsReadAsThatKind(string kind, string key)
    {
        var reading = GuideReader.Read($"kind: {kind}\ntitel: A\n{key}");

        Assert.Equal(["kind", "titel"], reading.Problems.Select(problem => problem.Path));
        Assert.Contains("role-guide, internship-guide and opening", reading.Problems[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("- a")]
    [InlineData("just words")]
    [InlineData("[]")]
    public void Read_SomethingElseThanKeys_IsAProblemOfTheFile(string content) =>
        AssertUnreadable(content, "type", GuideProblem.WholeDocument, line: 1);

    private static RoleGuideDocument ReadGuide(string content) => Read<RoleGuideDocument>(content);

    private static GuideProblem AssertUnreadable(string content, string code, string path, int line)
    {
        var reading = GuideReader.Read(content);
        var problem = Assert.Single(reading.Problems);
        Assert.Null(reading.Document);
        Assert.Equal((ProblemSeverity.Unreadable, code, path, line), (problem.Severity, problem.Code, problem.Path, problem.Line));
        return problem;
    }
}

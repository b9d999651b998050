using Portal.Domain.Guides;
using Portal.Domain.Occupations;
using Portal.Tests.Support;
using static Portal.Tests.Support.SampleOccupations;

namespace Portal.Tests.Domain.Occupations;

public sealed class OccupationFileTests
{
    [Fact]
    public void Read_Onet_TakesGoodRowsAndNamesTheLinesOfTheOthers()
    {
        var reading = OccupationFile.Read(Onet)!;

        Assert.Equal(OccupationSchemes.Onet, reading.Scheme);
        Assert.Equal(["Bridge Keepers", "Lamp Lighters", "Clock Winders"], reading.Occupations.Select(occupation => occupation.Title));
        Assert.Equal("Keep \"moving\" bridges, as they're called.", reading.Occupations[0].Description);
        Assert.Equal("\"Light lamps", reading.Occupations[1].Description);
        Assert.Equal([4, 5, 7, 8], reading.Problems.Select(problem => problem.Line));
        Assert.Contains("stands in line 2", reading.Problems[3].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_Esco_TakesLineBreaksInFields()
    {
        var text = string.Join("\r\n",
            EscoHeader,
            EscoRow("9911.1", "bridge keeper", "\"They keep \"\"moving\"\" bridges,\nday and\nnight.\"", "\"keeper of bridges\nbridge minder\""),
            EscoRow("9911.2", "lamp lighter"),
            EscoRow("9911.3", "old trade", state: "obsolete"),
            "");

        var reading = OccupationFile.Read("\uFEFF" + text)!;

        Assert.Equal(OccupationSchemes.Esco, reading.Scheme);
        Assert.Equal(["9911.1", "9911.2"], reading.Occupations.Select(occupation => occupation.Code));
        var first = reading.Occupations[0];
        Assert.Equal("They keep \"moving\" bridges,\nday and\nnight.", first.Description);
        Assert.Equal(["keeper of bridges", "bridge minder"], first.AlsoCalled);
        Assert.Equal(("9911", "http://data.europa.eu/esco/occupation/9911.1"), (first.Isco, first.Address));
        Assert.Equal([7], reading.Problems.Select(problem => problem.Line));
    }

    [Theory]
    [InlineData("\"They never close the mark")]
    [InlineData("They \"close\" too late\"")]
    [InlineData("one comma, too many")]
    [InlineData("\"closed\" and more")]
    public void Read_EscoRowThatIsDamaged_CostsThatRowOnly(string description)
    {
        var text = string.Join('\n',
            EscoHeader,
            EscoRow("9911.1", "first", "\"Two\nlines.\""),
            EscoRow("9911.2", "second", description),
            EscoRow("9911.3", "third", "\"Three\nquoted\nlines.\""),
            EscoRow("9911.4", "fourth"),
            EscoRow("9911.5", "fifth", description),
            EscoRow("9911.6", "sixth"));

        var reading = OccupationFile.Read(text)!;

        Assert.Equal(["first", "third", "fourth", "sixth"], reading.Occupations.Select(occupation => occupation.Title));
        Assert.Equal([4, 9], reading.Problems.Select(problem => problem.Line));
    }

    [Theory]
    [InlineData("")]
    [InlineData("code,title\n1,2")]
    [InlineData("<html>")]
    public void Read_AnotherFile_IsNone(string text) => Assert.Null(OccupationFile.Read(text));

    [Fact]
    public void Read_MoreThanAllowed_EndsThere() =>
        Assert.Equal(OccupationFile.MaxOccupations, OccupationFile.Read(Onet[..Onet.IndexOf("99-1111", StringComparison.Ordinal)]
            + string.Concat(Enumerable.Range(0, OccupationFile.MaxOccupations + 5).Select(i => $"{i % 90 + 10}-{i / 90 + 1000:0000}.00\tTitle {i}\tText\r\n")))!.Occupations.Count);

    [Fact]
    public void Search_WordsNamesAndCodes_FindTheBestFirst()
    {
        var text = string.Join('\n',
            EscoHeader,
            EscoRow("9911.1", "bridge keeper", "They keep lamps lit."),
            EscoRow("9911.2", "lighter of things", names: "lamp lighter"),
            EscoRow("9911.3", "lamp maker"),
            EscoRow("9912.1", "rope maker"));
        var index = new OccupationIndex(OccupationFile.Read(text)!.Occupations);

        Assert.Equal(["lamp maker", "lighter of things", "bridge keeper"], Found(index, "Lamps"));
        Assert.Equal(["lamp maker"], Found(index, "mak lamp"));
        Assert.Equal(["bridge keeper", "lamp maker", "lighter of things"], Found(index, "9911"));
        Assert.Equal(4, Found(index, " ").Count);
        Assert.Empty(Found(index, "nothing"));
        Assert.Equal(["bridge keeper"], index.Search("", 1).Select(occupation => occupation.Title));
    }

    [Fact]
    public void Draft_OfAnEscoOccupation_HoldsWhatIsKnownAndLacksTheRest()
    {
        var occupation = OccupationFile.Read(string.Join('\n', EscoHeader, EscoRow("9911.1", "bridge keeper", "They keep bridges.")))!.Occupations[0];
        var edition = new OccupationEdition(OccupationSchemes.Esco, "v1.2.0", "2024-05");

        var draft = OccupationGuide.Draft(occupation, edition, OccupationGuide.SlugOf(occupation)!, new(2026, 11, 22));

        Assert.Equal(("bridge-keeper", "Bridge keeper", "They keep bridges."), (draft.Slug, draft.Title, draft.Summary));
        Assert.Equal([new("esco", "9911.1", "exact"), new("isco-08", "9911", "broad")], draft.Codes);
        var source = Assert.Single(draft.Sources);
        Assert.Equal(("esco-v1-2-0-occupations", "European Commission", "2024-05"), (source.Id, source.Publisher, source.AsOf));
        Assert.Contains("2011/833/EU", source.Licence, StringComparison.Ordinal);
        var problems = GuideValidator.Validate(draft).Where(problem => problem.Blocks).Select(problem => problem.Path);
        Assert.Equal(["field", "overview", "paths", "reviewBy", "reviewedOn"], problems.Order());
    }

    [Theory]
    [InlineData("Computer Occupations, All Other", "computer-occupations-all-other")]
    [InlineData("C# developer", "csharp-developer")]
    [InlineData("kwaliteitsmedewerker én chef", "kwaliteitsmedewerker-en-chef")]
    [InlineData("整備士", null)]
    public void SlugOf_ATitle_IsAnAddress(string title, string? expected)
    {
        var slug = OccupationGuide.SlugOf(new(OccupationSchemes.Onet, "99-1111.00", title, "", [], null, null));

        Assert.Equal(expected, slug);
        Assert.True(slug is null || Slugs.IsValid(slug));
    }

    [Fact]
    public void YamlOf_AnOccupation_IsReadAsItsCodes()
    {
        var occupation = new Occupation(OccupationSchemes.Esco, "9911.1", "x", "", [], "9911", null);

        var document = (RoleGuideDocument)GuideReader.Read("kind: role-guide\n" + OccupationGuide.YamlOf(occupation)).Document!;

        Assert.Equal(OccupationGuide.CodesOf(occupation), document.Codes);
    }

    private static List<string> Found(OccupationIndex index, string search) => [.. index.Search(search, 50).Select(occupation => occupation.Title)];
}

using Portal.Domain.Guides;
using Portal.Tests.Support;

namespace Portal.Tests.Domain.Guides;

/// <summary>JSON in place of YAML.</summary>
public sealed partial class GuideReaderTests
{
    [Fact]
    public void Read_Json_GivesTheSameDocumentAsYaml()
    {
        var yaml = ReadGuide(SampleGuideFile.Yaml);

        SameContent.Assert(yaml, ReadGuide(" \n" + GuideJson.Serialize(yaml)));
    }

    [Theory]
    [InlineData("\"title\": 5", "title")]
    [InlineData("\"title\": true", "title")]
    [InlineData("\"title\": []", "title")]
    [InlineData("\"figures\": [{\"min\": \"3\"}]", "figures[0].min")]
    [InlineData("\"figures\": [{\"min\": 1e3}]", "figures[0].min")]
    [InlineData("\"reviewedOn\": 2026", "reviewedOn")]
    [InlineData("\"tasks\": [null, 5]", "tasks[1]")]
    public void Read_WrongTypeInJson_NamesPathAndLine(string entry, string path) =>
        AssertUnreadable($$"""
            {
              "kind": "role-guide",
              {{entry}}
            }
            """, "type", path, line: 3);

    [Fact]
    public void Read_DuplicateKeyInJson_IsNamed() =>
        AssertUnreadable("""{"kind":"role-guide","title":"A","title":"B"}""", "key.duplicate", "title", line: 1);

    [Fact]
    public void Read_JsonWithNulls_CountsThemAsAbsent() =>
        Assert.Null(ReadGuide("""{"kind":"role-guide","place":null,"difficulty":null,"tasks":null}""").Difficulty);

    [Fact]
    public void Read_YamlThatBeginsWithABrace_IsYaml() => Assert.Equal("A", ReadGuide("{ kind: role-guide, title: A }").Title);
}

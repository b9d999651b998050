using System.Text.Json.Nodes;
using Portal.Domain.Guides.Editing;
using Portal.Tests.Support;

namespace Portal.Tests.Domain.Guides.Editing;

public sealed class DocumentDifferenceTests
{
    [Fact]
    public void Between_RandomEdits_IsEmptyOnlyWhereBothAreEqual()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var before = DocumentTree.Of(GuideDocuments.ValidOfAnyKind(seed));
            var (after, edits) = (before.Copy(), new RandomEdits(random, "ann"));
            Assert.Empty(DocumentDifference.Between(before, after));
            for (var round = 0; round < 8; round++)
            {
                after.Apply(edits.Next(after));
                Assert.Equal(JsonNode.DeepEquals(before.Find(""), after.Find("")), DocumentDifference.Between(before, after).Count == 0);
            }
        }
    }

    [Fact]
    public void Between_AFieldAnItemAndAnOrder_NamesEachByItself()
    {
        var before = DocumentTree.Parse("""{"title":"T","paths":[{"id":"a","title":"A"},{"id":"b"},{"id":"c"}],"tasks":["x"]}""");
        var after = DocumentTree.Parse("""{"title":"U","paths":[{"id":"c"},{"id":"a","title":"B"},{"id":"d"}],"tasks":["x"]}""");

        var changes = DocumentDifference.Between(before, after);

        Assert.Equal(
            [("title", false), ("paths/a/title", false), ("paths/d", false), ("paths/b", false), ("paths", true)],
            changes.Select(change => (change.Path, change.IsOrder)));
    }

    [Fact]
    public void Between_ASecondItemWithTheSameId_IsNotOverlooked()
    {
        var before = DocumentTree.Parse("""{"paths":[{"id":"a"},{"id":"a","title":"one"}]}""");
        var after = DocumentTree.Parse("""{"paths":[{"id":"a"},{"id":"a","title":"two"}]}""");

        Assert.Equal("paths/#1/title", Assert.Single(DocumentDifference.Between(before, after)).Path);
    }
}

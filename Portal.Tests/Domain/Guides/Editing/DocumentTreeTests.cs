using System.Text.Json;
using System.Text.Json.Nodes;
using Portal.Domain.Guides;
using Portal.Domain.Guides.Editing;
using Portal.Tests.Support;

namespace Portal.Tests.Domain.Guides.Editing;

public sealed class DocumentTreeTests
{
    private static readonly string[] Hostile =
        ["", "/", "//", "#0", "#-1", "#99999999999", "title/x", "tasks/#0/x", "tasks/#99", "paths/nowhere/title", "nowhere/#0", "a/#0/b", "id", "paths//id"];

    private static DocumentTree Sample => DocumentTree.Of(SampleGuide.Document());

    [Fact]
    public void Apply_RandomEditsOfRandomGuides_TheInverseGivesTheContentBack()
    {
        var applied = 0;
        for (var seed = 0; seed < 120; seed++)
        {
            var random = new Random(seed);
            var tree = DocumentTree.Of(GuideDocuments.ValidOfAnyKind(seed));
            var edits = new RandomEdits(random, "ann");
            for (var round = 0; round < 12; round++)
            {
                var edit = edits.Next(tree);
                var before = tree.Copy();

                if (tree.Apply(edit) is not { } inverse)
                {
                    Assert.Equal(before.Content(), tree.Content());
                    continue;
                }

                applied++;
                var after = tree.Copy();
                var again = tree.Apply(inverse);
                Assert.True(again is not null, $"seed {seed}: {edit} is not taken back by {inverse}");
                AssertSame(before, tree, $"seed {seed}: {edit}, then {inverse}");
                Assert.NotNull(tree.Apply(again));
                AssertSame(after, tree, $"seed {seed}: {again} after {inverse} after {edit}");
            }
        }

        Assert.True(applied > 1000);
    }

    [Fact]
    public void Apply_AtPlacesThatAreNot_ChangesNothing()
    {
        foreach (var path in Hostile)
        {
            foreach (TreeEdit edit in new TreeEdit[] { new TreeEdit.Set(path, null), new TreeEdit.Remove(path), new TreeEdit.Move(path, 3), new TreeEdit.Move(path, -3) })
            {
                var tree = Sample;
                Assert.Null(tree.Apply(edit));
                Assert.Equal(Sample.Content(), tree.Content());
            }
        }

        foreach (var path in Hostile.Except(["/", "//", "id", "paths//id"]))
        {
            var tree = Sample;
            Assert.Null(tree.Apply(TreeEdit.Set.Text(path, "text")));
            Assert.Null(tree.Apply(new TreeEdit.Insert(path, 0, JsonValue.Create("text"))));
            Assert.Equal(Sample.Content(), tree.Content());
        }
    }

    [Fact]
    public void Set_BelowWhatIsMissing_MakesItAndTakesItAwayAgain()
    {
        var tree = DocumentTree.Begin(GuideKinds.InternshipGuide, "intern", "Intern");
        var blank = tree.Content();

        var inverse = tree.Apply(new TreeEdit.Set("terms/duration/min", JsonValue.Create(3)));

        Assert.Equal("3", tree.Text("terms/duration/min"));
        Assert.NotNull(tree.Apply(inverse!));
        Assert.Equal(blank, tree.Content());
    }

    [Fact]
    public void Insert_IntoAListThatIsMissing_MakesItAndTakesItAwayAgain()
    {
        var tree = DocumentTree.Begin(GuideKinds.RoleGuide, "role", "Role");
        var blank = tree.Content();

        var inverse = tree.Apply(new TreeEdit.Insert("tasks", 4, JsonValue.Create("Read")));

        Assert.Equal(["tasks/#0"], tree.ItemPaths("tasks"));
        Assert.NotNull(tree.Apply(inverse!));
        Assert.Equal(blank, tree.Content());
    }

    [Fact]
    public void Insert_AnIdThatIsThere_AddsNothing()
    {
        var tree = Sample;

        Assert.Null(tree.Apply(new TreeEdit.Insert("paths", 0, new JsonObject { ["id"] = SampleGuide.Document().Paths[0].Id })));

        Assert.Equal(Sample.Content(), tree.Content());
    }

    [Fact]
    public void Set_AnId_IsTakenBackThoughTheItemStandsAtAnotherPathSince()
    {
        var tree = Sample;
        var id = SampleGuide.Document().Paths[0].Id;

        var inverse = tree.Apply(TreeEdit.Set.Text($"paths/{id}/id", "another"));

        Assert.Equal("another", tree.Text("paths/another/id"));
        Assert.NotNull(tree.Apply(inverse!));
        Assert.Equal(Sample.Content(), tree.Content());
    }

    [Fact]
    public void Apply_ItemsWithTheSameId_AreNamedApartAndTakenBackToo()
    {
        const string content = """{"sources":[{"id":"a","title":"one"},{"id":"b"},{"id":"a","title":"two"},{"id":"a/b"},{"id":"#7"},{"id":7},null]}""";
        var paths = DocumentTree.Parse(content).ItemPaths("sources");
        Assert.Equal(["sources/a", "sources/b", "sources/#2", "sources/#3", "sources/#4", "sources/#5", "sources/#6"], paths);

        foreach (var path in paths)
        {
            foreach (TreeEdit edit in new TreeEdit[] { new TreeEdit.Remove(path), new TreeEdit.Move(path, 0), new TreeEdit.Move(path, 6), TreeEdit.Set.Text($"{path}/id", "c") })
            {
                var tree = DocumentTree.Parse(content);
                if (tree.Apply(edit) is { } inverse)
                {
                    Assert.NotNull(tree.Apply(inverse));
                }

                Assert.Equal(content, tree.Content());
            }
        }
    }

    [Fact]
    public void Find_AnItemThatMoved_IsTheSameItem()
    {
        var tree = Sample;
        var (path, step) = (SampleGuide.Document().Paths[0], SampleGuide.Document().Paths[0].Steps[2]);
        var field = $"paths/{path.Id}/steps/{step.Id}/title";

        tree.Apply(new TreeEdit.Move($"paths/{path.Id}", 2));
        tree.Apply(new TreeEdit.Move($"paths/{path.Id}/steps/{step.Id}", 0));

        Assert.Equal(step.Title, tree.Text(field));
        Assert.Equal(path.Id, FieldPath.Name(tree.ItemPaths("paths")[2]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("{")]
    [InlineData("""{"title":"a","title":"b"}""")]
    public void Parse_WhatIsNoObject_IsRefusedAtOnce(string content) =>
        Assert.ThrowsAny<JsonException>(() => DocumentTree.Parse(content));

    [Fact]
    public void Content_OfEveryDocument_IsWhatARevisionHolds()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var document = GuideDocuments.ValidOfAnyKind(seed);
            Assert.Equal(GuideJson.Serialize(document), DocumentTree.Of(document).Content());
        }
    }

    [Fact]
    public void Content_HalfALetter_CanBeKeptAndReadAgain()
    {
        var tree = Sample;
        tree.Apply(TreeEdit.Set.Text("title", "a\ud83d"));

        Assert.StartsWith("a", DocumentTree.Parse(tree.Content()).Text("title"), StringComparison.Ordinal);
    }

    [Fact]
    public void Check_LettersWhereANumberBelongs_IsAProblemOfAnUnfinishedDocument()
    {
        var tree = Sample;
        tree.Apply(TreeEdit.Set.Text($"paths/{SampleGuide.Document().Paths[0].Id}/steps/{SampleGuide.Document().Paths[0].Steps[0].Id}/time/max", "two"));

        var reading = tree.Check();

        Assert.Null(reading.Document);
        Assert.Contains(reading.Problems, problem => problem.Path.EndsWith("time.max", StringComparison.Ordinal));
        Assert.DoesNotContain(Sample.Check().Problems, problem => problem.Blocks);
    }

    /// <summary>The same, whatever the order of the keys.</summary>
    private static void AssertSame(DocumentTree expected, DocumentTree actual, string told) =>
        Assert.True(JsonNode.DeepEquals(expected.Find(""), actual.Find("")), told);
}

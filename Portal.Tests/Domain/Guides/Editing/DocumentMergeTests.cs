using System.Text.Json.Nodes;
using Portal.Domain.Guides.Editing;
using Portal.Tests.Support;

namespace Portal.Tests.Domain.Guides.Editing;

public sealed class DocumentMergeTests
{
    private const string Listed = """{"paths":[{"id":"a"},{"id":"b"},{"id":"c"},{"id":"d"}]}""";

    [Fact]
    public void Merge_OnlyOneOfThemChangedAnything_IsWhatThatOneMade()
    {
        for (var seed = 0; seed < 80; seed++)
        {
            var (began, mine, theirs) = Three(seed);

            AssertIs(mine, DocumentMerge.Merge(began, mine, began));
            AssertIs(theirs, DocumentMerge.Merge(began, began, theirs));
            AssertIs(mine, DocumentMerge.Merge(began, mine, mine));
        }

        static void AssertIs(DocumentTree expected, (DocumentTree Merged, IReadOnlyList<FieldConflict> Conflicts) result)
        {
            Assert.True(JsonNode.DeepEquals(expected.Find(""), result.Merged.Find("")));
            Assert.Empty(result.Conflicts);
        }
    }

    [Fact]
    public void Merge_RandomChangesOfBoth_EveryOneIsInTheResultOrTold()
    {
        var (told, orders) = (0, 0);
        for (var seed = 0; seed < 400; seed++)
        {
            var (began, mine, theirs) = Three(seed);

            var (merged, conflicts) = DocumentMerge.Merge(began, mine, theirs);

            foreach (var conflict in conflicts)
            {
                Assert.True(JsonNode.DeepEquals(mine.Find(conflict.Path), conflict.Mine), $"seed {seed}: {conflict.Path}");
                Assert.True(JsonNode.DeepEquals(theirs.Find(conflict.Path), conflict.Theirs), $"seed {seed}: {conflict.Path}");
                Assert.True(JsonNode.DeepEquals(began.Find(conflict.Path), conflict.Base), $"seed {seed}: {conflict.Path}");
            }

            foreach (var change in DocumentDifference.Between(began, mine))
            {
                Assert.True(
                    change.IsOrder
                        ? IsInOrder(change, merged) || conflicts.Any(conflict => FieldPath.IsWithin(change.Path, conflict.Path))
                        : IsThere(change.Path, change.After, merged, path => conflicts.Any(conflict => !conflict.IsOrder && FieldPath.IsWithin(path, conflict.Path))),
                    $"seed {seed}: mine {change}");
            }

            foreach (var change in DocumentDifference.Between(began, theirs))
            {
                Assert.True(
                    change.IsOrder
                        ? IsInOrder(change, merged)
                        : IsThere(change.Path, change.After, merged, path => conflicts.Any(conflict => conflict.Theirs is null && FieldPath.IsWithin(path, conflict.Path))),
                    $"seed {seed}: theirs {change}");
            }

            told += conflicts.Count;
            orders += conflicts.Count(conflict => conflict.IsOrder);
        }

        // Otherwise nothing of it was tried.
        Assert.True(told > 100 && orders > 0, $"{told} conflicts, {orders} of them orders");
    }

    [Theory]
    [InlineData("a b c d", "a b c d", "a b c d")]
    [InlineData("a b c d x", "d c b a", "d x c b a")] // What I added stands behind what it followed.
    [InlineData("d c b a", "x a b c d", "x d c b a")] // And so does what they added.
    [InlineData("a x b c d", "a y b c d", "a x y b c d")]
    [InlineData("b a c d", "a b c d", "b a c d")]
    [InlineData("a b d", "d a b c", "d a b")]
    [InlineData("a b c d", "d b", "d b")]
    [InlineData("", "a b c d x", "x")]
    public void Merge_Lists_KeepTheOrderOfWhoeverChangedIt(string mine, string theirs, string expected)
    {
        var (merged, conflicts) = DocumentMerge.Merge(DocumentTree.Parse(Listed), List(mine), List(theirs));

        Assert.Equal(expected, string.Join(' ', merged.Items("paths").Select(FieldPath.IdOf)));
        Assert.Empty(conflicts);
    }

    [Fact]
    public void Merge_BothReordered_KeepsTheirsAndTellsMine()
    {
        var (merged, conflicts) = DocumentMerge.Merge(DocumentTree.Parse(Listed), List("b a c d"), List("a b d c"));

        Assert.Equal(["a", "b", "d", "c"], merged.Items("paths").Select(FieldPath.IdOf));
        Assert.Equal(("paths", true), (Assert.Single(conflicts).Path, conflicts[0].IsOrder));
    }

    [Fact]
    public void Merge_RemovedByOneAndChangedByTheOther_StaysAndIsTold()
    {
        var began = DocumentTree.Parse("""{"paths":[{"id":"a","title":"A"},{"id":"b","title":"B"}]}""");
        var removed = DocumentTree.Parse("""{"paths":[{"id":"b","title":"B"}]}""");
        var changed = DocumentTree.Parse("""{"paths":[{"id":"a","title":"Changed"},{"id":"b","title":"B"}]}""");

        var (mineGone, first) = DocumentMerge.Merge(began, removed, changed);
        var (theirsGone, second) = DocumentMerge.Merge(began, changed, removed);

        Assert.Equal("Changed", mineGone.Text("paths/a/title"));
        Assert.Equal("Changed", theirsGone.Text("paths/a/title"));
        Assert.Null(Assert.Single(first).Mine);
        Assert.Null(Assert.Single(second).Theirs);
    }

    [Theory]
    [InlineData("""{"paths":[{"id":"a"},{"id":"a","x":1}]}""")]
    [InlineData("""{"paths":[{"id":7},{"x":1},null,"text",[1]]}""")]
    [InlineData("""{"paths":{"id":"a"}}""")]
    [InlineData("""{"paths":"text","title":["a"],"":{"":1},"a/b":2}""")]
    [InlineData("""{"paths":[{"id":"a/b"},{"id":"#0"},{"id":""}],"title":null}""")]
    [InlineData("""{"paths":[{"id":"a","steps":[[{"id":"b"}]]}]}""")]
    [InlineData("{}")]
    public void Merge_AndDifference_OfAnythingAtAll_NeverFailAndTellAll(string hostile)
    {
        string[] others = ["{}", Listed, hostile, """{"paths":[{"id":"a","x":2}],"title":"T"}""", """{"paths":[],"title":{"x":1}}"""];
        foreach (var (began, mine, theirs) in
            from began in others from mine in others from theirs in others select (Tree(began), Tree(mine), Tree(theirs)))
        {
            var (merged, conflicts) = DocumentMerge.Merge(began, mine, theirs);

            // A key that is no part of a path cannot be looked up by one.
            Assert.All(DocumentDifference.Between(began, mine), change => Assert.True(
                change.IsOrder || !JsonNode.DeepEquals(mine.Find(change.Path), change.After) || IsThere(change.Path, change.After, merged, path => conflicts.Any(conflict => FieldPath.IsWithin(path, conflict.Path)))));
            Assert.NotNull(DocumentTree.Parse(merged.Content()).Check());
        }

        static DocumentTree Tree(string content) => DocumentTree.Parse(content);
    }

    /// <summary>A document and what two authors made of it. They often meet: few fields are edited.</summary>
    private static (DocumentTree Began, DocumentTree Mine, DocumentTree Theirs) Three(int seed)
    {
        var random = new Random(seed);
        var began = DocumentTree.Of(GuideDocuments.ValidOfAnyKind(seed));
        return (began, Edited("ann"), Edited("ben"));

        DocumentTree Edited(string author)
        {
            var (tree, edits) = (began.Copy(), new RandomEdits(random, author));
            for (var round = random.Next(1, 40); round > 0; round--)
            {
                tree.Apply(edits.Next(tree));
            }

            return tree;
        }
    }

    /// <summary>Whether the value stands there, as a whole or with every part of it, or is told.</summary>
    private static bool IsThere(string path, JsonNode? value, DocumentTree merged, Func<string, bool> isTold) =>
        JsonNode.DeepEquals(merged.Find(path), value)
        || isTold(path)
        || (value is JsonObject parts && merged.Find(path) is JsonObject
            && parts.All(part => IsThere(FieldPath.Of(path, part.Key), part.Value, merged, isTold)))
        || (value is JsonArray items && items.All(item => FieldPath.IdOf(item) is { } id && IsThere(FieldPath.Of(path, id), item, merged, isTold)));

    /// <summary>Whether what is still there of the list stands as in the change.</summary>
    private static bool IsInOrder(FieldChange change, DocumentTree merged)
    {
        var (wanted, got) = (Ids((JsonArray)change.After!), merged.Items(change.Path).Select(FieldPath.IdOf).ToList());
        var before = Ids((JsonArray)change.Before!);
        return wanted.Where(id => before.Contains(id) && got.Contains(id)).SequenceEqual(got.Where(id => before.Contains(id) && wanted.Contains(id)));

        static List<string?> Ids(JsonArray list) => [.. list.Select(FieldPath.IdOf)];
    }

    private static DocumentTree List(string ids) => DocumentTree.Parse(
        new JsonObject { ["paths"] = new JsonArray([.. ids.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => new JsonObject { ["id"] = id })]) }.ToJsonString());
}

using System.Text.Json.Nodes;
using Portal.Domain.Guides;
using Portal.Domain.Guides.Editing;
using Portal.Tests.Support;

namespace Portal.Tests.Domain.Guides.Editing;

public sealed class EditHistoryTests
{
    private readonly DocumentTree tree = DocumentTree.Begin(GuideKinds.RoleGuide, "role", "Title");
    private readonly EditHistory history;

    public EditHistoryTests() => history = new(tree);

    [Fact]
    public void Undo_WhatWasTypedInOneField_IsOneStep()
    {
        Type("title", "T", "Ti", "Tim");
        Type("summary", "S");

        Assert.Equal("summary", history.Undo());
        Assert.Equal(("Tim", ""), (tree.Text("title"), tree.Text("summary")));
        Assert.Equal("title", history.Undo());
        Assert.Equal("Title", tree.Text("title"));
        Assert.Null(history.Undo());
        Assert.False(history.CanUndo);
    }

    [Fact]
    public void Undo_TypedBelowWhatWasMissing_IsOneStepToo()
    {
        var before = tree.Content();
        Type("difficulty/why", "H", "Ha", "Har", "Hard");

        Assert.NotNull(history.Undo());

        Assert.Equal(before, tree.Content());
        Assert.False(history.CanUndo);
        Assert.NotNull(history.Redo());
        Assert.Equal("Hard", tree.Text("difficulty/why"));
    }

    [Fact]
    public void Undo_AfterAPauseOrAnotherEdit_ComesBackToTheMiddle()
    {
        Type("title", "T", "Ti");
        history.Pause();
        Type("title", "Tim");
        history.Do(new TreeEdit.Insert("tasks", 0, JsonValue.Create("Read")));
        Type("title", "Time");

        Assert.NotNull(history.Undo());
        Assert.Equal("Tim", tree.Text("title"));
        Assert.NotNull(history.Undo());
        Assert.Empty(tree.Items("tasks"));
        Assert.NotNull(history.Undo());
        Assert.Equal("Ti", tree.Text("title"));
    }

    [Fact]
    public void Undo_WhatIsTypedAfterwards_IsAStepOfItsOwn()
    {
        Type("title", "A");
        history.Undo();
        Type("title", "B");

        history.Undo();

        Assert.Equal("Title", tree.Text("title"));
    }

    [Fact]
    public void Undo_AFieldThatWasCleared_BringsItsWordsBack()
    {
        Type("title", "Words");
        history.Do(TreeEdit.Set.Text("title", ""));

        history.Undo();

        Assert.Equal("Words", tree.Text("title"));
    }

    [Fact]
    public void Do_AfterUndoing_LeavesNothingToRedo()
    {
        Type("title", "A");
        history.Undo();
        Assert.True(history.CanRedo);

        Assert.False(history.Do(TreeEdit.Set.Text("title", "Title")));
        Assert.True(history.CanRedo);
        Type("summary", "S");

        Assert.False(history.CanRedo);
        Assert.Null(history.Redo());
    }

    [Fact]
    public void Undo_WhatSomebodyElseTookAway_IsPassedOver()
    {
        Type("title", "A");
        history.Do(new TreeEdit.Insert("sources", 0, new JsonObject { ["id"] = "survey" }));
        Type("sources/survey/title", "Survey");
        tree.Apply(new TreeEdit.Remove("sources/survey"));

        Assert.Equal("title", history.Undo());

        Assert.Equal("Title", tree.Text("title"));
        Assert.False(history.CanUndo);
    }

    [Fact]
    public void Undo_WhatOthersAddedToMeanwhile_LeavesTheirs()
    {
        Type("difficulty/why", "Hard");
        history.Do(new TreeEdit.Insert("sources", 0, new JsonObject { ["id"] = "mine" }));
        tree.Apply(new TreeEdit.Set("difficulty/score", JsonValue.Create(4)));
        tree.Apply(new TreeEdit.Insert("sources", 0, new JsonObject { ["id"] = "theirs" }));

        while (history.Undo() is not null)
        {
        }

        Assert.Equal(["sources/theirs"], tree.ItemPaths("sources"));
        Assert.Equal(("", "4"), (tree.Text("difficulty/why"), tree.Text("difficulty/score")));
    }

    [Fact]
    public void UndoAndRedo_OfRandomEdits_GoBackToTheBeginningAndForthToTheEnd()
    {
        for (var seed = 0; seed < 25; seed++)
        {
            var random = new Random(seed);
            var written = DocumentTree.Of(GuideDocuments.ValidOfAnyKind(seed));
            var begun = written.Copy();
            var (edits, steps) = (new RandomEdits(random, "ann"), new EditHistory(written));
            for (var round = 0; round < 60; round++)
            {
                steps.Do(edits.Next(written));
            }

            var ended = written.Copy();
            while (steps.Undo() is not null)
            {
            }

            Assert.True(JsonNode.DeepEquals(begun.Find(""), written.Find("")), $"seed {seed}, undone");
            while (steps.Redo() is not null)
            {
            }

            Assert.True(JsonNode.DeepEquals(ended.Find(""), written.Find("")), $"seed {seed}, done again");
        }
    }

    [Fact]
    public void Do_MoreThanIsKept_ForgetsTheOldest()
    {
        for (var round = 0; round < EditHistory.Most + 5; round++)
        {
            history.Do(new TreeEdit.Insert("tasks", 0, JsonValue.Create("Task")));
        }

        while (history.Undo() is not null)
        {
        }

        Assert.Equal(5, tree.Items("tasks").Count);
    }

    private void Type(string path, params string[] texts) => Assert.All(texts, text => Assert.True(history.Do(TreeEdit.Set.Text(path, text))));
}

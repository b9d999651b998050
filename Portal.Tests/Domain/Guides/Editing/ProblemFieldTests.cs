using FsCheck.Xunit;
using Portal.Domain.Guides;
using Portal.Domain.Guides.Editing;
using Portal.Tests.Support;

namespace Portal.Tests.Domain.Guides.Editing;

public sealed class ProblemFieldTests
{
    private static readonly DocumentTree Tree = DocumentTree.Parse(
        """
        {"kind":"role-guide","title":"T","tasks":["one","two"],
         "paths":[{"id":"degree","steps":[{"id":"first"},{"id":"first"},{"title":"no id"},{"id":"odd/id"}]}]}
        """);

    [Theory]
    [InlineData("title", "title")]
    [InlineData(GuideProblem.WholeDocument, "")]
    [InlineData("tasks[1]", "tasks/#1")]
    [InlineData("paths[0].steps[0].time.max", "paths/degree/steps/first/time/max")]
    [InlineData("paths[0].steps[1].id", "paths/degree/steps/#1/id")]
    [InlineData("paths[0].steps[2].title", "paths/degree/steps/#2/title")]
    [InlineData("paths[0].steps[3].title", "paths/degree/steps/#3/title")]
    [InlineData("paths[7].steps[2]", "paths/#7/steps/#2")]
    [InlineData("\"a b\"", "")]
    [InlineData("paths[0].\"a/b\"", "paths/degree")]
    [InlineData("", "")]
    [InlineData("paths[x", "paths")]
    public void Of_AnyPath_NamesTheField(string problem, string field) => Assert.Equal(field, ProblemField.Of(Tree, problem));

    [Property(Arbitrary = [typeof(GuideDocuments)], MaxTest = 200)]
    public void Of_ProblemsOfAnyDraft_NameWhatIsThereOrItsNeighbour(DraftGuide draft)
    {
        var tree = DocumentTree.Of(draft.Document);
        foreach (var problem in tree.Check().Problems)
        {
            var field = ProblemField.Of(tree, problem.Path);

            // What is missing is missing in something that is there.
            Assert.True(tree.Find(field) is not null || tree.Find(FieldPath.Parent(field)) is not null || tree.Find(FieldPath.Parent(FieldPath.Parent(field))) is not null, $"{problem.Path} -> {field}");
            Assert.NotEmpty(FieldLabels.Of(tree, field));
        }
    }
}

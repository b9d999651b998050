using FsCheck.Xunit;
using Portal.Domain.Guides;
using Portal.Domain.Guides.Editing;
using Portal.Tests.Support;

namespace Portal.Tests.Domain.Guides.Editing;

public sealed class ProblemPlacesTests
{
    private static readonly DocumentTree Tree = DocumentTree.Parse(
        """
        {"kind":"role-guide","title":"T","tasks":["one","two"],
         "paths":[{"id":"degree","steps":[{"id":"first"},{"title":"no id"}]}]}
        """);

    [Theory]
    [InlineData("title", "title")]
    [InlineData(GuideProblem.WholeDocument, "")]
    [InlineData("tasks[1]", "tasks/#1")]
    [InlineData("paths[0].steps[0].time.max", "paths/degree/steps/first/time/max")]
    [InlineData("paths[0].steps[1].title", "paths/degree/steps/#1/title")]
    [InlineData("paths[7].steps[2]", "paths/#7/steps/#2")]
    [InlineData("paths[x", "paths")]
    public void FieldOf_AnyPath_NamesTheField(string problem, string field) => Assert.Equal(field, ProblemPlaces.FieldOf(Tree, problem));

    [Property(Arbitrary = [typeof(GuideDocuments)], MaxTest = 200)]
    public void FieldOf_ProblemsOfAnyDraft_HaveALabel(DraftGuide draft)
    {
        var tree = DocumentTree.Of(draft.Document);

        Assert.All(tree.Check().Problems, problem => Assert.NotEmpty(FieldLabels.Of(tree, ProblemPlaces.FieldOf(tree, problem.Path))));
    }
}

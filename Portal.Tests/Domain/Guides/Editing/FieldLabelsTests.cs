using Portal.Domain.Guides.Editing;
using Portal.Tests.Support;

namespace Portal.Tests.Domain.Guides.Editing;

public sealed class FieldLabelsTests
{
    private static readonly DocumentTree Tree = DocumentTree.Of(SampleGuide.Document());

    [Theory]
    [InlineData("", "The guide as a whole")]
    [InlineData("title", "Title")]
    [InlineData("reviewBy", "Review again by")]
    [InlineData("tasks/#1", "Task 2")]
    [InlineData("faqs/degree/answer", "Question “Can I do this without a degree?”, Answer")]
    [InlineData("mistakes/no-deploy/whyItDelays", "Mistake “Never deploying anything”, Why it delays you")]
    [InlineData("sources", "Sources")]
    [InlineData("firstJobs/bank/pay/min", "First job “Junior Java developer”, Pay, From")]
    [InlineData("faqs/gone/answer", "Question “gone”, Answer")]
    [InlineData("somethingNew", "SomethingNew")]
    public void Of_AField_SaysItInWords(string path, string words) => Assert.Equal(words, FieldLabels.Of(Tree, path));

    [Fact]
    public void Of_AStep_SaysItsCode()
    {
        var path = SampleGuide.Document().Paths[1];

        Assert.Equal("Path B, step B2, Title", FieldLabels.Of(Tree, $"paths/{path.Id}/steps/{path.Steps[1].Id}/title"));
        Assert.StartsWith(
            $"Path B, step B1, outcome “{path.Steps[0].Outcomes[0].Text}”",
            FieldLabels.Of(Tree, $"paths/{path.Id}/steps/{path.Steps[0].Id}/outcomes/{path.Steps[0].Outcomes[0].Id}/text"), StringComparison.Ordinal);
    }
}

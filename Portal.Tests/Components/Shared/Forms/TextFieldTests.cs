using Bunit;
using Portal.Components.Shared.Forms;

namespace Portal.Tests.Components.Shared.Forms;

public sealed class TextFieldTests : BunitContext
{
    [Fact]
    public void Render_WithoutProblem_IsNotMarkedInvalid()
    {
        var input = Field(hint: null, problem: null).Find("input");

        Assert.False(input.HasAttribute("aria-invalid"));
        Assert.False(input.HasAttribute("aria-describedby"));
        Assert.True(input.HasAttribute("required"));
    }

    [Theory]
    [InlineData("A hint", null, "Email-hint")]
    [InlineData(null, "A problem", "Email-problem")]
    [InlineData("A hint", "A problem", "Email-problem Email-hint")]
    public void Render_HintAndProblem_DescribeTheInput(string? hint, string? problem, string described)
    {
        var field = Field(hint, problem);

        var input = field.Find("input");
        Assert.Equal(described, input.GetAttribute("aria-describedby"));
        Assert.Equal(problem is null ? null : "true", input.GetAttribute("aria-invalid"));
        Assert.All(described.Split(' '), id => Assert.Single(field.FindAll($"#{id}")));
    }

    [Fact]
    public void Render_LabelIdAndFurtherAttributes_BelongToTheInput()
    {
        var field = Render<TextField>(parameters => parameters
            .Add(f => f.Name, "Name").Add(f => f.Id, "name-1").Add(f => f.Label, "Passkey").AddUnmatched("inputmode", "numeric"));

        Assert.Equal("name-1", field.Find("label").GetAttribute("for"));
        Assert.Equal("numeric", field.Find("#name-1[name=Name]").GetAttribute("inputmode"));
    }

    private IRenderedComponent<TextField> Field(string? hint, string? problem) =>
        Render<TextField>(parameters => parameters
            .Add(f => f.Name, "Email").Add(f => f.Label, "Email").Add(f => f.Hint, hint).Add(f => f.Problem, problem));
}

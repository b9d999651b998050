using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Portal.Components.Shared.Forms;

namespace Portal.Tests.Components.Shared.Forms;

public sealed class ProblemSummaryTests : BunitContext
{
    [Fact]
    public void Render_NoProblem_IsEmpty() => Assert.Equal("", Summary(new()).Markup.Trim());

    [Fact]
    public void Render_ProblemsOfFields_LinkToThemOnThisVeryPage()
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("/plan/7?saved=a#b");
        var problems = new FormProblems();
        problems.Add("Email", "Type it.");
        problems.Add("Password", null);
        problems.Add("The whole is wrong.");

        var summary = Summary(problems);

        Assert.Equal("2 things to put right", summary.Find("strong").TextContent);
        Assert.Equal("/plan/7?saved=a#Email", summary.Find("a").GetAttribute("href"));
        Assert.Equal(2, summary.FindAll("li").Count);
    }

    [Fact]
    public void Render_OneProblemOfTheWhole_IsTheHeading()
    {
        var problems = new FormProblems();
        problems.Add("The whole is wrong.");

        var summary = Summary(problems);

        Assert.Equal("The whole is wrong.", summary.Find("strong").TextContent);
        Assert.Empty(summary.FindAll("li"));
        Assert.Equal("alert", summary.Find(".note").GetAttribute("role"));
        Assert.True(summary.Find(".note").HasAttribute("autofocus"));
    }

    private IRenderedComponent<ProblemSummary> Summary(FormProblems problems) =>
        Render<ProblemSummary>(parameters => parameters.Add(s => s.Problems, problems));
}

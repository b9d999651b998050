using Bunit;
using Portal.Components.Shared.Comparison;
using Portal.Components.Shared.Forms;
using Portal.Domain.Guides;
using Portal.Tests.Support;

namespace Portal.Tests.Components.Shared.Comparison;

public sealed partial class PathsViewTests
{
    [Fact]
    public void Form_Fields_AreAPlainGetForm()
    {
        var page = Rendered();

        Assert.Equal("get", page.Find("form.suits").GetAttribute("method"));
        Assert.Equal("/guides/backend-developer/paths#suits-answer", page.Find("form.suits").GetAttribute("action"));
        Assert.Equal(["from", "months", "hours", "budget", "currency"], page.FindAll("form.suits [name]").Select(field => field.GetAttribute("name")));
        Assert.Equal(["USD"], page.FindAll("#currency option").Select(Markup.Text));
        Assert.Contains("We keep nothing of what you enter.", Markup.Text(page.Find("form.suits")), StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".fit, .note"));
    }

    [Fact]
    public void Form_StartingPoints_AreAllOfTheFormatInWordsOfTheirOwn()
    {
        Assert.Equal(Vocabulary.StartingPoints.Order(), StartingPointText.Offered.Order());
        Assert.DoesNotContain(StartingPointText.Offered, start => StartingPointText.Of(start) == start);
        Assert.Equal(StartingPointText.Offered.Prepend(""), Rendered().FindAll("#from option").Select(option => option.GetAttribute("value")));
    }

    [Fact]
    public void Form_GuideWithoutCosts_AsksForNoMoney() => Assert.Equal(
        ["from", "months", "hours"],
        Rendered(SampleGuide.Document() with { Paths = [SamplePaths.SelfTaught] }).FindAll("form.suits [name]").Select(field => field.GetAttribute("name")));

    [Fact]
    public void Form_Problems_AreSaidAboveAndAtTheField()
    {
        var problems = new FormProblems();
        problems.Add("months", "Months: write a whole number.");
        var page = Rendered(fields: Empty with { Months = "<b>soon</b>", From = "student", Problems = problems });

        Markup.IsSound(page);
        Assert.Equal("One entry could not be used as it is", Markup.Text(page.Find(".note.warn strong")));
        Assert.Equal("#months", page.Find(".note.warn a").GetAttribute("href"));
        Assert.Equal("<b>soon</b>", page.Find("#months").GetAttribute("value"));
        Assert.Equal("true", page.Find("#months").GetAttribute("aria-invalid"));
        Assert.Equal("student", page.Find("#from option[selected]").GetAttribute("value"));
    }

    [Fact]
    public void Form_Sent_LeadsToWhatIsWrongElseToTheAnswerElseToTheQuestion()
    {
        var problems = new FormProblems();
        problems.Add("months", "Months: write a whole number.");

        Assert.Equal("Enter what you like", Target(Rendered())[..19]);
        Assert.Equal("Every path, in the", Target(Rendered(situation: Nothing with { Months = 18 }))[..18]);
        Assert.Equal("One entry could not", Target(Rendered(situation: Nothing with { HoursPerWeek = 8 }, fields: Empty with { Problems = problems }))[..19]);

        static string Target(IRenderedComponent<PathsView> page) => Markup.Text(page.FindAll("#suits-answer").Single());
    }

    [Fact]
    public void Answer_Situation_GivesEveryPathItsReasonsInTheOrderOfTheGuide()
    {
        var page = Rendered(situation: new("it-or-sysadmin", 18, 700, "USD", 10));

        Markup.IsSound(page);
        Assert.Equal(["A Computing degree", "B Switch from IT work", "C Teach yourself from zero"], page.FindAll(".fit h3").Select(Markup.Text));
        Assert.Equal(
            [
                "It is written for where you stand. It starts from: people in IT or systems administration.",
                "At 10 hours a week, its required steps take 12–18 months. You have 18 months, which is enough. United States, 2026. Editors’ estimate.",
                "It costs $100–$600. Your $700 covers that. United States, 2026. Editors’ estimate.",
            ],
            page.FindAll(".fit")[1].QuerySelectorAll(".got li").Select(Markup.Text));
        Assert.Equal("Nothing that you entered.", Markup.Text(page.FindAll(".fit")[1].QuerySelectorAll(".fits > div")[1].QuerySelector("p")!));
        Assert.Equal(3, page.FindAll(".fit")[0].QuerySelectorAll(".minus li").Length);
        Assert.Equal(
            ["At 10 hours a week, its required steps take 18–24 months. You have 18 months, which is enough for the shortest course and not for the longest. United States, 2026. Editors’ estimate.", "There is no cost figure yet."],
            page.FindAll(".fit")[2].QuerySelectorAll(".fits > div:last-child li").Select(Markup.Text));
    }

    [Fact]
    public void Answer_OtherCurrency_IsListedAndNotCompared()
    {
        var page = Rendered(situation: Nothing with { Budget = 5, Currency = "KES" });

        Assert.Contains(
            "It also has costs of $100–$600. We do not convert money, so they are not compared with your KES. United States, 2026. Editors’ estimate.",
            page.FindAll(".fit")[1].QuerySelectorAll("li").Select(Markup.Text));
    }
}

using Portal.Domain.Guides;
using Portal.Tests.Support;

namespace Portal.Tests.Domain.Guides;

/// <summary>Internship guides, openings and overlays.</summary>
public sealed partial class GuideReaderTests
{
    [Fact]
    public void Read_InternshipGuide_HasEveryPartOfTheFile()
    {
        var guide = Read<InternshipGuideDocument>(SampleInternshipFile.Yaml);

        Assert.Equal(("clock-workshop-internship", "clock-maker", "GB", "Leeds"), (guide.Slug, guide.Role, guide.Place, guide.City));
        Assert.Equal(["Bench placement"], guide.AlsoCalled);
        Assert.Equal([new("Cleaning movements", "You take movements apart and clean them."), new InternActivity("Watching", "You watch repairs.")], guide.Activities);
        Assert.Equal(["trade-survey"], guide.WhoShouldApply!.Sources);
        Assert.Equal("Second year", guide.WhoShouldApply.YearOfStudy);
        Assert.Equal((2, 3, "months"), (guide.Terms!.Duration!.Min, guide.Terms.Duration.Max, guide.Terms.Duration.Unit));
        Assert.Equal(new(30, 40), guide.Terms.HoursPerWeek);
        Assert.Equal(("June to August", "On site", "One maker", 900), (guide.Terms.Schedule, guide.Terms.Mode, guide.Terms.Supervision, guide.Terms.Stipend!.Min));
        var programme = Assert.Single(guide.Programmes);
        Assert.Equal(("Guild summer", "January 2026", 1000, "2026"), (programme.Name, programme.LastWindow, programme.Stipend!.Min, programme.AsOf));
        Assert.Equal("Write to the workshop.", guide.Applying);
        Assert.Equal(new DateOnly(2027, 5, 22), guide.ReviewBy);
    }

    [Fact]
    public void Read_HostCompanies_TakeBothOfTheirForms() =>
        Assert.Equal(
            [new("Museums", null), new HostCompany("Shops", "Small ones with one maker.")],
            Read<InternshipGuideDocument>(SampleInternshipFile.Yaml).HostCompanies);

    [Fact]
    public void Read_LinksOfAnInternshipGuide_TakeBothOfTheirForms()
    {
        var guide = Read<InternshipGuideDocument>(SampleInternshipFile.Yaml);

        Assert.Equal([new("watch-workshop-internship", "watch-workshop-internship"), new GuideLink("Museum internship", null)], guide.NextInternships);
        Assert.Equal([new GuideLink("Clock maker", "clock-maker")], guide.GraduateRoles);
    }

    [Fact]
    public void Read_Opening_HasEveryPartOfTheFile()
    {
        var opening = Read<OpeningDocument>(SampleOpeningFile.Yaml);

        Assert.Equal(("clock-maker", "clock-workshop-internship", "Example Clocks"), (opening.Role, opening.Internship, opening.Employer));
        Assert.Equal("A place as a repairer may follow.", opening.Terms!.Conversion);
        Assert.Equal((3, 1000), (opening.Terms.Duration!.Min, opening.Terms.Stipend!.Min));
        Assert.Equal([null, "Tools"], opening.Skills.Select(group => group.Group));
        Assert.Equal(["Clean movements"], opening.Responsibilities);
        Assert.Equal(["Tools"], opening.Benefits);
        Assert.Equal(
            (new DateOnly(2026, 11, 1), new DateOnly(2026, 11, 20), new DateOnly(2026, 12, 15)),
            (opening.PostedOn, opening.SeenOn, opening.ClosesOn));
        Assert.Equal("https://example.org/apply", opening.ApplyUrl);
    }

    [Fact]
    public void Read_Overlays_HaveEveryPartOfTheFile()
    {
        var overlays = Read<RoleGuideDocument>(SampleOverlayFile.Yaml).Overlays;

        Assert.Equal(["IN", "IN-KA"], overlays.Select(overlay => overlay.Place));
        Assert.Equal("Most workshops are in **cities**.", overlays[0].Text);
        Assert.Equal(["", "IN-KA"], overlays.Select(overlay => Assert.Single(overlay.Demand).Place));
        Assert.Equal(["cold-start"], overlays[0].Timelines.Select(timeline => timeline.Id));
        Assert.Equal(["repairer", "restorer"], overlays[0].FirstJobs.Select(job => job.Id));
        Assert.Equal(["growth", "shops"], overlays[0].Figures.Select(figure => figure.Id));
        Assert.Equal(["monsoon"], overlays[0].Faqs.Select(faq => faq.Id));
        var step = Assert.Single(overlays[0].Steps);
        Assert.Equal(("college", "diploma", 1), (step.Path, step.Step, step.Time!.Min));
        Assert.Equal(50_000, Assert.Single(step.Money).Min);
    }

    [Theory]
    [InlineData("kind: internship-guide", "activites: []", "activites", "activities")]
    [InlineData("kind: internship-guide", "terms: { stipends: 3 }", "terms.stipends", "stipend")]
    [InlineData("kind: internship-guide", "whoShouldApply: { yearsOfStudy: 3 }", "whoShouldApply.yearsOfStudy", "yearOfStudy")]
    [InlineData("kind: internship-guide", "programmes: [{ lastwindow: May }]", "programmes[0].lastwindow", "lastWindow")]
    [InlineData("kind: opening", "closeOn: 2026-12-01", "closeOn", "closesOn")]
    [InlineData("kind: opening", "applyURL: https://example.org", "applyURL", "applyUrl")]
    [InlineData("kind: opening", "reviewedOn: 2026-12-01", "reviewedOn", null)]
    [InlineData("kind: role-guide", "overlays: [{ timeline: [] }]", "overlays[0].timeline", "timelines")]
    [InlineData("kind: role-guide", "overlays: [{ steps: [{ paht: a }] }]", "overlays[0].steps[0].paht", "path")]
    public void Read_UnknownKeyOfAnotherKind_IsNamedWithWhatWasMeant(string kind, string entry, string path, string? meant)
    {
        var problem = AssertUnreadable($"{kind}\n{entry}", "key.unknown", path, line: 2);

        if (meant is not null)
        {
            Assert.EndsWith($" Did you mean {meant}?", problem.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("kind: internship-guide", "hostCompanies: [[a]]", "hostCompanies[0]")]
    [InlineData("kind: internship-guide", "terms: paid", "terms")]
    [InlineData("kind: internship-guide", "terms: { hoursPerWeek: 40 }", "terms.hoursPerWeek")]
    [InlineData("kind: opening", "postedOn: yesterday", "postedOn")]
    [InlineData("kind: opening", "terms: { stipend: 1000 }", "terms.stipend")]
    [InlineData("kind: role-guide", "overlays: { place: KE }", "overlays")]
    [InlineData("kind: role-guide", "overlays: [{ steps: [{ money: 3 }] }]", "overlays[0].steps[0].money")]
    public void Read_WrongTypeInAnotherKind_NamesItsPath(string kind, string entry, string path) =>
        AssertUnreadable($"{kind}\n{entry}", "type", path, line: 2);

    private static TDocument Read<TDocument>(string content)
        where TDocument : GuideDocument
    {
        var reading = GuideReader.Read(content);
        Assert.Empty(reading.Problems);
        return Assert.IsType<TDocument>(reading.Document);
    }
}

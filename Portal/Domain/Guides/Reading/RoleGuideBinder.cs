namespace Portal.Domain.Guides.Reading;

/// <summary>The keys of <c>kind: role-guide</c> and of the parts that only it has.</summary>
internal static class RoleGuideBinder
{
    public static RoleGuideDocument Document(MappingBinder from) => new()
    {
        Slug = from.Text("slug"),
        Title = from.Text("title"),
        Field = from.Text("field"),
        AlsoCalled = from.Texts("alsoCalled"),
        Place = from.OptionalText("place"),
        City = from.OptionalText("city"),
        Summary = from.Text("summary"),
        Codes = from.Many("codes", code => new OccupationCode(code.Text("scheme"), code.Text("code"), code.Text("match"))),
        Overview = from.Text("overview"),
        Day = from.OptionalText("day"),
        Outlook = from.OptionalText("outlook"),
        Tasks = from.Texts("tasks"),
        Skills = PartBinder.Skills(from),
        Difficulty = from.One("difficulty", difficulty => new Difficulty(
            difficulty.WholeNumber("score"), difficulty.Text("why"), difficulty.Texts("sources"))),
        Demand = from.Many("demand", PartBinder.Demand),
        Timelines = from.Many("timelines", PartBinder.Timeline),
        Figures = from.Many("figures", FigureBinder.Figure),
        Paths = from.Many("paths", PathwayBinder.Pathway),
        FirstJobs = from.Many("firstJobs", PartBinder.FirstJob),
        Progression = from.Many("progression", stage => new ProgressionStage(
            stage.Text("title"), stage.OptionalText("typicalYears"), stage.OptionalText("text"), PartBinder.Links(stage, "next"))),
        RealityChecks = from.Many("realityChecks", check => new RealityCheck(
            check.Text("id"), check.Text("claim"), check.Text("verdict"), check.Text("reality"), check.Texts("sources"))),
        Mistakes = from.Many("mistakes", mistake => new Mistake(
            mistake.Text("id"), mistake.Text("title"), mistake.Text("whyItDelays"), mistake.Text("instead"),
            mistake.Texts("sources"))),
        Faqs = from.Many("faqs", PartBinder.Faq),
        Related = PartBinder.Links(from, "related"),
        Overlays = from.Many("overlays", OverlayBinder.Overlay),
        Sources = from.Many("sources", FigureBinder.Source),
        ReviewedOn = from.Date("reviewedOn"),
        ReviewBy = from.Date("reviewBy"),
    };
}

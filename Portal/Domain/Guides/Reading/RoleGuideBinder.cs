namespace Portal.Domain.Guides.Reading;

/// <summary>The keys of <c>kind: role-guide</c> and of the parts that stand directly in it.</summary>
internal static class RoleGuideBinder
{
    public static RoleGuideDocument Document(MappingBinder from)
    {
        // Judged before, by whoever chose this binder.
        from.OptionalText("kind");
        from.Unsupported(
            "overlays", "overlays.unsupported",
            "Overlays are not supported yet. Take them out; the guide can then be published with its base values.");
        return new()
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
            Skills = Skills(from),
            Difficulty = from.One("difficulty", difficulty => new Difficulty(
                difficulty.WholeNumber("score"), difficulty.Text("why"), difficulty.Texts("sources"))),
            Demand = from.Many("demand", Demand),
            Timelines = from.Many("timelines", Timeline),
            Figures = from.Many("figures", FigureBinder.Figure),
            Paths = from.Many("paths", PathwayBinder.Pathway),
            FirstJobs = from.Many("firstJobs", FirstJob),
            Progression = from.Many("progression", stage => new ProgressionStage(
                stage.Text("title"), stage.OptionalText("typicalYears"), stage.OptionalText("text"), Links(stage, "next"))),
            RealityChecks = from.Many("realityChecks", check => new RealityCheck(
                check.Text("id"), check.Text("claim"), check.Text("verdict"), check.Text("reality"), check.Texts("sources"))),
            Mistakes = from.Many("mistakes", mistake => new Mistake(
                mistake.Text("id"), mistake.Text("title"), mistake.Text("whyItDelays"), mistake.Text("instead"),
                mistake.Texts("sources"))),
            Faqs = from.Many("faqs", faq => new Faq(
                faq.Text("id"), faq.Text("question"), faq.Text("answer"), faq.Texts("sources"))),
            Related = Links(from, "related"),
            Sources = from.Many("sources", FigureBinder.Source),
            ReviewedOn = from.Date("reviewedOn"),
            ReviewBy = from.Date("reviewBy"),
        };
    }

    private static Demand Demand(MappingBinder from) => new(
        from.Text("place"), from.OptionalText("city"), from.Text("level"), from.OptionalText("stage"), from.Text("text"),
        from.OptionalText("source"), from.OptionalText("asOf"));

    private static HeadlineTimeline Timeline(MappingBinder from) => new(
        from.Text("id"), from.Text("from"), from.One("time", FigureBinder.Duration), from.OptionalText("place"),
        from.Texts("paths"), from.OptionalText("source"), from.OptionalText("asOf"))
    {
        City = from.OptionalText("city"),
    };

    private static FirstJob FirstJob(MappingBinder from) => new(
        from.Text("id"), from.Text("title"), from.Text("employers"), from.One("pay", FigureBinder.Money),
        from.OptionalText("benefits"), from.Text("emphasise"));

    /// <summary>Plain texts that follow one another become one group without a heading.</summary>
    private static List<SkillGroup> Skills(MappingBinder from)
    {
        var groups = new List<SkillGroup>();
        var plain = new List<string>();
        foreach (var (text, group) in from.TextsOrMappings(
            "skills",
            text => (Text: text, Group: (SkillGroup?)null),
            group => (Text: "", Group: new SkillGroup(group.Text("group"), group.Texts("items")))))
        {
            if (group is null)
            {
                plain.Add(text);
                continue;
            }

            Flush();
            groups.Add(group);
        }

        Flush();
        return groups;

        void Flush()
        {
            if (plain.Count > 0)
            {
                groups.Add(new(Group: null, [.. plain]));
                plain.Clear();
            }
        }
    }

    private static IReadOnlyList<GuideLink> Links(MappingBinder from, string key) => from.TextsOrMappings(
        key, slug => new GuideLink(slug, slug), link => new GuideLink(link.Text("title"), link.OptionalText("slug")));
}

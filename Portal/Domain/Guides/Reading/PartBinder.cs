namespace Portal.Domain.Guides.Reading;

/// <summary>The keys of the parts that stand in more than one kind of document, or in a guide and its overlays.</summary>
internal static class PartBinder
{
    public static Demand Demand(MappingBinder from) => new(
        from.Text("place"), from.OptionalText("city"), from.Text("level"), from.OptionalText("stage"), from.Text("text"),
        from.OptionalText("source"), from.OptionalText("asOf"));

    public static HeadlineTimeline Timeline(MappingBinder from) => new(
        from.Text("id"), from.Text("from"), from.One("time", FigureBinder.Duration), from.OptionalText("place"),
        from.Texts("paths"), from.OptionalText("source"), from.OptionalText("asOf"))
    {
        City = from.OptionalText("city"),
    };

    public static FirstJob FirstJob(MappingBinder from) => new(
        from.Text("id"), from.Text("title"), from.Text("employers"), from.One("pay", FigureBinder.Money),
        from.OptionalText("benefits"), from.Text("emphasise"));

    public static Faq Faq(MappingBinder from) => new(
        from.Text("id"), from.Text("question"), from.Text("answer"), from.Texts("sources"));

    /// <summary>Plain texts that follow one another become one group without a heading.</summary>
    public static IReadOnlyList<SkillGroup> Skills(MappingBinder from)
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

    public static IReadOnlyList<GuideLink> Links(MappingBinder from, string key) => from.TextsOrMappings(
        key, slug => new GuideLink(slug, slug), link => new GuideLink(link.Text("title"), link.OptionalText("slug")));
}

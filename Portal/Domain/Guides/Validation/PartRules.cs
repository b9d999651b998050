namespace Portal.Domain.Guides.Validation;

/// <summary>Rules of the parts that stand in more than one kind of document, or in a guide and its overlays.</summary>
internal static class PartRules
{
    /// <summary>In the file each skill of a group without a heading is an item of the list itself.</summary>
    public static void Skills(IReadOnlyList<SkillGroup> groups, Inspection inspection)
    {
        var index = 0;
        foreach (var group in groups)
        {
            if (group.Group is null)
            {
                inspection.Texts(group.Items, "skills", first: index);
                index += group.Items.Count;
                continue;
            }

            var path = GuidePath.Item("skills", index++);
            inspection.Require(group.Group, path, "group", "The heading of the group");
            inspection.RequireThat(group.Items.Count > 0, path, "items", "The list of skills of the group");
            inspection.Texts(group.Items, GuidePath.Key(path, "items"));
        }
    }

    public static void Links(IReadOnlyList<GuideLink> links, string list, Inspection inspection) =>
        inspection.Each(links, list, (link, path) =>
        {
            if (link.Title == link.Slug)
            {
                if (!Slugs.IsValid(link.Slug))
                {
                    inspection.Problem(
                        "slug.format", path,
                        $"\"{GuidePath.Excerpt(link.Slug)}\" is no slug such as backend-developer. For a title alone, write title: before it.");
                }

                return;
            }

            inspection.Require(link.Title, path, "title", "The title of the link");
            if (link.Slug is { } slug)
            {
                inspection.Id(slug, path, key: "slug");
            }
        });

    public static void Demand(IReadOnlyList<Demand> demand, string list, Inspection inspection) =>
        inspection.Each(demand, list, (level, path) =>
        {
            if (inspection.Require(level.Place, path, "place", "The place"))
            {
                FigureRules.Place(level.Place, level.City, path, inspection);
            }

            inspection.Word(level.Level, Vocabulary.DemandLevels, path, "level", "The level");
            inspection.Word(level.Stage, Vocabulary.CareerStages, path, "stage", "The stage", required: false);
            FigureRules.Tail(level.Source, level.AsOf, path, inspection);
        });

    /// <param name="paths">The ids of the guide's paths.</param>
    public static void Timelines(
        IReadOnlyList<HeadlineTimeline> timelines, string list, IReadOnlySet<string> paths, Inspection inspection)
    {
        inspection.Ids(timelines, list, timeline => timeline.Id);
        inspection.Each(timelines, list, (timeline, path) =>
        {
            inspection.Require(timeline.From, path, "from", "The starting point (from)");
            inspection.RequireThat(timeline.Time is not null, path, "time", "The time");
            FigureRules.TimeAlone(timeline.Time, GuidePath.Key(path, "time"), inspection);
            FigureRules.Place(timeline.Place, timeline.City, path, inspection);
            FigureRules.Tail(timeline.Source, timeline.AsOf, path, inspection);
            inspection.Each(timeline.Paths, GuidePath.Key(path, "paths"), (id, at) =>
            {
                if (!paths.Contains(id) && inspection.IsRead("paths", "id"))
                {
                    inspection.Problem(
                        "timeline.path", at,
                        $"No path of this guide has the id \"{GuidePath.Excerpt(id)}\"." + Suggestion.Question(id, paths));
                }
            });
        });
    }

    public static void Figures(IReadOnlyList<Figure> figures, string list, Inspection inspection)
    {
        inspection.Ids(figures, list, figure => figure.Id);
        inspection.Each(figures, list, (figure, path) => FigureRules.Figure(figure, path, inspection));
    }

    public static void FirstJobs(IReadOnlyList<FirstJob> jobs, string list, Inspection inspection)
    {
        inspection.Ids(jobs, list, job => job.Id);
        inspection.Each(jobs, list, (job, path) =>
        {
            inspection.Require(job.Title, path, "title", "The title");
            inspection.Markdown(job.Emphasise, path, "emphasise");
            FigureRules.Pay(job.Pay, GuidePath.Key(path, "pay"), "What a job pays", inspection);
        });
    }

    public static void Faqs(IReadOnlyList<Faq> faqs, string list, Inspection inspection)
    {
        inspection.Ids(faqs, list, faq => faq.Id);
        inspection.Each(faqs, list, (faq, path) =>
        {
            inspection.Require(faq.Question, path, "question", "The question");
            inspection.Require(faq.Answer, path, "answer", "The answer");
            inspection.Markdown(faq.Answer, path, "answer");
            inspection.CiteAll(faq.Sources, path);
        });
    }
}

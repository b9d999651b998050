namespace Portal.Domain.Guides.Validation;

/// <summary>What stands around the paths: first jobs, progression, reality checks, mistakes, questions, related guides.</summary>
internal static class SectionRules
{
    public static void Check(RoleGuideDocument guide, Inspection inspection)
    {
        inspection.Ids(guide.FirstJobs, "firstJobs", job => job.Id);
        inspection.Each(guide.FirstJobs, "firstJobs", (job, path) =>
        {
            inspection.Require(job.Title, path, "title", "The title");
            inspection.Markdown(job.Emphasise, path, "emphasise");
            if (job.Pay is { } pay)
            {
                Pay(pay, GuidePath.Key(path, "pay"), inspection);
            }
        });
        inspection.Each(guide.Progression, "progression", (stage, path) =>
        {
            inspection.Require(stage.Title, path, "title", "The title");
            Links(stage.Next, GuidePath.Key(path, "next"), inspection);
        });
        inspection.Ids(guide.RealityChecks, "realityChecks", check => check.Id);
        inspection.Each(guide.RealityChecks, "realityChecks", (check, path) =>
        {
            inspection.Require(check.Claim, path, "claim", "The claim");
            inspection.Word(check.Verdict, Vocabulary.Verdicts, path, "verdict", "The verdict");
            inspection.Require(check.Reality, path, "reality", "What is true of the claim (reality)");
            inspection.Markdown(check.Reality, path, "reality");
            inspection.CiteAll(check.Sources, path);
        });
        inspection.Ids(guide.Mistakes, "mistakes", mistake => mistake.Id);
        inspection.Each(guide.Mistakes, "mistakes", (mistake, path) =>
        {
            inspection.Require(mistake.Title, path, "title", "The title");
            inspection.Markdown(mistake.WhyItDelays, path, "whyItDelays");
            inspection.Markdown(mistake.Instead, path, "instead");
            inspection.CiteAll(mistake.Sources, path);
        });
        inspection.Ids(guide.Faqs, "faqs", faq => faq.Id);
        inspection.Each(guide.Faqs, "faqs", (faq, path) =>
        {
            inspection.Require(faq.Question, path, "question", "The question");
            inspection.Require(faq.Answer, path, "answer", "The answer");
            inspection.Markdown(faq.Answer, path, "answer");
            inspection.CiteAll(faq.Sources, path);
        });
        Links(guide.Related, "related", inspection);
    }

    private static void Pay(Money pay, string path, Inspection inspection)
    {
        FigureRules.Money(pay, path, inspection);
        if (pay.Kind is "cost")
        {
            inspection.Problem("money.kind", GuidePath.Key(path, "kind"), "What a job pays has the kind pay.");
        }
    }

    private static void Links(IReadOnlyList<GuideLink> links, string list, Inspection inspection) =>
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
}

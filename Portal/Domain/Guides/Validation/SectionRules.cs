namespace Portal.Domain.Guides.Validation;

/// <summary>What stands around the paths: first jobs, progression, reality checks, mistakes, questions, related guides.</summary>
internal static class SectionRules
{
    public static void Check(RoleGuideDocument guide, Inspection inspection)
    {
        PartRules.FirstJobs(guide.FirstJobs, "firstJobs", inspection);
        inspection.Each(guide.Progression, "progression", (stage, path) =>
        {
            inspection.Require(stage.Title, path, "title", "The title");
            PartRules.Links(stage.Next, GuidePath.Key(path, "next"), inspection);
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
        PartRules.Faqs(guide.Faqs, "faqs", inspection);
        PartRules.Links(guide.Related, "related", inspection);
    }
}

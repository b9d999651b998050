using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Portal.Domain.Guides.Validation;

/// <summary>What would make a role guide better and stops nobody from publishing it.</summary>
internal static partial class RoleGuideHints
{
    /// <summary>Steps in which something is learned, so that a student without money needs a way to learn it.</summary>
    private static readonly FrozenSet<string> LearningKinds = ["course", "project", "credential", "assessment"];

    private static readonly FrozenSet<string> FreeCosts = ["free", "free-audit"];

    public static void Check(RoleGuideDocument guide, Inspection inspection)
    {
        inspection.SummaryLength(guide.Summary);
        inspection.Advise(guide.Difficulty is null, "difficulty", "A difficulty with its reason tells students what to expect.");
        inspection.Advise(guide.Demand.Count == 0, "demand", "Nothing is said about demand. Name at least one place and its level.");
        inspection.Advise(guide.Timelines.Count == 0, "timelines", "No timeline is given. Say how long it takes from where people usually start.");
        inspection.Advise(guide.FirstJobs.Count == 0, "firstJobs", "No first job is named.");
        inspection.Advise(guide.RealityChecks.Count == 0, "realityChecks", "No claim is checked. Students meet many.");
        inspection.Advise(guide.Mistakes.Count == 0, "mistakes", "No mistake is named that others could avoid.");
        inspection.Advise(guide.Faqs.Count == 0, "faqs", "No question is answered.");
        inspection.Advise(guide.Difficulty is { Why: "" }, "difficulty.why", "Say what the score rests on.");
        inspection.Each(guide.FirstJobs, "firstJobs", (job, path) =>
            inspection.Advise(job.Pay is null, GuidePath.Key(path, "pay"), "No pay is given for this job. Add a sourced figure where there is one."));
        inspection.Each(guide.Mistakes, "mistakes", (mistake, path) =>
            inspection.Advise(string.IsNullOrWhiteSpace(mistake.Instead), GuidePath.Key(path, "instead"), "Say what to do instead."));
        inspection.Each(guide.Paths, "paths", (pathway, path) => Path(pathway, path, inspection));
    }

    private static void Path(Pathway pathway, string path, Inspection inspection)
    {
        inspection.Advise(
            pathway.StartsFrom.Count == 0, GuidePath.Key(path, "startsFrom"), "Say for whom the path is: where do they start from?");
        inspection.Each(pathway.Steps, GuidePath.Key(path, "steps"), (step, at) =>
        {
            if (LearningKinds.Contains(step.Kind) && !step.Resources.Any(resource => FreeCosts.Contains(resource.Cost)))
            {
                inspection.Hint("resources.free", GuidePath.Key(at, "resources"), "No resource of this step is free. Add one where there is one.");
            }

            inspection.Each(step.Outcomes, GuidePath.Key(at, "outcomes"), (outcome, place) =>
            {
                if (Knowing().IsMatch(outcome.Text))
                {
                    inspection.Hint(
                        "outcome.showable", GuidePath.Key(place, "text"),
                        "Nobody can see what somebody knows. Say what the student can show or has done, such as a finished project.");
                }
            });
        });
    }

    [GeneratedRegex(
        @"\A\s*((you|student|students|they|to|can|be|is|are|will|has|have)\s+)*(knows?|known|understands?|understanding|understood|familiar|learns?|learned|learnt|aware)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Knowing();
}

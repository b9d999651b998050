using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Portal.Domain.Guides.Validation;

/// <summary>What would make a role guide better and stops nobody from publishing it.</summary>
internal static partial class RoleGuideHints
{
    /// <summary>Longer summaries are cut off on cards and by search engines.</summary>
    private const int LongestSummary = 240;

    /// <summary>Steps in which something is learned, so that a student without money needs a way to learn it.</summary>
    private static readonly FrozenSet<string> LearningKinds = ["course", "project", "credential", "assessment"];

    private static readonly FrozenSet<string> FreeCosts = ["free", "free-audit"];

    public static void Check(RoleGuideDocument guide, Inspection inspection)
    {
        if (guide.Summary.Length > LongestSummary)
        {
            inspection.Hint(
                "summary.long", "summary",
                $"The summary has {guide.Summary.Length} characters. Up to {LongestSummary} are shown whole on cards.");
        }

        Absent(guide.Difficulty is null, "difficulty", "A difficulty with its reason tells students what to expect.");
        Absent(guide.Demand.Count == 0, "demand", "Nothing is said about demand. Name at least one place and its level.");
        Absent(guide.Timelines.Count == 0, "timelines", "No timeline is given. Say how long it takes from where people usually start.");
        Absent(guide.FirstJobs.Count == 0, "firstJobs", "No first job is named.");
        Absent(guide.RealityChecks.Count == 0, "realityChecks", "No claim is checked. Students meet many.");
        Absent(guide.Mistakes.Count == 0, "mistakes", "No mistake is named that others could avoid.");
        Absent(guide.Faqs.Count == 0, "faqs", "No question is answered.");
        Absent(guide.Difficulty is { Why: "" }, "difficulty.why", "Say what the score rests on.");
        inspection.Each(guide.FirstJobs, "firstJobs", (job, path) =>
            Absent(job.Pay is null, GuidePath.Key(path, "pay"), "No pay is given for this job. Add a sourced figure where there is one."));
        inspection.Each(guide.Mistakes, "mistakes", (mistake, path) =>
            Absent(string.IsNullOrWhiteSpace(mistake.Instead), GuidePath.Key(path, "instead"), "Say what to do instead."));
        inspection.Each(guide.Paths, "paths", (pathway, path) => Path(pathway, path, inspection));

        void Absent(bool isAbsent, string path, string message)
        {
            if (isAbsent)
            {
                inspection.Hint("absent", path, message);
            }
        }
    }

    private static void Path(Pathway pathway, string path, Inspection inspection)
    {
        if (pathway.StartsFrom.Count == 0)
        {
            inspection.Hint("absent", GuidePath.Key(path, "startsFrom"), "Say for whom the path is: where do they start from?");
        }

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

namespace Portal.Domain.Guides;

/// <summary>
/// Judges documents that are published together, with one another and with what is published already: slugs are unique
/// over all kinds, an outcome has one wording, a source id means one source.
/// </summary>
public static class GuideSetValidator
{
    /// <summary>Another published guide words an outcome differently; publishing with "reword" settles it.</summary>
    public const string OutcomeElsewhere = "outcome.wording.published";

    /// <summary>Another published guide describes a source differently; publishing with "reword" settles it.</summary>
    public const string SourceElsewhere = "source.content.published";

    /// <summary>Another document of the set has the same slug.</summary>
    public const string SlugDuplicate = "slug.duplicate";

    /// <summary>The slug belongs to a document of another kind.</summary>
    public const string SlugKind = "slug.kind";

    /// <param name="documents">What is to be published; each replaces the published guide of its slug.</param>
    /// <param name="published">All guides published now, and drafts for the sake of their slugs.</param>
    /// <returns>For each document its problems, in the same order; those of a conflict stand at the later document.</returns>
    public static IReadOnlyList<IReadOnlyList<GuideProblem>> Validate(
        IReadOnlyList<GuideDocument> documents, IReadOnlyCollection<SharedContent> published)
    {
        // Apart, so that rewording what is published cannot hide that two documents of the set disagree.
        var elsewhere = new KnownContent(isPublished: true);
        var inSet = new KnownContent(isPublished: false);
        var kinds = new Dictionary<string, string>(StringComparer.Ordinal);
        var replaced = documents.Select(document => document.Slug).ToHashSet(StringComparer.Ordinal);
        foreach (var guide in published)
        {
            kinds.TryAdd(guide.Slug, guide.Kind);
            if (!replaced.Contains(guide.Slug))
            {
                elsewhere.Add(guide);
            }
        }

        var results = new List<IReadOnlyList<GuideProblem>>(documents.Count);
        var slugs = new HashSet<string>(StringComparer.Ordinal);
        foreach (var document in documents)
        {
            var problems = new List<GuideProblem>();
            if (document.Slug.Length > 0 && !slugs.Add(document.Slug))
            {
                problems.Add(Problem(SlugDuplicate, "slug", "Another document of this set has the same slug. Give each its own."));
            }
            else if (kinds.TryGetValue(document.Slug, out var kind) && kind != document.Kind)
            {
                problems.Add(Problem(SlugKind, "slug", $"This slug belongs to a document of the kind {kind}, published or not. Choose another."));
            }

            problems.AddRange(inSet.ConflictsWith(document));
            problems.AddRange(elsewhere.ConflictsWith(document));
            results.Add(problems);
            inSet.Add(SharedContent.Of(document));
        }

        return results;
    }

    private static GuideProblem Problem(string code, string path, string message) =>
        new(ProblemSeverity.Problem, code, path, message);

    /// <summary>The first wording of each outcome and the first description of each source, with the guide that has it.</summary>
    private sealed class KnownContent(bool isPublished)
    {
        private readonly Dictionary<string, (string Text, string Guide)> outcomes = new(StringComparer.Ordinal);
        private readonly Dictionary<string, (Source Source, string Guide)> sources = new(StringComparer.Ordinal);

        public void Add(SharedContent guide)
        {
            foreach (var outcome in guide.Outcomes)
            {
                outcomes.TryAdd(outcome.Id, (outcome.Text, guide.Slug));
            }

            foreach (var source in guide.Sources)
            {
                sources.TryAdd(source.Id, (source, guide.Slug));
            }
        }

        public IEnumerable<GuideProblem> ConflictsWith(GuideDocument document)
        {
            foreach (var (outcome, path) in document is RoleGuideDocument guide ? OutcomePlaces.Of(guide.Paths) : [])
            {
                if (outcomes.TryGetValue(outcome.Id, out var known) && known.Text != outcome.Text)
                {
                    yield return Problem(
                        isPublished ? OutcomeElsewhere : "outcome.wording",
                        GuidePath.Key(path, "text"),
                        $"The guide {GuidePath.Excerpt(known.Guide)} words the outcome {GuidePath.Excerpt(outcome.Id)} differently: "
                        + $"\"{GuidePath.Excerpt(known.Text)}\". Use the same words, {Remedy}");
                }
            }

            foreach (var (index, source) in document.Sources.Index())
            {
                if (sources.TryGetValue(source.Id, out var known) && known.Source != source)
                {
                    yield return Problem(
                        isPublished ? SourceElsewhere : "source.content",
                        GuidePath.Item("sources", index),
                        $"The guide {GuidePath.Excerpt(known.Guide)} describes the source {GuidePath.Excerpt(source.Id)} differently. "
                        + $"Make both the same, {Remedy}");
                }
            }
        }

        private string Remedy => isPublished
            ? "reword it everywhere (--reword), or choose another id."
            : "or choose another id.";
    }
}

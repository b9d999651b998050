using Portal.Domain.Guides;

namespace Portal.Features.Studio.Publishing;

/// <summary>What came of publishing a set of documents.</summary>
public abstract record PublishResult
{
    private PublishResult()
    {
    }

    public sealed record Done(IReadOnlyList<PublishedGuide> Guides) : PublishResult;

    /// <summary>Nothing was changed.</summary>
    /// <param name="Problems">For each document what stands in its way, in the order of the documents.</param>
    public sealed record Refused(IReadOnlyList<IReadOnlyList<GuideProblem>> Problems) : PublishResult;

    /// <summary>The refusal, where one of the findings blocks; hints do not.</summary>
    internal static Refused? RefusedFor(IReadOnlyList<IReadOnlyList<GuideProblem>> findings) =>
        findings.Any(problems => problems.Any(problem => problem.Blocks))
            ? new([.. findings.Select(problems => problems.Where(problem => problem.Blocks).ToList())])
            : null;
}

/// <summary>A guide that is published now.</summary>
/// <param name="Revision">Number of the published revision.</param>
/// <param name="Changed">False where exactly this was published already.</param>
/// <param name="ListedBy">The slugs of the documents whose pages list it.</param>
public sealed record PublishedGuide(string Slug, int Revision, bool Changed, IReadOnlyList<string> ListedBy);

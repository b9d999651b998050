using Portal.Domain.Guides;

namespace Portal.Features.Studio.Files;

/// <summary>How an upload is to be taken.</summary>
public enum ImportWay
{
    /// <summary>Readers see nothing of it; it may have problems.</summary>
    Drafts = 0,

    /// <summary>Readers see it at once.</summary>
    Published = 1,

    /// <summary>As <see cref="Published"/>; shared outcomes and sources change in all other guides too.</summary>
    Reworded = 2,
}

/// <summary>What an upload would do to one document.</summary>
public enum ImportEffect
{
    /// <summary>It cannot be taken as it is.</summary>
    Blocked = 0,
    New = 1,
    Changed = 2,
    Unchanged = 3,
}

/// <param name="File">As it is called in the upload.</param>
/// <param name="Changed">The fields that would change, by permanent ids.</param>
/// <param name="Problems">What stands in the way, and with drafts also what will; no hints.</param>
public sealed record ImportedDocument(
    string File, string? Slug, string? Title, string? Kind, ImportEffect Effect, IReadOnlyList<string> Changed, IReadOnlyList<GuideProblem> Problems);

/// <summary>What an upload would change. All of it is taken, or nothing.</summary>
/// <param name="Documents">Those that cannot be taken first, then what changes, then the rest.</param>
/// <param name="LeftAside">Files that are no documents.</param>
/// <param name="Problem">Why it cannot be read at all; null where it can.</param>
public sealed record ImportPreview(IReadOnlyList<ImportedDocument> Documents, IReadOnlyList<string> LeftAside, string? Problem)
{
    public bool CanBeTaken => Problem is null && Documents.All(document => document.Effect != ImportEffect.Blocked);

    public bool ChangesAnything => Documents.Any(document => document.Effect is ImportEffect.New or ImportEffect.Changed);

    public int Count(ImportEffect effect) => Documents.Count(document => document.Effect == effect);

    /// <summary>Whether what stands in the way is that other guides word shared outcomes or sources differently.</summary>
    public bool IsSettledByRewording => Documents.Any(document => document.Problems.Any(problem =>
        problem.Code is GuideSetValidator.OutcomeElsewhere or GuideSetValidator.SourceElsewhere));
}

/// <summary>What came of taking an upload.</summary>
public abstract record ImportResult
{
    private ImportResult()
    {
    }

    /// <param name="Count">Documents of the upload.</param>
    public sealed record Done(int Count) : ImportResult;

    /// <summary>Something stands in the way, perhaps only now; nothing was changed.</summary>
    public sealed record Refused : ImportResult;
}

namespace Portal.Domain.Guides;

/// <summary>
/// A published document as a reading page needs it: the document, when it was published, what its links lead to and what
/// belongs to it.
/// </summary>
/// <param name="Revision">Number of the published revision, from 1.</param>
/// <param name="PublishedUtc">When that revision was published.</param>
/// <param name="RevisionNote">What changed, in the author's words.</param>
/// <param name="PublishedSlugs">
/// Which of the document's links are published now, each as the kind of document that the link speaks of; the others are
/// plain text.
/// </param>
public sealed record Published<TDocument>(
    TDocument Document, int Revision, DateTime PublishedUtc, string? RevisionNote,
    IReadOnlySet<string> PublishedSlugs)
    where TDocument : GuideDocument
{
    /// <summary>How many of the latest changes are told.</summary>
    public const int MaxChanges = 20;

    /// <summary>The title under which each of <see cref="PublishedSlugs"/> is published.</summary>
    public IReadOnlyDictionary<string, string> Titles { get; init; } = new Dictionary<string, string>();

    /// <summary>The latest published revisions, at most <see cref="MaxChanges"/>, newest first.</summary>
    public IReadOnlyList<RevisionChange> Changes { get; init; } = [];

    /// <summary>Of a role guide: the published internship guides that name it as their role, by title.</summary>
    public IReadOnlyList<InternshipCard> Internships { get; init; } = [];

    /// <summary>
    /// Of a role guide or an internship guide: the openings that name it and are open today. Examples come last.
    /// </summary>
    public IReadOnlyList<OpeningCard> Openings { get; init; } = [];

    /// <summary>Of an internship guide or an opening: the paths of its role's published guide, in order; empty where there is none.</summary>
    public IReadOnlyList<Pathway> RolePaths { get; init; } = [];

    /// <summary>Of an opening: a reader says that money was asked for, and no counsellor has found otherwise.</summary>
    public bool ApplyWithheld { get; init; }

    /// <summary>
    /// The slugs of all documents of which a page of this one may show something, published or not: when one of them
    /// changes, so does the page.
    /// </summary>
    public IEnumerable<string> Mentions() =>
        Document.LinkedSlugs()
            .Concat(Internships.SelectMany(card => new[] { card.Slug, card.Role }))
            .Concat(Openings.SelectMany(card => new[] { card.Slug, card.Role }))
            .Distinct(StringComparer.Ordinal);
}

/// <summary>A revision that was published, for the list of what changed.</summary>
/// <param name="Number">From 1; a revision that stayed a draft leaves a gap.</param>
/// <param name="PublishedUtc">When it was first published.</param>
/// <param name="Note">What changed, in the author's words.</param>
public sealed record RevisionChange(int Number, DateTime PublishedUtc, string? Note);

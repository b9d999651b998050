using Portal.Data.Entities;
using Portal.Domain.Guides;
using Portal.Domain.Guides.Editing;
using Portal.Domain.Guides.Settling;
using Portal.Features.Studio.Review.Shelving;

namespace Portal.Features.Studio.Review;

/// <summary>A guide on its way to readers, as the page shows it.</summary>
public sealed record PublishView(int GuideId, string Slug, string Kind, string Title)
{
    /// <summary>Number of the revision that readers see; null: none.</summary>
    public int? Published { get; init; }

    public DateTime? UnpublishedUtc { get; init; }

    public string? UnpublishedNote { get; init; }

    public Guid? OwnerId { get; init; }

    /// <summary>What will become of it; null: nothing is planned.</summary>
    public PlannedView? Planned { get; init; }

    /// <summary>The institutions that show it in pages of their own.</summary>
    public IReadOnlyList<Embedder> Embedders { get; init; } = [];

    /// <summary>Whether there is a revision to fall back on, so that the draft can be put away.</summary>
    public bool HasRevisions { get; init; }

    /// <summary>Null while nothing is being written.</summary>
    public DraftView? Draft { get; init; }

    /// <summary>Open remarks, the oldest first, each with its field in words.</summary>
    public IReadOnlyList<RemarkView> Remarks { get; init; } = [];
}

/// <summary>A draft with all that must be known before it is published.</summary>
/// <param name="SubmittedBy">Who sent it for review, where the account is still there.</param>
/// <param name="Problems">All of them, hints too.</param>
/// <param name="Changes">Fields that differ from what readers see, or from nothing.</param>
/// <param name="Rewords">Published guides that word differently what this one shares with them.</param>
/// <param name="Effect">What it does to students; null where they were not counted, there are none to think of, or it cannot be read as a document.</param>
public sealed record DraftView(
    int Version, DraftState State, string Author, DateTime ChangedUtc, DateTime? SubmittedUtc, Guid? SubmittedById, string? SubmittedBy,
    string? Reason, DateTime? PublishAtUtc, PublishChoice Choice, IReadOnlyList<PlacedProblem> Problems, IReadOnlyList<PlacedChange> Changes,
    IReadOnlyList<(string Slug, string Title)> Rewords, StudentsView? Effect)
{
    public IEnumerable<PlacedProblem> Blocking => Problems.Where(problem => problem.Problem.Blocks);
}

/// <summary>A problem with the field it speaks of.</summary>
/// <param name="Field">A <see cref="FieldPath"/>; empty: the guide as a whole.</param>
/// <param name="Label">The field in words.</param>
public sealed record PlacedProblem(GuideProblem Problem, string Field, string Label);

/// <summary>A field that differs.</summary>
/// <param name="What">"new", "changed" and the like.</param>
/// <param name="Words">Of something that came or went: its title or text, cut short; otherwise empty.</param>
public sealed record PlacedChange(string Field, string Label, string What, string Words);

/// <summary>A remark with its field in words.</summary>
/// <param name="KeepsText">Whether it holds what its author wrote while another changed the field.</param>
public sealed record RemarkView(int Id, string Path, string Label, string Text, bool KeepsText, string Author, DateTime CreatedUtc);

/// <summary>What is taken away, and the students it concerns.</summary>
public sealed record StudentsView(RoleGuideDocument Before, RoleGuideDocument After, IReadOnlyList<RemovedView> Removed, IReadOnlyList<AchievedGroup> Groups)
{
    public SettlingEffect With(PublishChoice choice) => SettlingEffect.Of(Before, After, choice.Settlements, Groups);

    public IReadOnlyList<UnsettledItem> Unsettled(PublishChoice choice) => GuideSettling.Unsettled(Before, After, choice.Settlements);
}

/// <summary>One thing that is taken away.</summary>
/// <param name="Place">Where it stood: "step A2".</param>
/// <param name="Following">Students on its path; of an outcome on its first.</param>
/// <param name="Here">Of a step: those who are at it now; of an outcome: those who achieved it, on whichever path or guide.</param>
/// <param name="Said">Of a step: those who noted something of it.</param>
/// <param name="Successors">What could take its place.</param>
public sealed record RemovedView(
    RemovedItem Item, string Place, int Following, int Here, int Said, IReadOnlyList<(string Id, string Words)> Successors);

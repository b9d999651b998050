namespace Portal.Data.Entities;

/// <summary>A document under its slug: what stays the same while revisions come and go.</summary>
public sealed class Guide
{
    public const int MaxKindLength = 32;
    public const int MaxTitleLength = 400;

    public int Id { get; set; }
    public required string Slug { get; set; }
    public required string Kind { get; set; }

    /// <summary>As last published; of the first draft while it never was.</summary>
    public required string Title { get; set; }

    public DateTime CreatedUtc { get; set; }

    /// <summary>What readers see; null while the guide is a draft or after it was taken back.</summary>
    public Publication? Publication { get; set; }

    /// <summary>When it was taken back from publication; null while published, or where it never was.</summary>
    public DateTime? UnpublishedUtc { get; set; }

    /// <summary>What readers are told of a guide that was taken back; null: only that it was.</summary>
    public string? UnpublishedNote { get; set; }

    /// <summary>
    /// The account that looks after it; null: nobody in particular. It may be of an account that is gone: a constraint would
    /// have had SQLite write the whole table anew.
    /// </summary>
    public Guid? OwnerId { get; set; }

    /// <summary>What is being written of it; null while nothing is.</summary>
    public GuideDraft? Draft { get; set; }

    /// <summary>Hash of the shipped document last imported; null where the guide is not shipped with the portal.</summary>
    public string? ShippedHash { get; set; }

    public ICollection<GuideRevision> Revisions { get; } = [];

    /// <summary>The title as it is kept here: cut where a draft's is beyond all measure.</summary>
    public static string TitleOf(string title) => title.Length > MaxTitleLength ? title[..MaxTitleLength] : title;
}

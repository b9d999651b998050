using System.Text.Json.Serialization;

namespace Portal.Domain.Guides;

/// <summary>
/// One guide as written by a counsellor: what a YAML file, the studio's form, the import API, a revision
/// and the export all hold. Format version 1.
/// </summary>
/// <remarks>
/// A document may be a draft with problems, so every text may be empty and every date absent; only
/// the validator tells whether it may be published. A list is never null.
/// </remarks>
public abstract record GuideDocument
{
    /// <summary>One of <see cref="GuideKinds"/>; the discriminator of the format.</summary>
    [JsonPropertyOrder(-3)]
    public abstract string Kind { get; }

    /// <summary>Unique over all kinds; see <see cref="Slugs"/>.</summary>
    [JsonPropertyOrder(-2)]
    public string Slug { get; init; } = "";

    [JsonPropertyOrder(-1)]
    public string Title { get; init; } = "";

    [JsonPropertyOrder(1)]
    public IReadOnlyList<Source> Sources { get; init; } = [];

    /// <summary>The day the editors last read the whole guide against its sources. Openings have none.</summary>
    [JsonPropertyOrder(2)]
    public DateOnly? ReviewedOn { get; init; }

    /// <summary>After this day the page says that the figures are due for review.</summary>
    [JsonPropertyOrder(3)]
    public DateOnly? ReviewBy { get; init; }

    /// <summary>What it links to, as often as it does.</summary>
    public abstract IEnumerable<DocumentLink> Links();

    /// <summary>The slugs of the documents whose pages list this one.</summary>
    public virtual IEnumerable<string> ListedBy() => [];

    /// <summary>The slugs of the documents it links to, each once.</summary>
    public IEnumerable<string> LinkedSlugs() => Links().Select(link => link.Slug).Distinct(StringComparer.Ordinal);
}

/// <summary>That a document links to another. What is published under the slug as another kind is not what is meant.</summary>
/// <param name="Kind">One of <see cref="GuideKinds"/>.</param>
public sealed record DocumentLink(string Kind, string Slug)
{
    internal static IEnumerable<DocumentLink> To(string kind, params IEnumerable<string?> slugs) =>
        slugs.Where(slug => !string.IsNullOrEmpty(slug)).Select(slug => new DocumentLink(kind, slug!));
}

/// <summary>The kinds of document, as the format spells them.</summary>
public static class GuideKinds
{
    public const string RoleGuide = "role-guide";
    public const string InternshipGuide = "internship-guide";
    public const string Opening = "opening";

    public static readonly IReadOnlyList<string> All = [RoleGuide, InternshipGuide, Opening];
}

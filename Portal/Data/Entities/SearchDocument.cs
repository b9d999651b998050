using Portal.Domain.Guides;
using Portal.Domain.Search;

namespace Portal.Data.Entities;

/// <summary>
/// A published document of any kind as the catalogue finds, filters and shows it. Replaced at each publication; goes with
/// the publication, and its entry in the full-text index with it.
/// </summary>
public sealed class SearchDocument
{
    public int GuideId { get; set; }
    public Publication? Publication { get; set; }

    /// <summary>Of the rules by which the index was made; see <c>SearchIndexWriter.Version</c>.</summary>
    public int IndexVersion { get; set; }

    public required string Kind { get; set; }
    public required string Slug { get; set; }
    public required string Title { get; set; }

    /// <summary>The title's words in the form of <see cref="WordFolding"/>.</summary>
    public required string FoldedTitle { get; set; }

    /// <summary>The words of title and other names in lower case, for the correction of typing errors.</summary>
    public required string TitleWords { get; set; }

    public required string Summary { get; set; }
    public string? Field { get; set; }

    /// <inheritdoc cref="SearchFacts.Role"/>
    public string? Role { get; set; }

    public string? Place { get; set; }
    public string? City { get; set; }
    public int? Difficulty { get; set; }

    /// <inheritdoc cref="SearchFacts.Months"/>
    public int? Months { get; set; }

    /// <summary>Number of its paths.</summary>
    public int Paths { get; set; }

    public bool IsExample { get; set; }
    public DateOnly? ReviewedOn { get; set; }
    public DateOnly? ReviewBy { get; set; }

    /// <inheritdoc cref="OpeningDocument.OpenUntil"/>
    public DateOnly? OpenUntil { get; set; }

    public List<SearchPlace> Places { get; set; } = [];
    public List<SearchRoute> Routes { get; set; } = [];
    public SearchPassages? Passages { get; set; }
}

/// <summary>A place that a document has figures for; a country also where they are of one of its parts.</summary>
public sealed class SearchPlace
{
    public int GuideId { get; set; }
    public required string Place { get; set; }
}

/// <summary>An entry route of one of a guide's paths.</summary>
public sealed class SearchRoute
{
    public int GuideId { get; set; }
    public required string Route { get; set; }
}

/// <summary>The searchable text of a document. A row of its own keeps the rows that are counted small.</summary>
public sealed class SearchPassages
{
    public int GuideId { get; set; }
    public required IReadOnlyList<SearchPassage> Passages { get; set; }
}

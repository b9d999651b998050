using Portal.Domain.Guides;

namespace Portal.Data.Entities;

/// <summary>A source under its global id, as the newest publication that cites it words it.</summary>
public sealed class SourceRow
{
    public required string Id { get; set; }
    public required string Title { get; set; }
    public required string Publisher { get; set; }
    public string? Url { get; set; }
    public required string AsOf { get; set; }
    public DateOnly? Accessed { get; set; }
    public string? Licence { get; set; }
    public string? QuotedFrom { get; set; }

    /// <summary>Months until the next edition.</summary>
    public int? RenewsEvery { get; set; }

    public bool Verified { get; set; }
    public string? Note { get; set; }

    public static SourceRow From(Source source) => new()
    {
        Id = source.Id,
        Title = source.Title,
        Publisher = source.Publisher,
        Url = source.Url,
        AsOf = source.AsOf,
        Accessed = source.Accessed,
        Licence = source.Licence,
        QuotedFrom = source.QuotedFrom,
        RenewsEvery = source.RenewsEvery,
        Verified = source.Verified,
        Note = source.Note,
    };

    public Source ToSource() =>
        new(Id, Title, Publisher, Url, AsOf, Accessed, Licence, QuotedFrom, RenewsEvery, Verified, Note);
}

/// <summary>That a published guide names a source, at its place in the guide's list.</summary>
public sealed class GuideSourceRow
{
    public int GuideId { get; set; }
    public required string SourceId { get; set; }
    public SourceRow? Source { get; set; }
    public int Position { get; set; }
}

using Portal.Domain.Guides;

namespace Portal.Data.ReadModel;

/// <summary>What became of the document under a slug.</summary>
public abstract record GuideLookup<TDocument>
    where TDocument : GuideDocument
{
    private GuideLookup()
    {
    }

    public sealed record Found(Published<TDocument> Guide) : GuideLookup<TDocument>;

    /// <summary>It was taken back, or it is an opening that has closed.</summary>
    /// <param name="Closed">The opening that has closed; null where a document was taken back.</param>
    /// <param name="Note">Why it was taken back, in the editors' words; null: they said nothing.</param>
    public sealed record Gone(string Title, Published<TDocument>? Closed = null, string? Note = null) : GuideLookup<TDocument>;

    public sealed record Missing : GuideLookup<TDocument>;
}

using Portal.Components.Wording;
using Portal.Domain.Guides;

namespace Portal.Components.Shared.Figures;

/// <summary>What a reader must know before trusting a source.</summary>
public static class SourceWords
{
    /// <summary>What ends the sentence after the link to a source: ", as quoted by X, not independently checked.", or a mere full stop.</summary>
    public static string AfterLink(Source source) => (source.QuotedFrom, source.Verified) switch
    {
        (null or "", true) => Texts.SourceMarkEnd,
        (null or "", false) => Texts.SourceMarkUnchecked,
        (var quotedFrom, true) => Phrase.Of(Texts.SourceMarkQuoted, quotedFrom),
        (var quotedFrom, false) => Phrase.Of(Texts.SourceMarkQuotedUnchecked, quotedFrom),
    };
}

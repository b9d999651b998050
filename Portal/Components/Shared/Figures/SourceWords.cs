using Portal.Domain.Guides;

namespace Portal.Components.Shared.Figures;

/// <summary>What a reader must know before trusting a source.</summary>
public static class SourceWords
{
    public const string NotChecked = "not independently checked";

    /// <summary>To follow a source's name: ", as quoted by X, not independently checked"; empty where there is nothing to say.</summary>
    public static string Reservations(Source source) =>
        (string.IsNullOrEmpty(source.QuotedFrom) ? "" : $", as quoted by {source.QuotedFrom}")
        + (source.Verified ? "" : $", {NotChecked}");
}

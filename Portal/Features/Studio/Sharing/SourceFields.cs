using System.Globalization;
using Portal.Components.Shared.Forms;
using Portal.Domain.Guides;

namespace Portal.Features.Studio.Sharing;

/// <summary>A source as it is typed.</summary>
public sealed class SourceFields
{
    public string Title { get; set; } = "";
    public string Publisher { get; set; } = "";
    public string Url { get; set; } = "";
    public string AsOf { get; set; } = "";
    public DateOnly? Accessed { get; set; }
    public string Licence { get; set; } = "";
    public string QuotedFrom { get; set; } = "";
    public string RenewsEvery { get; set; } = "";
    public bool Verified { get; set; }
    public string Note { get; set; } = "";

    public static SourceFields Of(Source source) => new()
    {
        Title = source.Title,
        Publisher = source.Publisher,
        Url = source.Url ?? "",
        AsOf = source.AsOf,
        Accessed = source.Accessed,
        Licence = source.Licence ?? "",
        QuotedFrom = source.QuotedFrom ?? "",
        RenewsEvery = source.RenewsEvery?.ToString(CultureInfo.InvariantCulture) ?? "",
        Verified = source.Verified,
        Note = source.Note ?? "",
    };

    /// <summary>The source; null, with the reasons in <paramref name="problems"/>, where something in it breaks the format.</summary>
    /// <param name="id">Stays what it is.</param>
    public Source? Read(string id, FormProblems problems)
    {
        int? months = int.TryParse(RenewsEvery.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        if (months is null && RenewsEvery.Trim().Length > 0)
        {
            problems.Add(nameof(RenewsEvery), "The months between two editions are a whole number, such as 12.");
        }

        var source = new Source(
            id, Title.Trim(), Publisher.Trim(), OrNull(Url), AsOf.Trim(), Accessed, OrNull(Licence), OrNull(QuotedFrom), months, Verified, OrNull(Note));
        foreach (var problem in SourceCheck.Problems(source))
        {
            problems.Add(FieldOf(problem.Path), problem.Message);
        }

        return problems.Any ? null : source;
    }

    private static string FieldOf(string path) => path[(path.LastIndexOf('.') + 1)..] switch
    {
        "title" => nameof(Title),
        "publisher" => nameof(Publisher),
        "url" => nameof(Url),
        "asOf" => nameof(AsOf),
        "renewsEvery" => nameof(RenewsEvery),
        "accessed" => nameof(Accessed),
        "licence" => nameof(Licence),
        "quotedFrom" => nameof(QuotedFrom),
        _ => nameof(Note),
    };

    private static string? OrNull(string text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

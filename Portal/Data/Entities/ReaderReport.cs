using System.Linq.Expressions;
using Portal.Domain.Reports;

namespace Portal.Data.Entities;

/// <summary>What a reader says is wrong with a page. Nobody's name or address is kept with it.</summary>
public sealed class ReaderReport
{
    public const int MaxTextLength = 2_000;
    public const int MaxDecisionLength = 500;

    /// <summary>
    /// Nobody may be led on to an address where money was asked for: the button goes at the first such report and comes
    /// back when a counsellor has found that it is not so.
    /// </summary>
    public static readonly Expression<Func<ReaderReport, bool>> WithholdsApplying =
        report => report.Reason == ReportRules.AskedForMoney && (report.Outcome == null || report.Outcome == ReportOutcome.Upheld);

    public int Id { get; set; }

    /// <summary>Path of the page, from the root.</summary>
    public required string Page { get; set; }

    /// <summary>The document the page shows; null on a page that shows none.</summary>
    public string? Slug { get; set; }

    /// <summary>One of <see cref="ReportRules"/>.</summary>
    public required string Reason { get; set; }

    /// <summary>In the reader's words; may be empty.</summary>
    public required string Text { get; set; }

    public DateTime CreatedUtc { get; set; }

    /// <summary>What a counsellor found; null while it is open.</summary>
    public ReportOutcome? Outcome { get; set; }

    /// <summary>What was done about it, in the counsellor's words.</summary>
    public string? Decision { get; set; }

    public DateTime? DecidedUtc { get; set; }

    /// <summary>The account that decided; null while open, or after that account was deleted.</summary>
    public Guid? DecidedById { get; set; }
}

public enum ReportOutcome
{
    /// <summary>The reader was right.</summary>
    Upheld = 1,

    /// <summary>It is not so.</summary>
    Dismissed = 2,
}

using Portal.Components.Wording;
using Portal.Domain.Reports;

namespace Portal.Features.Reports;

/// <summary>The reasons as a reader sees them.</summary>
internal static class ReportWords
{
    /// <summary>In the order of the form.</summary>
    public static readonly IReadOnlyList<string> Reasons =
        [ReportRules.WrongFigure, ReportRules.DeadLink, ReportRules.Closed, ReportRules.AskedForMoney, ReportRules.Other];

    public static string Of(string reason) => reason switch
    {
        ReportRules.WrongFigure => Texts.ReportReasonWrongFigure,
        ReportRules.DeadLink => Texts.ReportReasonDeadLink,
        ReportRules.Closed => Texts.ReportReasonClosed,
        ReportRules.AskedForMoney => Texts.ReportReasonAskedForMoney,
        _ => Texts.ReportReasonOther,
    };
}

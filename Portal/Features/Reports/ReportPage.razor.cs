using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;
using Portal.Components.Shared.Forms;
using Portal.Components.Wording;
using Portal.Data.Entities;
using Portal.Domain.Reports;
using Portal.Infrastructure;

namespace Portal.Features.Reports;

/// <summary>A reader says what is wrong with a page: a plain form, no account, no address.</summary>
public sealed partial class ReportPage(
    ReportDesk desk, ReportLimits limits, PublicOrigin origin, IAntiforgery antiforgery, IOptions<SiteOptions> site)
{
    [CascadingParameter] private HttpContext Http { get; set; } = default!;

    /// <summary>Address of the page that is reported, from the link that led here.</summary>
    [SupplyParameterFromQuery] private string? Page { get; set; }

    /// <summary>Set after a report was taken.</summary>
    [SupplyParameterFromQuery] private string? Sent { get; set; }

    [SupplyParameterFromForm] private string? About { get; set; }

    [SupplyParameterFromForm] private string? Reason { get; set; }

    [SupplyParameterFromForm] private string? Text { get; set; }

    private FormProblems Problems { get; } = new();

    private ReportedPage? Reported => ReportedPage.Read(Page, origin.Value);

    /// <summary>Whether the link that led here names what is no page of this portal; nothing of it is repeated.</summary>
    private bool CameFromNowhere => About is null && !string.IsNullOrWhiteSpace(Page) && Reported is null;

    private async Task SendAsync()
    {
        var page = ReportedPage.Read(About, origin.Value);
        var text = Text?.Trim() ?? "";
        Problems.Add(nameof(About), page is null ? Texts.ReportPageProblem : null);
        Problems.Add(nameof(Reason), Reason is null || !ReportRules.All.Contains(Reason) ? Texts.ReportReasonProblem : null);
        Problems.Add(nameof(Text), text.Length > ReaderReport.MaxTextLength
            ? Phrase.Of(Texts.ReportTextTooLong, ReaderReport.MaxTextLength, text.Length)
            : Reason == ReportRules.Other && text.Length == 0 ? Texts.ReportTextMissing : null);
        if (!Problems.Any && !await antiforgery.IsRequestValidAsync(Http))
        {
            Problems.Add(Texts.FormTooOld);
        }

        if (Problems.Any)
        {
            Answer(StatusCodes.Status422UnprocessableEntity);
            return;
        }

        if (limits.Count(Http.Connection.RemoteIpAddress) is { } wait)
        {
            Http.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            Problems.Add(Phrase.Of(Texts.ReportTooMany, (int)Math.Ceiling(wait.TotalMinutes)));
            Answer(StatusCodes.Status429TooManyRequests);
            return;
        }

        await desk.SubmitAsync(page!, Reason!, text, Http.RequestAborted);
        Http.Response.Redirect(PortalUrls.ReportSent(page!.Path));
    }

    // At the last moment: a status that changes while the page renders makes the framework drop the page's content.
    private void Answer(int status) => Http.Response.OnStarting(() =>
    {
        Http.Response.StatusCode = status;
        return Task.CompletedTask;
    });
}

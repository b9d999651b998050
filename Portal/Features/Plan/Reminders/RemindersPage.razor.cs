using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components;
using Portal.Components.Shared.Figures;
using Portal.Components.Shared.Forms;
using Portal.Components.Wording;
using Portal.Infrastructure;
using Portal.Infrastructure.Mail;
using Portal.Infrastructure.Security;

namespace Portal.Features.Plan.Reminders;

/// <summary>Whether and on which day a weekly mail comes: a plain form.</summary>
public sealed partial class RemindersPage(
    ReminderQueries reminders, ReminderWriter writer, MailDelivery delivery, IAntiforgery antiforgery)
{
    private static readonly DayOfWeek[] Week =
    [
        DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday,
    ];

    private ReminderChoice? choice;

    [CascadingParameter] private HttpContext Http { get; set; } = default!;

    /// <summary>Set after the choice was saved.</summary>
    [SupplyParameterFromQuery] private string? Saved { get; set; }

    [SupplyParameterFromForm] private string? On { get; set; }

    [SupplyParameterFromForm] private string? Weekday { get; set; }

    private FormProblems Problems { get; } = new();

    private bool IsOn => Problems.Any ? On is not null : choice?.NextUtc is not null;

    private DayOfWeek Chosen => (Problems.Any ? ReadWeekday() : null) ?? choice?.Weekday ?? Week[0];

    protected override async Task OnInitializedAsync() =>
        choice = Http.User.UserId() is { } userId ? await reminders.FindAsync(userId, Http.RequestAborted) : null;

    private static string NextDay(DateTime nextUtc) => Phrase.Listed(
        DocumentCulture.Culture.DateTimeFormat.GetDayName(nextUtc.DayOfWeek), DateText.Day(DateOnly.FromDateTime(nextUtc)));

    private async Task SaveAsync()
    {
        if (Http.User.UserId() is not { } userId || choice is null)
        {
            return;
        }

        var weekday = ReadWeekday();
        Problems.Add(nameof(Weekday), weekday is null ? Texts.ReminderDayProblem : null);
        if (!Problems.Any && !await antiforgery.IsRequestValidAsync(Http))
        {
            Problems.Add(Texts.FormTooOld);
        }

        if (Problems.Any)
        {
            // At the last moment: a status that changes while the page renders makes the framework drop the page's content.
            Http.Response.OnStarting(() =>
            {
                Http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
                return Task.CompletedTask;
            });
            return;
        }

        await writer.SetAsync(userId, On is null ? null : weekday, Http.RequestAborted);
        Http.Response.Redirect(PortalUrls.RemindersSaved);
    }

    private DayOfWeek? ReadWeekday() =>
        Week.Select(day => (DayOfWeek?)day).FirstOrDefault(day => string.Equals(day.ToString(), Weekday, StringComparison.Ordinal));
}

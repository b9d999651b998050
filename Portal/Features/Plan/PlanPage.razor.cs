using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Portal.Components.Shared;
using Portal.Domain.Pathways;
using Portal.Domain.Progress;
using Portal.Infrastructure.Security;

namespace Portal.Features.Plan;

/// <summary>One plan: its steps, what is ticked, what comes next. A tick shows as saved when it is on the disk, not before.</summary>
public sealed partial class PlanPage(
    PlanQueries plans, ProgressTracker tracker, NavigationManager navigation, ILogger<PlanPage> logger)
    : ComponentBase, IDisposable
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    private readonly CancellationTokenSource leaving = new();
    private readonly Dictionary<string, TickNote> notes = new(StringComparer.Ordinal);
    private HashSet<string> achieved = [];
    private PathwayProgress progress = default!;
    private PathOutline outline = default!;
    private Guid userId;
    private string? announcement;

    [Parameter] public Guid Enrolment { get; set; }

    /// <summary>The step whose form was saved just now, when the page comes back from the plain form.</summary>
    [SupplyParameterFromQuery(Name = "saved")] public string? Saved { get; set; }

    [CascadingParameter] private Task<AuthenticationState> Authentication { get; set; } = default!;

    /// <summary>
    /// Loaded once, while prerendering, and handed to the circuit. A circuit that comes back after a long pause loads
    /// it again: what it knew then may have been changed since.
    /// </summary>
    [PersistentState(RestoreBehavior = RestoreBehavior.SkipLastSnapshot)] public PlanView? Plan { get; set; }

    private string Since => Plan!.StartedUtc.ToString("MMMM yyyy", English);

    public void Dispose()
    {
        leaving.Cancel();
        leaving.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        if ((await Authentication).User.UserId() is not { } signedIn)
        {
            return;
        }

        userId = signedIn;
        Plan ??= await plans.FindAsync(userId, Enrolment, leaving.Token);
        if (Plan is null)
        {
            navigation.NotFound();
            return;
        }

        outline = new(Plan.Letter, Plan.Path, PathwayTotals.Of(Plan.Path, Plan.Letter));
        Show(Plan);
        if (Saved is not null)
        {
            announcement = $"Saved. {Tally}";
        }
    }

    private string Tally => $"{progress.Achieved} of {progress.Required} outcomes.";

    private void Show(PlanView plan)
    {
        achieved = plan.Achieved.Select(outcome => outcome.OutcomeId).ToHashSet(StringComparer.Ordinal);
        progress = PathwayProgress.Of(plan.Path, achieved);
    }

    private async Task RecordAsync((string Outcome, bool Achieved) tick)
    {
        notes.Remove(tick.Outcome);
        try
        {
            var outcomes = new Dictionary<string, bool> { [tick.Outcome] = tick.Achieved };
            if (!await tracker.RecordAsync(userId, Enrolment, outcomes, leaving.Token))
            {
                navigation.NavigateTo(navigation.Uri, forceLoad: true);
                return;
            }

            _ = tick.Achieved ? achieved.Add(tick.Outcome) : achieved.Remove(tick.Outcome);
            progress = PathwayProgress.Of(Plan!.Path, achieved);
            notes[tick.Outcome] = TickNote.Saved;
            announcement = $"Saved. {Tally}";
        }
        catch (OperationCanceledException) when (leaving.IsCancellationRequested)
        {
            // The page is gone; what was committed stays, what was not was never acknowledged.
        }
        catch (Exception exception) when (exception is Microsoft.EntityFrameworkCore.DbUpdateException or Microsoft.Data.Sqlite.SqliteException)
        {
            TickLog.Failed(logger, exception, Enrolment);
            notes[tick.Outcome] = TickNote.Failed;
            announcement = null;
            await ShowWhatIsStoredAsync();
        }
    }

    private async Task ShowWhatIsStoredAsync()
    {
        try
        {
            if (await plans.FindAsync(userId, Enrolment, leaving.Token) is { } stored)
            {
                Plan = stored;
                Show(stored);
            }
        }
        catch (Microsoft.Data.Sqlite.SqliteException exception)
        {
            // What is shown was true when it was last read, and the note beside the tick says that it was not saved.
            TickLog.Failed(logger, exception, Enrolment);
        }
    }
}

/// <summary>What stands beside a tick.</summary>
public enum TickNote
{
    Saved,
    Failed,
}

internal static partial class TickLog
{
    [LoggerMessage(Level = LogLevel.Error, Message = "A tick on plan {Enrolment} was not saved")]
    public static partial void Failed(ILogger logger, Exception exception, Guid enrolment);
}

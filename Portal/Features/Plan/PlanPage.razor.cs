using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Portal.Components.Shared.Figures;
using Portal.Components.Wording;
using Portal.Domain.Guides;
using Portal.Domain.Progress;
using Portal.Features.Plan.Claims;
using Portal.Features.Plan.Forms;
using Portal.Features.Plan.Institutions;
using Portal.Features.Plan.News;
using Portal.Infrastructure;
using Portal.Infrastructure.Security;

namespace Portal.Features.Plan;

/// <summary>One plan: its steps, what is ticked, what comes next. A tick shows as saved when it is on the disk, not before.</summary>
public sealed partial class PlanPage(
    PlanQueries plans, PlanNewsQueries news, ClaimQueries claims, PlanSupplementQueries supplements, ProgressTracker tracker, PlanEditor editor, PlanSignals signals, NavigationManager navigation, TimeProvider clock,
    ILogger<PlanPage> logger)
    : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource leaving = new();
    private readonly Dictionary<string, TickNote> notes = new(StringComparer.Ordinal);
    private HashSet<string> achieved = [];
    private readonly Guid newMilestone = Guid.CreateVersion7();
    private readonly HashSet<string> opened = new(StringComparer.Ordinal);
    private bool isPaceOpened;
    private Dictionary<string, PlanForm> forms = [];
    private PlanForm settings = new(new Dictionary<string, string>());
    private PlanOutlook outlook = default!;
    private Guid userId;
    private string? announcement;
    private IDisposable? listening;

    [Parameter] public Guid Enrolment { get; set; }

    /// <summary>The step whose form was saved just now, when the page comes back from the plain form.</summary>
    [SupplyParameterFromQuery(Name = "saved")] public string? Saved { get; set; }

    /// <summary>The key of the institution whose page led here.</summary>
    [SupplyParameterFromQuery(Name = PortalUrls.ViaKey)] public string? Via { get; set; }

    [CascadingParameter] private Task<AuthenticationState> Authentication { get; set; } = default!;

    private PlanView? Plan { get; set; }

    private ClaimTally Claims { get; set; } = default!;

    private PlanNews News { get; set; } = PlanNews.None;

    private PlanSupplement Supplement { get; set; } = PlanSupplement.None;

    public void Dispose()
    {
        listening?.Dispose();
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
        // Once for the page and again for its circuit: carried to the browser and back, the plan was a third of all that
        // a visit sends (measured). The plan last: whatever renders meanwhile shows nothing without it. With SQLite nothing
        // does, because its reads end before they are awaited, so that the page does not blink when the circuit takes over.
        Claims = await claims.CountAsync(userId, Enrolment, leaving.Token);
        News = await news.FindAsync(userId, Enrolment, leaving.Token);
        Supplement = await supplements.FindAsync(userId, Enrolment, Via, leaving.Token);
        Plan = await plans.FindAsync(userId, Enrolment, leaving.Token);
        if (Plan is null)
        {
            navigation.NotFound();
            return;
        }

        ShowStored(Plan);
        if (Saved is not null)
        {
            announcement = Phrase.Of(Texts.PlanSavedTally, Tally);
        }

        if (RendererInfo.IsInteractive)
        {
            listening = signals.Listen(userId, () => _ = InvokeAsync(ShowChangesAsync));
        }
    }

    /// <summary>
    /// Shows what was saved elsewhere. What is typed here stays, nothing is announced and the focus stays where it is.
    /// </summary>
    private async Task ShowChangesAsync()
    {
        if (leaving.IsCancellationRequested)
        {
            return;
        }

        try
        {
            await ShowWhatIsStoredAsync();
            StateHasChanged();
        }
        catch (Exception exception) when (exception is OperationCanceledException or ObjectDisposedException)
        {
            // The page was left meanwhile.
        }
    }

    private string Tally => Phrase.Counted(outlook.Progress.Required, Texts.PlanTallyOne, Texts.PlanTallyOther, outlook.Progress.Achieved);

    /// <summary>The end of the path: exact only once it is reached.</summary>
    private string Day(DateRange end) =>
        outlook.Projection.Steps.All(step => step.IsDone) ? DateRangeText.Of(end) : DateRangeText.ByMonth(end);

    private static string FormId(PathwayStep step) => $"said-{step.Id}";

    private void Show(PlanView plan)
    {
        Plan = plan;
        achieved = plan.Achieved.Select(outcome => outcome.OutcomeId).ToHashSet(StringComparer.Ordinal);
        outlook = PlanOutlook.Of(plan, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
    }

    /// <summary>Shows the plan with its forms, in which everything typed stays that is not stored.</summary>
    private void ShowStored(PlanView plan)
    {
        Show(plan);
        settings = Renewed(settings, isPaceOpened, SettingsForm.Of(plan));
        forms = plan.Path.Steps.ToDictionary(
            step => step.Id,
            step => Renewed(forms.GetValueOrDefault(step.Id), opened.Contains(step.Id), StepForm.Of(plan, step)),
            StringComparer.Ordinal);

        static PlanForm Renewed(PlanForm? before, bool isOpened, PlanForm now)
        {
            if (before is null || !isOpened)
            {
                return now;
            }

            before.Renew(now);
            return before;
        }
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

            var known = Plan!.Achieved.FirstOrDefault(outcome => outcome.OutcomeId == tick.Outcome);
            IEnumerable<AchievedOutcome> now = tick.Achieved ? [known ?? new(tick.Outcome, clock.GetUtcNow().UtcDateTime)] : [];
            Show(Plan with { Achieved = [.. Plan.Achieved.Where(outcome => outcome != known), .. now] });
            notes[tick.Outcome] = TickNote.Saved;
            signals.Raise(userId, listening);
            announcement = Phrase.Of(Texts.PlanSavedTally, Tally);
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

    private Task TypeAsync((string Field, string Text) typed) => TypeAsync(
        settings, typed, () => SettingsForm.Read(settings),
        change => editor.SaveSettingsAsync(userId, Enrolment, change, leaving.Token));

    private Task TypeAsync(PathwayStep step, (string Field, string Text) typed) => TypeAsync(
        forms[step.Id], typed, () => StepForm.Read(forms[step.Id]),
        change => editor.SaveStepAsync(userId, Enrolment, step.Id, change, leaving.Token));

    /// <summary>Saves what was typed into one field of a form, with what is typed there and could not be saved before.</summary>
    private async Task TypeAsync<TChange>(
        PlanForm form, (string Field, string Text) typed, Func<TChange> read, Func<TChange, Task<PlanWrite>> save)
    {
        form.Type(typed.Field, typed.Text);
        announcement = null;
        var sent = form.Typed();
        var change = read();
        if (form.Problems.Any)
        {
            return;
        }

        try
        {
            var written = await save(change);
            if (!written.IsFound)
            {
                navigation.NavigateTo(navigation.Uri, forceLoad: true);
                return;
            }

            PlanProblems.AddTo(form.Problems, written.Problems, form);
            if (written.IsSaved)
            {
                form.Accept(typed.Field, sent);
                announcement = Phrase.Of(Texts.PlanSavedTally, Tally);
                signals.Raise(userId, listening);
                await ShowWhatIsStoredAsync();
            }
        }
        catch (OperationCanceledException) when (leaving.IsCancellationRequested)
        {
            // As with a tick.
        }
        catch (Exception exception) when (exception is Microsoft.EntityFrameworkCore.DbUpdateException or Microsoft.Data.Sqlite.SqliteException)
        {
            TickLog.Failed(logger, exception, Enrolment);
            form.Problems.Add(typed.Field, Texts.PlanNotSaved);
        }
    }

    private async Task ShowWhatIsStoredAsync()
    {
        try
        {
            if (await plans.FindAsync(userId, Enrolment, leaving.Token) is { } stored)
            {
                Supplement = await supplements.FindAsync(userId, Enrolment, Via, leaving.Token);
                ShowStored(stored);
            }
        }
        catch (Microsoft.Data.Sqlite.SqliteException exception)
        {
            // What is shown was true when it was last read, and the note beside the tick says that it was not saved.
            TickLog.Failed(logger, exception, Enrolment);
        }
    }
}

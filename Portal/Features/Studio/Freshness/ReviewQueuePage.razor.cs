using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Portal.Components.Shared.Figures;
using Portal.Domain.Studio.Freshness;
using Portal.Infrastructure.Security;

namespace Portal.Features.Studio.Freshness;

/// <summary>What waits for a counsellor's eye, the worst first.</summary>
public sealed partial class ReviewQueuePage(FreshnessQueries queue, ConfirmationWriter confirmations, GuideOwners owners)
{
    private ReviewBoard board = new([], new Dictionary<string, QueuedGuide>(), new Dictionary<string, string>());
    private IReadOnlyList<Counsellor> counsellors = [];
    private IReadOnlyList<QueueGroup> groups = [];
    private QueueView view = QueueView.From(null, null, null, null);
    private int shown, pages = 1;
    private string? opened, problem, said;
    private ElementReference status;
    private bool focusesStatus;

    [CascadingParameter] private Task<AuthenticationState> Authentication { get; set; } = default!;

    [SupplyParameterFromQuery] private string? Group { get; set; }

    [SupplyParameterFromQuery] private string? Kind { get; set; }

    [SupplyParameterFromQuery] private string? Owner { get; set; }

    [SupplyParameterFromQuery] private string? Page { get; set; }

    private string Summary => shown == 0
        ? ""
        : $"{(shown == 1 ? "1 entry" : $"{shown} entries")}, the worst first.";

    protected override async Task OnInitializedAsync()
    {
        view = QueueView.From(Group, Kind, Owner, int.TryParse(Page, out var page) ? page : null);
        counsellors = await owners.CounsellorsAsync(CancellationToken.None);
        await LoadAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (focusesStatus)
        {
            // What was acted on is gone: whoever reads by keyboard goes on from what was said about it.
            focusesStatus = false;
            await status.FocusAsync();
        }
    }

    private int Count(Func<QueueEntry, bool> which) => board.Entries.Count(which);

    private void Open(QueueEntry entry) => (opened, problem, said) = (entry.Subject, null, null);

    private void Close() => (opened, problem) = (null, null);

    private async Task ConfirmAsync(QueueEntry entry, ConfirmAnswer answer)
    {
        // Asked again here: the handler can be called at any time by anyone who once had the page.
        if (StudioAccess.CounsellorOf((await Authentication).User) is not { } actor)
        {
            return;
        }

        var result = await confirmations.ConfirmAsync(entry.Subject, answer.Until, answer.Note, actor, CancellationToken.None);
        if (result is not (ConfirmResult.Done or ConfirmResult.SettledMeanwhile))
        {
            problem = QueueWords.Refusal(result);
            return;
        }

        Say(result is ConfirmResult.Done
            ? $"Confirmed until {DateText.Day(answer.Until)}: {QueueWords.TitleOf(entry)}"
            : QueueWords.Refusal(result));
        await LoadAsync();
    }

    private async Task AssignAsync((string Slug, Guid? Owner) choice)
    {
        if (StudioAccess.CounsellorOf((await Authentication).User) is not { } actor)
        {
            return;
        }

        var isDone = await owners.AssignAsync(choice.Slug, choice.Owner, actor, CancellationToken.None);
        await LoadAsync();
        Say(isDone
            ? $"{board.Guides.GetValueOrDefault(choice.Slug)?.Title}: {(choice.Owner is { } id ? $"looked after by {counsellors.First(known => known.Id == id).Name}" : "nobody looks after it")}"
            : "That person cannot own guides any more.");
    }

    private void Say(string text)
    {
        Close();
        said = text;
        focusesStatus = true;
    }

    private async Task LoadAsync()
    {
        board = await queue.ReadAsync(CancellationToken.None);
        var entries = view.Filter(board, (await Authentication).User.UserId());
        shown = entries.Count;
        pages = QueueView.PagesOf(shown);
        view = view with { Page = Math.Min(view.Page, pages) };
        groups = view.Group(entries, board);
    }
}

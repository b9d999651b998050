using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Options;
using MudBlazor;
using Portal.Data.Entities;
using Portal.Domain.Guides;
using Portal.Domain.Guides.Settling;
using Portal.Domain.Studio;
using Portal.Features.Studio.Drafts;
using Portal.Features.Studio.Freshness;
using Portal.Features.Studio.Overview;
using Portal.Features.Studio.Review.Shelving;
using Portal.Infrastructure;

namespace Portal.Features.Studio.Review;

/// <summary>The way of a draft to readers: what is wrong, what changes, for whom, who says yes, and when.</summary>
public sealed partial class PublishPage(
    PublishQueries publishing, OverviewQueries overview, ReviewDesk review, DraftPublisher publisher, ShelvingPlanner shelving, GuideOwners keepers, DraftDesk desk,
    ChoiceKeeper choices, StudioSignals signals, IOptions<StudioOptions> options, NavigationManager navigation, ISnackbar snackbar,
    IDialogService dialogs, TimeProvider clock)
{
    private readonly CancellationTokenSource stop = new();
    private PublishView? view;
    private PublishChoice choice = new(null as string);
    private IReadOnlyList<Owner> owners = [];
    private IReadOnlyList<Actor> others = [];
    private IReadOnlyList<GuideProblem> refused = [];
    private IDisposable? presence;
    private string mark = "";
    private bool isStale;
    private Guid me;

    [Parameter] public required string Slug { get; set; }

    [CascadingParameter] private Task<AuthenticationState> Authentication { get; set; } = default!;

    private string StateWords => view!.Draft switch
    {
        null => OverviewWords.Of(view.Published is not null ? DocumentState.Published : view.UnpublishedUtc is not null ? DocumentState.Unpublished : DocumentState.Draft),
        { PublishAtUtc: not null } => OverviewWords.Of(DocumentState.Scheduled),
        { State: DraftState.InReview } => OverviewWords.Of(DocumentState.InReview),
        { State: DraftState.ChangesAsked } => OverviewWords.Of(DocumentState.ChangesAsked),
        { State: DraftState.Approved } => OverviewWords.Of(DocumentState.Approved),
        _ => view.Published is null ? "Draft" : "Draft of a published guide",
    };

    private string StateTone => view!.Draft is null ? (view.Published is null ? "tag" : "tag ok") : "tag info";

    /// <summary>Why it cannot be published yet, in words.</summary>
    private IReadOnlyList<string> Missing => view?.Draft is not { } draft ? [] :
    [
        .. draft.Blocking.Any() ? [$"{Counted.Of(draft.Blocking.Count(), "problem", "problems")} to put right"] : Array.Empty<string>(),
        .. draft.Effect?.Unsettled(choice).Count is > 0 and var open ? [$"{Counted.Of(open, "thing", "things")} taken away and not settled"] : Array.Empty<string>(),
        .. draft.Rewords.Count > 0 && !choice.Reword ? ["shared words that differ in other guides"] : Array.Empty<string>(),
        .. options.Value.RequireReview && draft.State is not DraftState.Approved ? ["somebody else’s approval"] : Array.Empty<string>(),
    ];

    public void Dispose()
    {
        stop.Cancel();
        presence?.Dispose();
        stop.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        var actor = StudioAccess.CounsellorOf((await Authentication).User);
        me = actor?.Id ?? Guid.Empty;
        owners = await overview.OwnersAsync(stop.Token);
        await LoadAsync();
        if (view is null)
        {
            navigation.NotFound();
        }
        else if (RendererInfo.IsInteractive && actor is not null)
        {
            presence = signals.Open(view.GuideId, actor, () => _ = InvokeAsync(NoticeAsync));
            others = signals.Others(view.GuideId, presence);
        }
    }

    private async Task LoadAsync()
    {
        view = await publishing.FindAsync(view is null ? Slug : view.Slug, RendererInfo.IsInteractive, stop.Token);
        choice = view?.Draft?.Choice ?? new(null as string);
        mark = view is null ? "" : await publishing.MarkAsync(view.GuideId, stop.Token);
        isStale = false;
    }

    /// <summary>Somebody came, went or saved. What is being read does not move under the reader's eyes.</summary>
    private async Task NoticeAsync()
    {
        if (view is null || stop.IsCancellationRequested)
        {
            return;
        }

        others = signals.Others(view.GuideId, presence);
        isStale = mark != await publishing.MarkAsync(view.GuideId, stop.Token);
        StateHasChanged();
    }

    private async Task LookAgainAsync()
    {
        refused = [];
        await LoadAsync();
    }

    /// <summary>Does something in the name of whoever the server knows: the handler can be called by anyone who once had the page.</summary>
    private async Task ActAsync(Func<PublishView, Actor, Task> act)
    {
        if (StudioAccess.CounsellorOf((await Authentication).User) is { } actor && view is { } shown)
        {
            refused = [];
            await act(shown, actor);
            await LoadAsync();
        }
    }

    private Task SettleAsync(IReadOnlyList<Settlement> settlements) => ChooseAsync(kept => kept with
    {
        Settlements = [.. kept.Settlements.Where(known => !settlements.Any(said => IsOfTheSame(known, said))), .. settlements],
    });

    private async Task ChooseAsync(Func<PublishChoice, PublishChoice> change)
    {
        if (StudioAccess.CounsellorOf((await Authentication).User) is not null && view is not null)
        {
            choice = await choices.ChangeAsync(view.GuideId, change, presence, CancellationToken.None) ?? choice;
            mark = isStale ? mark : await publishing.MarkAsync(view.GuideId, stop.Token);
        }
    }

    private static bool IsOfTheSame(Settlement one, Settlement other) => (one.Kind, one.PathId, one.ItemId) == (other.Kind, other.PathId, other.ItemId);
}

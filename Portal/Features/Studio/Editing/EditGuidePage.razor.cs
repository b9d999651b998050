using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.JSInterop;
using Portal.Components.Shared;
using Portal.Data.Entities;
using Portal.Domain.Guides;
using Portal.Domain.Guides.Editing;
using Portal.Features.Studio.Drafts;
using Portal.Features.Studio.Review;

namespace Portal.Features.Studio.Editing;

/// <summary>
/// Where a document is written: its sections at the left, the fields of one of them in the middle, what readers will see at
/// the right. What is typed is saved by itself.
/// </summary>
public sealed partial class EditGuidePage(
    DraftDesk desk, ReviewDesk reviews, SharedItems sharedItems, StudioSignals signals, NavigationManager navigation, IJSRuntime script, TimeProvider clock)
    : ComponentBase, IDisposable
{
    private EditSession? session;
    private SharedCatalogue shared = SharedCatalogue.Empty;
    private IReadOnlyList<EditorPlace> places = [];
    private EditorPlace here = new("", "", "", []);
    private bool showsSide;
    private (string Field, bool IsArrival)? toFocus;
    private string? arrivedAt;
    private bool hasArrived;
    private bool isGone;

    [Parameter] public required string Slug { get; set; }

    /// <summary>The field to write (<see cref="FieldPath"/>); absent: the first section.</summary>
    [SupplyParameterFromQuery(Name = "at")] public string? At { get; set; }

    [CascadingParameter] private Task<AuthenticationState> Authentication { get; set; } = default!;

    private string Title => session?.Tree.Text("title") is { Length: > 0 } title ? title : "Without a title";

    /// <summary>The colour of the path that is written.</summary>
    private string Line => LineColour.Of(PathLetters.Of(here.PathId is { } path
        ? session!.Tree.ItemPaths(GuideSchema.PathsKey).Index().FirstOrDefault(known => FieldPath.Name(known.Item) == path).Index
        : 0));

    public void Dispose()
    {
        isGone = true;
        session?.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        if (StudioAccess.CounsellorOf((await Authentication).User) is not { } author)
        {
            return;
        }

        if (await desk.OpenAsync(Slug, CancellationToken.None) is not { } opened)
        {
            navigation.NotFound();
            return;
        }

        // The page as it is sent first holds no session: only a connection can save.
        session = new(desk, reviews, signals, clock, opened, author, OnPageAsync);
        if (RendererInfo.IsInteractive)
        {
            shared = await sharedItems.LoadAsync(CancellationToken.None);
        }
        else
        {
            session.Dispose();
        }

        await session.LoadRemarksAsync(CancellationToken.None);
        Find();
    }

    protected override void OnParametersSet() => Find();

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (toFocus is var (field, isArrival) && RendererInfo.IsInteractive)
        {
            toFocus = null;
            await script.InvokeVoidAsync(isArrival ? "studio.arrive" : "studio.focus", FieldIds.Of(field));
        }
        else if (session?.Next is { } next)
        {
            session.Next = null;
            await script.InvokeVoidAsync("studio.focus", next, "nearest");
        }
    }

    /// <summary>Finds the place that holds the field asked for.</summary>
    private void Find()
    {
        if (session is null)
        {
            return;
        }

        places = EditorPlace.All(session.Tree);
        here = (At is null ? null : places.FirstOrDefault(place => place.Holds(At)) ?? places.FirstOrDefault(place => place.Path.Length > 0 && FieldPath.IsWithin(At, place.Path)))
            ?? (places is [var first, ..] ? first : here);
        if (At != arrivedAt)
        {
            // Whoever goes from section to section stays where the keyboard is; whoever comes for a field is taken there.
            toFocus = At is null || (hasArrived && At == here.Address) ? null : (At, !hasArrived);
            arrivedAt = At;
        }

        hasArrived = true;
    }

    private async Task OnPageAsync(Func<Task> work)
    {
        if (isGone)
        {
            await work();
            return;
        }

        try
        {
            await InvokeAsync(async () =>
            {
                await work();
                Find();
                StateHasChanged();
            });
        }
        catch (ObjectDisposedException)
        {
            // The page was left meanwhile.
        }
    }

    /// <summary>Takes the keyboard to a field, also where its place is open already.</summary>
    private void Jump(string field) => toFocus = (field, false);

    private Task TookAsync(string? field)
    {
        if (field is not null)
        {
            navigation.NavigateTo(Infrastructure.PortalUrls.StudioField(Slug, field), replace: true);
            toFocus = (field, false);
        }

        return Task.CompletedTask;
    }

    private async Task RemarkAsync((string Path, string Text) remark)
    {
        if (StudioAccess.CounsellorOf((await Authentication).User) is { } author && remark.Text.Trim() is { Length: > 0 } text && session is not null)
        {
            await reviews.RemarkAsync(
                session.Stored.GuideId, remark.Path, text.Length > GuideComment.MaxTextLength ? text[..GuideComment.MaxTextLength] : text, author, CancellationToken.None);
            await session.LoadRemarksAsync(CancellationToken.None);
        }
    }

    private async Task SettleAsync(GuideComment remark)
    {
        if (StudioAccess.CounsellorOf((await Authentication).User) is not null && session is not null)
        {
            await reviews.ResolveAsync(session.Stored.GuideId, remark.Id, CancellationToken.None);
            await session.LoadRemarksAsync(CancellationToken.None);
        }
    }
}

using MudBlazor;
using Portal.Components.Shared.Figures;
using Portal.Data.Entities;
using Portal.Features.Studio.Review.Shelving;
using Portal.Infrastructure;

namespace Portal.Features.Studio.Review;

/// <summary>What the page does with the guide itself.</summary>
public sealed partial class PublishPage
{
    private string InTime => DateText.Day(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime + ShelvingPlanner.Notice));

    private Task HandOverAsync(Guid? owner) => ActAsync(async (shown, actor) =>
    {
        if (await keepers.AssignAsync(shown.Slug, owner, actor, CancellationToken.None))
        {
            snackbar.Add(owner is null ? "Nobody looks after it now." : "Handed over.", Severity.Success);
        }
    });

    private Task RenameAsync((string Slug, bool AtOnce) wish) => ActAsync(async (shown, actor) =>
    {
        var (from, to) = (PortalUrls.Document(shown.Kind, shown.Slug), PortalUrls.Document(shown.Kind, wish.Slug));
        var text = Waits(shown, wish.AtOnce)
            ? $"{from} leads to {to} from {InTime} on. The institutions that show it are told by mail now."
            : $"{from} leads to {to} from now on, and links in other guides are set right.";
        if (!await IsMeantAsync("Change the address?", text, "Change the address"))
        {
            return;
        }

        switch (await shelving.RenameAsync(shown.GuideId, wish.Slug, wish.AtOnce, actor, CancellationToken.None))
        {
            case ShelvingResult.Refused:
                snackbar.Add("That address is another guide’s, now or once, or is not well formed.", Severity.Warning);
                break;
            case ShelvingResult.Planned:
                snackbar.Add($"The address will be another one on {InTime}.", Severity.Success);
                break;
            default:
                snackbar.Add("The address is another one now.", Severity.Success);
                navigation.NavigateTo(PortalUrls.StudioPublish(wish.Slug), forceLoad: true);
                break;
        }
    });

    private Task UnpublishAsync((string Note, bool AtOnce) wish) => wish.Note.Length > GuideRevision.MaxNoteLength ? Task.CompletedTask : ActAsync(async (shown, actor) =>
    {
        var text = "Its address says that it was taken back, and why. Students who follow it keep their plans as they are. You can publish it again."
            + (Waits(shown, wish.AtOnce) ? $" It happens on {InTime}; the institutions that show it are told by mail now." : "");
        if (await IsMeantAsync("Take it back from readers?", text, "Take it back"))
        {
            var result = await shelving.UnpublishAsync(shown.GuideId, wish.Note, wish.AtOnce, actor, CancellationToken.None);
            snackbar.Add(result == ShelvingResult.Planned ? $"Readers see it until {InTime}." : "Readers do not see it any more.", Severity.Success);
        }
    });

    private Task WithdrawAsync() => ActAsync(async (shown, actor) =>
    {
        await shelving.WithdrawAsync(shown.GuideId, actor, CancellationToken.None);
        snackbar.Add("It stays as it is. Who was told hears of it.", Severity.Success);
    });

    private Task HastenAsync() => ActAsync(async (shown, actor) =>
    {
        if (shown.Planned is not { } planned
            || !await IsMeantAsync("At once?", "The institutions that show it have no time left to change their pages. They are told by mail that it has happened.", "Do it at once"))
        {
            return;
        }

        if (await shelving.HastenAsync(shown.GuideId, actor, CancellationToken.None) == ShelvingResult.Refused)
        {
            snackbar.Add("It could not be done. Look at it again.", Severity.Warning);
        }
        else if (planned.NewSlug is { } slug)
        {
            navigation.NavigateTo(PortalUrls.StudioPublish(slug), forceLoad: true);
        }
        else
        {
            snackbar.Add("Readers do not see it any more.", Severity.Success);
        }
    });

    private static bool Waits(PublishView shown, bool atOnce) => shown is { Published: not null, Embedders.Count: > 0 } && !atOnce;
}

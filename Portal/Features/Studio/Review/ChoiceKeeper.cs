using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Entities;

namespace Portal.Features.Studio.Review;

/// <summary>Keeps with a draft what was decided of its publication, so that nothing of it hangs on an open page.</summary>
public sealed class ChoiceKeeper(IDbContextFactory<PortalDbContext> contexts, StudioSignals signals)
{
    /// <param name="change">Makes the new choice from what is kept, which another may have changed meanwhile.</param>
    /// <param name="by">The page on which it was decided, which need not be told of it.</param>
    /// <returns>What is kept now; null where there is no draft any more.</returns>
    public async Task<PublishChoice?> ChangeAsync(
        int guideId, Func<PublishChoice, PublishChoice> change, IDisposable? by, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var kept = await db.WriteAsync(
            async token =>
            {
                var draft = await db.Set<GuideDraft>().FirstOrDefaultAsync(known => known.GuideId == guideId, token);
                if (draft is null)
                {
                    return null;
                }

                var choice = change(Read(draft.Settlements));
                draft.Settlements = JsonSerializer.Serialize(choice, PublishChoiceJson.Default.PublishChoice);
                await db.SaveChangesAsync(token);
                return choice;
            },
            cancellationToken);
        signals.Raise(guideId, by);
        return kept;
    }

    /// <param name="kept">Null: nothing was decided yet.</param>
    internal static PublishChoice Read(string? kept) =>
        kept is null ? new(null as string) : JsonSerializer.Deserialize(kept, PublishChoiceJson.Default.PublishChoice)!;
}

using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Domain.Occupations;
using Portal.Domain.Studio;
using Portal.Features.Studio.Publishing;

namespace Portal.Features.Studio.Occupations;

/// <summary>What became of one occupation.</summary>
/// <param name="Slug">Of the guide that was made, or that was there already; null where no address could be made of the title.</param>
public sealed record OccupationDraft(Occupation Occupation, string? Slug, bool IsNew);

/// <summary>Begins guides from occupations, one after another: whoever stops it keeps those that were made.</summary>
public sealed class OccupationDrafts(IDbContextFactory<PortalDbContext> contexts, GuidePublisher publisher)
{
    /// <summary>Occupations taken at once.</summary>
    public const int MaxAtOnce = 500;

    /// <param name="shelf">Where the occupations are from.</param>
    /// <returns>What became of each, as it becomes it. A guide that is there already is left as it is.</returns>
    /// <exception cref="OperationCanceledException">Between two of them.</exception>
    public async IAsyncEnumerable<OccupationDraft> MakeAsync(
        Actor by, ShelvedOccupations shelf, IReadOnlyList<Occupation> occupations,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var occupation in occupations.Take(MaxAtOnce))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return await MakeAsync(by, shelf, occupation);
        }
    }

    private async Task<OccupationDraft> MakeAsync(Actor by, ShelvedOccupations shelf, Occupation occupation)
    {
        if (OccupationGuide.SlugOf(occupation) is not { } slug)
        {
            return new(occupation, Slug: null, IsNew: false);
        }

        await using (var db = await contexts.CreateDbContextAsync(CancellationToken.None))
        {
            if (await db.Set<Guide>().AnyAsync(guide => guide.Slug == slug, CancellationToken.None)
                || await db.Set<SlugRedirect>().AnyAsync(former => former.Slug == slug, CancellationToken.None))
            {
                return new(occupation, slug, IsNew: false);
            }
        }

        var document = OccupationGuide.Draft(occupation, shelf.Edition, slug, shelf.UploadedOn);
        var author = RevisionAuthor.Of(by, RevisionOrigin.Import, $"From {shelf.Edition.Name}, {occupation.Code}");
        var refused = await publisher.SaveDraftsAsync([document], author, CancellationToken.None);
        return new(occupation, slug, IsNew: refused is null);
    }
}

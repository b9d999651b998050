using Microsoft.EntityFrameworkCore;
using Portal.Components.Shared;
using Portal.Components.Wording;
using Portal.Data.ReadModel;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Data.RoleGuides;
using Portal.Data.Sqlite.Search;
using Portal.Domain.Guides;
using Portal.Domain.Search;
using Portal.Infrastructure;
using Portal.Infrastructure.Caching;

namespace Portal.Features.Reading;

/// <summary>Finds documents of every kind for the catalogue. Only the rows of one page are loaded.</summary>
/// <param name="time">Decides which openings are closed; the day is that of UTC.</param>
public sealed class CatalogueQueries(IDbContextFactory<PortalDbContext> contexts, ContentGenerations generations, TimeProvider time)
{
    private volatile KnownVocabulary? kept;

    public async Task<Catalogue> FindAsync(CatalogueRequest request, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        // Taken before reading: what is read while a publication goes on is kept under a generation that nobody asks for again.
        var generation = generations.Of(ReadingCacheTags.Lists);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var state = await db.BeginReadingAsync(cancellationToken);
        var queries = new SearchQueries(db);
        var known = await VocabularyAsync(queries, generation, today, cancellationToken);
        var (filters, page, notes) = CatalogueReading.Of(request, known.Counts);
        var given = SearchTerms.Parse(request.Words);
        var search = await TakeWordsAsync(queries, given, known.Spelling, cancellationToken);
        var selection = new SearchSelection(search.Terms, search.AnyWord, filters, today);
        var counts = search.Terms.IsEmpty && filters == SearchFilters.None ? known.Counts : await queries.CountAsync(selection, cancellationToken);
        var pages = Math.Max(1, (counts.Total + Catalogue.PageSize - 1) / Catalogue.PageSize);
        var shown = Math.Min(page, pages);
        var documents = counts.Total == 0 ? []
            : await queries.PageAsync(selection, (shown - 1) * Catalogue.PageSize, Catalogue.PageSize, cancellationToken);
        return new(
            await EntriesAsync(db, documents, search.Terms, filters.Place, cancellationToken),
            request.Words, filters, search, counts, known.Counts, shown, pages,
            [.. notes, .. NotesOn(request, given), .. page > pages ? [Phrase.Of(Texts.CatalogueNoteLastPage, page, pages)] : Array.Empty<string>()]);
    }

    private async Task<SearchVocabulary> VocabularyAsync(
        SearchQueries queries, long generation, DateOnly today, CancellationToken cancellationToken)
    {
        if (kept is { } known && known.Generation == generation && known.Day == today)
        {
            return known.Vocabulary;
        }

        var everything = new SearchSelection(SearchTerms.Parse(""), AnyWord: false, SearchFilters.None, today);
        var vocabulary = new SearchVocabulary(
            await queries.CountAsync(everything, cancellationToken), await queries.SpellingAsync(cancellationToken));
        kept = new(generation, today, vocabulary);
        return vocabulary;
    }

    /// <summary>
    /// All words as they are; where no document holds them all, with the words that are found nowhere corrected; where that
    /// does not help either, any of the words.
    /// </summary>
    private static async Task<CatalogueSearch> TakeWordsAsync(
        SearchQueries queries, SearchTerms given, Spelling spelling, CancellationToken cancellationToken)
    {
        if (given.IsEmpty || await queries.AnyAsync(given, anyWord: false, cancellationToken))
        {
            return new(given);
        }

        var corrections = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var term in given.Words)
        {
            if (!await queries.AnyAsync(new([term], WereTooMany: false), anyWord: true, cancellationToken)
                && spelling.Closest(term.Word) is { } meant)
            {
                corrections[term.Word] = meant;
            }
        }

        var terms = corrections.Count == 0 ? given : given.With(corrections);
        var wasCorrected = corrections.Count > 0;
        return wasCorrected && await queries.AnyAsync(terms, anyWord: false, cancellationToken)
            ? new(terms, AnyWord: false, wasCorrected)
            : new(terms, AnyWord: terms.Words.Count > 1, wasCorrected);
    }

    private static IEnumerable<string> NotesOn(CatalogueRequest request, SearchTerms terms)
    {
        if (terms.WereTooMany)
        {
            yield return Phrase.Of(Texts.CatalogueNoteManyWords, SearchTerms.MostWords);
        }

        if (terms.IsEmpty && request.Words.Length > 0)
        {
            yield return Texts.CatalogueNoteNoWords;
        }
    }

    private static async Task<IReadOnlyList<CatalogueEntry>> EntriesAsync(
        PortalDbContext db, IReadOnlyList<FoundDocument> documents, SearchTerms terms, string? place, CancellationToken cancellationToken)
    {
        var times = await TimesAsync(db, [.. documents.Where(found => found.Kind == GuideKinds.RoleGuide)], place, cancellationToken);
        var offers = await TermsAsync(db, documents, cancellationToken);
        var finder = new PassageFinder(terms);
        return [.. documents.Select(found => new CatalogueEntry(
            found, PortalUrls.Document(found.Kind, found.Slug), finder.Mark(found.Title),
            // Of an opening this is all that is said about it.
            found.Kind == GuideKinds.Opening ? finder.Excerpt(found.Summary) : finder.Mark(found.Summary),
            finder.Best(found.Passages, found.Title, found.Field, found.Summary) is { } passage
                ? new(passage, PortalUrls.Passage(found.Kind, found.Slug, passage), finder.Excerpt(passage.Text))
                : null,
            times.GetValueOrDefault(found.Id)) { Terms = offers.GetValueOrDefault(found.Id) })];
    }

    /// <summary>What internships and openings say of their length and pay, by id of the guide.</summary>
    private static async Task<Dictionary<int, FoundTerms>> TermsAsync(
        PortalDbContext db, IReadOnlyList<FoundDocument> documents, CancellationToken cancellationToken)
    {
        List<int> Of(string kind) => [.. documents.Where(found => found.Kind == kind).Select(found => found.Id)];
        var (internships, openings) = (Of(GuideKinds.InternshipGuide), Of(GuideKinds.Opening));
        var terms = new Dictionary<int, FoundTerms>();
        if (internships.Count > 0)
        {
            var rows = await db.Set<InternshipGuideRow>().AsNoTracking().Where(row => internships.Contains(row.GuideId))
                .Select(row => new { row.GuideId, row.Terms, row.ReviewedOn }).ToListAsync(cancellationToken);
            rows.ForEach(row => terms[row.GuideId] = new(row.Terms?.Duration, row.Terms?.Stipend, row.ReviewedOn));
        }

        if (openings.Count > 0)
        {
            var rows = await db.Set<OpeningRow>().AsNoTracking().Where(row => openings.Contains(row.GuideId))
                .Select(row => new { row.GuideId, row.Terms, row.PostedOn }).ToListAsync(cancellationToken);
            rows.ForEach(row => terms[row.GuideId] = new(row.Terms?.Duration, row.Terms?.Stipend, row.PostedOn));
        }

        return terms;
    }

    /// <summary>How long the roles take; the steps of a path are read only where no headline says it.</summary>
    private static async Task<Dictionary<int, RoleTime>> TimesAsync(
        PortalDbContext db, IReadOnlyList<FoundDocument> guides, string? place, CancellationToken cancellationToken)
    {
        var ids = guides.Select(guide => guide.Id).ToList();
        var timelines = (await db.Set<GuidePart<HeadlineTimeline>>().AsNoTracking().Where(part => ids.Contains(part.GuideId))
                .OrderBy(part => part.Position).ToListAsync(cancellationToken))
            .ToLookup(part => part.GuideId, part => part.Value);
        var untold = ids.Where(id => !timelines.Contains(id)).ToList();
        var paths = untold.Count == 0 ? null : await new RoleGuideReader(db).PathsAsync(
            path => untold.Contains(path.GuideId) && path.RetiredUtc == null, cancellationToken);
        var elsewhere = place is null ? null : await new CardReader(db).OverlayTimelinesAsync(ids, cancellationToken);
        return guides
            .Select(guide => (guide.Id, Time: RoleTime.Of(new RoleGuideCard(
                guide.Slug, guide.Title, guide.Field ?? "", guide.Summary, guide.Place, guide.Difficulty, [.. timelines[guide.Id]],
                [.. paths?[guide.Id] ?? []], guide.ReviewedOn, guide.ReviewBy, PublishedUtc: default)
            {
                OverlayTimelines = [.. elsewhere?[guide.Id] ?? []],
            }.At(place))))
            .Where(guide => guide.Time is not null)
            .ToDictionary(guide => guide.Id, guide => guide.Time!);
    }

    /// <param name="Generation">Of the lists, from which it was read.</param>
    private sealed record KnownVocabulary(long Generation, DateOnly Day, SearchVocabulary Vocabulary);
}

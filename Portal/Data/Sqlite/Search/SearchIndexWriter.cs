using Microsoft.EntityFrameworkCore;
using Portal.Data.Entities;
using Portal.Domain.Guides;
using Portal.Domain.Search;

namespace Portal.Data.Sqlite.Search;

/// <summary>Makes a published document findable. The caller has opened the transaction; the publication row exists.</summary>
public sealed class SearchIndexWriter(PortalDbContext db)
{
    /// <summary>
    /// Of the rules by which an entry is made: columns, passages, facts (the last digits) and the folding of words. What was
    /// indexed under another version is indexed anew at the next start.
    /// </summary>
    public const int Version = (WordFolding.Version * 1000) + 1;

    public async Task WriteAsync(int guideId, GuideDocument document, CancellationToken cancellationToken)
    {
        await db.Set<SearchDocument>().Where(row => row.GuideId == guideId).ExecuteDeleteAsync(cancellationToken);
        var passages = SearchableText.Of(document);
        var row = ToRow(guideId, document, passages);
        if (row.Role is { } role)
        {
            row.Field = await db.Set<SearchDocument>().Where(other => other.Slug == role).Select(other => other.Field)
                .FirstOrDefaultAsync(cancellationToken);
        }
        else
        {
            // What belongs to the role is found in its field.
            await db.Set<SearchDocument>().Where(other => other.Role == row.Slug)
                .ExecuteUpdateAsync(set => set.SetProperty(other => other.Field, row.Field), cancellationToken);
        }

        db.Add(row);
        await db.SaveChangesAsync(cancellationToken);
        await IndexAsync(guideId, passages, cancellationToken);
    }

    /// <summary>Makes a document that was taken back findable no longer.</summary>
    public Task RemoveAsync(int guideId, CancellationToken cancellationToken) =>
        db.Set<SearchDocument>().Where(row => row.GuideId == guideId).ExecuteDeleteAsync(cancellationToken);

    private static SearchDocument ToRow(int guideId, GuideDocument document, IReadOnlyList<SearchPassage> passages)
    {
        var facts = SearchFacts.Of(document);
        var (place, city) = document switch
        {
            RoleGuideDocument guide => (guide.Place, guide.City),
            InternshipGuideDocument guide => (guide.Place, guide.City),
            OpeningDocument opening => (opening.Place, opening.City),
            _ => (null, null),
        };
        var opened = document as OpeningDocument;
        return new()
        {
            GuideId = guideId,
            IndexVersion = Version,
            Kind = document.Kind,
            Slug = document.Slug,
            Title = document.Title,
            FoldedTitle = SearchWords.Folded([document.Title]),
            TitleWords = string.Join(' ', TextsOf(passages, SearchSection.Title, SearchSection.AlsoCalled)
                .SelectMany(SearchWords.In).Select(word => word.Plain).Distinct(StringComparer.Ordinal)),
            Summary = passages.FirstOrDefault(passage => passage.Section == SearchSection.Summary)?.Text ?? "",
            Field = facts.Field,
            Role = facts.Role,
            Place = place,
            City = city,
            Difficulty = facts.Difficulty,
            Months = facts.Months,
            Paths = (document as RoleGuideDocument)?.Paths.Count ?? 0,
            IsExample = opened?.IsExample ?? false,
            ReviewedOn = document.ReviewedOn,
            ReviewBy = document.ReviewBy,
            OpenUntil = opened?.OpenUntil,
            Places = [.. facts.Places.Select(code => new SearchPlace { Place = code })],
            Routes = [.. facts.Routes.Select(route => new SearchRoute { Route = route })],
            Passages = new() { Passages = passages },
        };
    }

    private async Task IndexAsync(int guideId, IReadOnlyList<SearchPassage> passages, CancellationToken cancellationToken)
    {
        var title = Column(passages, SearchSection.Title);
        var alsoCalled = Column(passages, SearchSection.AlsoCalled);
        var summary = Column(passages, SearchSection.Summary, SearchSection.Field);
        var skills = Column(
            passages, SearchSection.Tasks, SearchSection.Skills, SearchSection.Activities, SearchSection.Programmes, SearchSection.Responsibilities);
        var steps = Column(passages, SearchSection.Step);
        var outcomes = Column(passages, SearchSection.Outcome);
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "SearchIndex"(rowid, title, also_called, summary, skills, steps, outcomes)
            VALUES ({guideId}, {title}, {alsoCalled}, {summary}, {skills}, {steps}, {outcomes})
            """,
            cancellationToken);
    }

    private static string Column(IReadOnlyList<SearchPassage> passages, params ReadOnlySpan<SearchSection> sections) =>
        SearchWords.Folded(TextsOf(passages, sections));

    private static List<string> TextsOf(IReadOnlyList<SearchPassage> passages, params ReadOnlySpan<SearchSection> sections)
    {
        var texts = new List<string>();
        foreach (var passage in passages)
        {
            if (sections.Contains(passage.Section))
            {
                texts.Add(passage.Text);
            }
        }

        return texts;
    }
}

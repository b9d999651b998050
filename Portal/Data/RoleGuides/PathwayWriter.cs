using Microsoft.EntityFrameworkCore;
using Portal.Data.Entities;
using Portal.Domain.Guides;

namespace Portal.Data.RoleGuides;

/// <summary>Writes a guide's paths. Rows are found by permanent id; what the document lacks is retired, what comes back is revived.</summary>
internal sealed class PathwayWriter(PortalDbContext db, DateTime nowUtc)
{
    public async Task WriteAsync(int guideId, IReadOnlyList<Pathway> paths, CancellationToken cancellationToken)
    {
        var rows = await db.Set<PathwayRow>()
            .Include(path => path.Steps).ThenInclude(step => step.Outcomes)
            .Include(path => path.Steps).ThenInclude(step => step.Money)
            .Include(path => path.Steps).ThenInclude(step => step.Resources)
            .Where(path => path.GuideId == guideId)
            .ToDictionaryAsync(path => path.Key, StringComparer.Ordinal, cancellationToken);
        foreach (var row in rows.Values.Where(row => !paths.Any(path => path.Id == row.Key)))
        {
            row.RetiredUtc ??= nowUtc;
        }

        foreach (var (position, path) in paths.Index())
        {
            if (!rows.TryGetValue(path.Id, out var row))
            {
                row = new() { GuideId = guideId, Key = path.Id, Title = path.Title, EntryRoute = path.EntryRoute };
                db.Add(row);
            }

            row.Position = position;
            row.Title = path.Title;
            row.EntryRoute = path.EntryRoute;
            row.StartsFrom = [.. path.StartsFrom];
            row.BestFor = path.BestFor;
            row.Pros = [.. path.Pros];
            row.Cons = [.. path.Cons];
            row.Prerequisites = [.. path.Prerequisites];
            row.Note = path.Note;
            row.RetiredUtc = null;
            WriteSteps(row, path.Steps);
        }
    }

    private void WriteSteps(PathwayRow path, IReadOnlyList<PathwayStep> steps)
    {
        foreach (var row in path.Steps.Where(row => !steps.Any(step => step.Id == row.Key)))
        {
            row.RetiredUtc ??= nowUtc;
        }

        foreach (var (position, step) in steps.Index())
        {
            var row = path.Steps.Find(existing => existing.Key == step.Id);
            if (row is null)
            {
                row = new() { Key = step.Id, Title = step.Title, Kind = step.Kind, Text = step.Text };
                path.Steps.Add(row);
            }

            row.Position = position;
            row.Title = step.Title;
            row.Kind = step.Kind;
            row.Time = step.Time;
            row.Text = step.Text;
            row.Optional = step.Optional;
            row.RetiredUtc = null;
            WriteOutcomes(row, step.Outcomes);
            Replace(row.Money, step.Money);
            Replace(row.Resources, step.Resources);
        }
    }

    private void WriteOutcomes(StepRow step, IReadOnlyList<Outcome> outcomes)
    {
        foreach (var row in step.Outcomes.Where(row => !outcomes.Any(outcome => outcome.Id == row.OutcomeId)))
        {
            row.RetiredUtc ??= nowUtc;
        }

        foreach (var (position, outcome) in outcomes.Index())
        {
            var row = step.Outcomes.Find(existing => existing.OutcomeId == outcome.Id);
            if (row is null)
            {
                row = new() { OutcomeId = outcome.Id };
                step.Outcomes.Add(row);
            }

            row.Position = position;
            row.Optional = outcome.Optional;
            row.RetiredUtc = null;
        }
    }

    private void Replace<T>(List<StepPart<T>> rows, IReadOnlyList<T> values)
        where T : class
    {
        db.RemoveRange(rows);
        rows.Clear();
        rows.AddRange(values.Select((value, position) => new StepPart<T> { Position = position, Value = value }));
    }
}

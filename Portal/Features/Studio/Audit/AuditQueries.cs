using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Entities;

namespace Portal.Features.Studio.Audit;

/// <summary>An entry as a line of the exported table.</summary>
public sealed record AuditLine(DateTime Utc, string Who, string What, string Subject, string? Detail);

/// <param name="Total">Of all pages.</param>
public sealed record AuditPart(IReadOnlyList<AuditEntry> Entries, int Total);

/// <summary>Reads the audit trail, the latest first.</summary>
public sealed class AuditQueries(IDbContextFactory<PortalDbContext> contexts)
{
    public const int PageSize = 50;

    /// <param name="page">From 1.</param>
    public async Task<AuditPart> ListAsync(AuditFilter filter, int page, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var entries = Of(db, filter);
        return new(
            await entries.Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken),
            await entries.CountAsync(cancellationToken));
    }

    /// <summary>All of them, one after another, however many there are.</summary>
    public async IAsyncEnumerable<AuditLine> LinesAsync(AuditFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await foreach (var entry in Of(db, filter).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            yield return new(entry.Utc, entry.Actor, entry.Action, entry.Subject, entry.Detail);
        }
    }

    private static IQueryable<AuditEntry> Of(PortalDbContext db, AuditFilter filter)
    {
        var entries = db.Set<AuditEntry>().AsNoTracking();
        if (filter.Action is { } action)
        {
            entries = entries.Where(entry => entry.Action == action);
        }

        if (filter.Person is { } person)
        {
            entries = entries.Where(entry => EF.Functions.Like(entry.Actor, Containing(person), Escape));
        }

        if (filter.Subject is { } subject)
        {
            entries = entries.Where(entry => EF.Functions.Like(entry.Subject, Containing(subject), Escape));
        }

        if (filter.From is { } from)
        {
            var start = from.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
            entries = entries.Where(entry => entry.Utc >= start);
        }

        if (filter.To is { } to && to < DateOnly.MaxValue)
        {
            var end = to.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
            entries = entries.Where(entry => entry.Utc < end);
        }

        return entries.OrderByDescending(entry => entry.Utc).ThenByDescending(entry => entry.Id);
    }

    private const string Escape = "\\";

    /// <summary>Whatever the case; what stands for any letter in a pattern is a letter here.</summary>
    private static string Containing(string text) =>
        $"%{text.Replace(Escape, Escape + Escape, StringComparison.Ordinal).Replace("%", Escape + "%", StringComparison.Ordinal).Replace("_", Escape + "_", StringComparison.Ordinal)}%";
}

using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Domain.Studio;
using Portal.Domain.Studio.Freshness;

namespace Portal.Features.Studio.Freshness;

/// <summary>Takes a counsellor's word that something in the queue is still right.</summary>
public sealed class ConfirmationWriter(
    IDbContextFactory<PortalDbContext> contexts, FreshnessQueries queue, ReviewDates dates, TimeProvider clock)
{
    /// <summary>Further off than this nobody can vouch for anything.</summary>
    public const int MostYears = 5;

    /// <summary>Whether a confirmation until that day can be taken today.</summary>
    public bool IsPossible(DateOnly until) => until > queue.Today && until <= queue.Today.AddYears(MostYears);

    /// <param name="subject">Of an entry that is open now.</param>
    /// <param name="until">The day from which the queue names it again; of a guide the next day of its review.</param>
    /// <param name="note">At most <see cref="FreshnessConfirmation.MaxNoteLength"/> characters.</param>
    public async Task<ConfirmResult> ConfirmAsync(string subject, DateOnly until, string? note, Actor actor, CancellationToken cancellationToken)
    {
        note = string.IsNullOrWhiteSpace(note) ? null : note.Trim();
        if (!IsPossible(until))
        {
            return ConfirmResult.DateImpossible;
        }

        if (note?.Length > FreshnessConfirmation.MaxNoteLength)
        {
            return ConfirmResult.NoteTooLong;
        }

        var entry = (await queue.ReadAsync(cancellationToken)).Entries.FirstOrDefault(open => open.Subject == subject && open.CanBeConfirmed);
        if (entry is null)
        {
            return ConfirmResult.SettledMeanwhile;
        }

        if (entry.DatesTheDocument
            && await dates.RenewAsync(entry.Slugs[0], entry.Kind, until, note, actor, cancellationToken) is not ConfirmResult.Done and var refused)
        {
            return refused;
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.WriteAsync(
            async token =>
            {
                var nowUtc = clock.GetUtcNow().UtcDateTime;
                db.Add(new FreshnessConfirmation
                {
                    Subject = entry.Subject, ConfirmedUtc = nowUtc, Until = until, Author = actor.Name, AuthorId = actor.Id, Note = note,
                });
                db.Note(
                    actor, AuditActions.Confirmed, entry.Slugs is [var only] ? only : entry.Source ?? entry.Subject,
                    string.Create(CultureInfo.InvariantCulture, $"{entry.Title}, until {until:yyyy-MM-dd}{(note is null ? "" : $": {note}")}"), nowUtc);
                await db.SaveChangesAsync(token);
            },
            cancellationToken);
        return ConfirmResult.Done;
    }
}

/// <summary>What came of a confirmation.</summary>
public enum ConfirmResult
{
    Done,

    /// <summary>Not after today, or too far off.</summary>
    DateImpossible,
    NoteTooLong,

    /// <summary>It is open no longer.</summary>
    SettledMeanwhile,

    /// <summary>Somebody is writing a draft of the guide: the date belongs there.</summary>
    BeingWritten,

    /// <summary>The guide has problems that must be put right before it can be published anew.</summary>
    CannotBePublished,
}

using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Entities;

namespace Portal.Features.Plan.Guests;

/// <summary>
/// Adds what was done without an account to an account: the union of both, the earlier date of each thing, and nothing
/// lost. It happens only when the person says so, because the browser may be somebody else's too.
/// </summary>
public sealed class GuestJoining(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock)
{
    /// <summary>Adds everything and ends the guest, in one transaction. Said again it changes nothing.</summary>
    /// <param name="userId">The account, from the server's authentication state.</param>
    /// <returns>False where guest or account is gone.</returns>
    public async Task<bool> AddAsync(Guid userId, Guid guestId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.WriteAsync(
            async token =>
            {
                var nowUtc = clock.GetUtcNow().UtcDateTime;
                if (await LoadAsync(db.Set<Student>().Where(known => known.Id == guestId && known.UserId == null), token) is not { } guest
                    || await db.StudentOfAsync(userId, nowUtc, token) is null)
                {
                    return false;
                }

                await db.SaveChangesAsync(token);
                var own = (await LoadAsync(db.Set<Student>().Where(known => known.HolderId == userId), token))!;
                AddEnrolments(own, guest, DateOnly.FromDateTime(nowUtc));
                AddProgress(db, own, guest);
                await AddJudgementsAsync(db, own.Id, guest.Id, token);
                await AddInstitutionAsync(db, own.Id, guest.Id, token);
                await db.SaveChangesAsync(token);
                await db.DeleteGuestAsync(guestId, token);
                return true;
            },
            cancellationToken);
    }

    /// <summary>How much there is to add: the paths followed and the outcomes achieved.</summary>
    public async Task<(IReadOnlyList<string> Paths, int Achieved)> CountAsync(Guid guestId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var paths = await db.Set<Enrolment>().Where(own => own.StudentId == guestId).OrderBy(own => own.StartedUtc)
            .Select(own => own.Pathway!.Guide!.Title + ": " + own.Pathway.Title).ToListAsync(cancellationToken);
        return (paths, await db.Set<OutcomeProgress>().CountAsync(own => own.StudentId == guestId && own.Achieved, cancellationToken));
    }

    private static Task<Student?> LoadAsync(IQueryable<Student> students, CancellationToken cancellationToken) =>
        students
            .Include(known => known.Progress)
            .Include(known => known.Enrolments).ThenInclude(own => own.Pauses)
            .Include(known => known.Enrolments).ThenInclude(own => own.Steps)
            .Include(known => known.Enrolments).ThenInclude(own => own.Milestones)
            .Include(known => known.Enrolments).ThenInclude(own => own.Openings)
            .AsSplitQuery()
            .FirstOrDefaultAsync(cancellationToken);

    private static void AddEnrolments(Student own, Student guest, DateOnly today)
    {
        foreach (var theirs in guest.Enrolments.ToList())
        {
            if (own.Enrolments.Find(known => known.PathwayId == theirs.PathwayId) is { } mine)
            {
                EnrolmentUnion.Add(mine, theirs, today);
            }
            else
            {
                // It keeps its address.
                guest.Enrolments.Remove(theirs);
                own.Enrolments.Add(theirs);
                theirs.StudentId = own.Id;
            }
        }
    }

    private static void AddProgress(PortalDbContext db, Student own, Student guest)
    {
        foreach (var theirs in guest.Progress)
        {
            var mine = own.Progress.Find(known => known.OutcomeId == theirs.OutcomeId);
            if (mine is null)
            {
                db.Add(new OutcomeProgress
                {
                    StudentId = own.Id, OutcomeId = theirs.OutcomeId, Achieved = theirs.Achieved, AchievedUtc = theirs.AchievedUtc,
                    EvidenceUrl = theirs.EvidenceUrl, EvidenceUtc = theirs.EvidenceUtc, ChangedUtc = theirs.ChangedUtc,
                    CarriedFromId = theirs.CarriedFromId,
                });
                continue;
            }

            // What they said themselves anywhere was not carried over.
            mine.CarriedFromId = !theirs.Achieved ? mine.CarriedFromId
                : !mine.Achieved ? theirs.CarriedFromId : mine.CarriedFromId is null ? null : theirs.CarriedFromId;
            mine.Achieved |= theirs.Achieved;
            mine.AchievedUtc = EnrolmentUnion.Earlier(mine.AchievedUtc, theirs.AchievedUtc);
            mine.ChangedUtc = mine.ChangedUtc > theirs.ChangedUtc ? mine.ChangedUtc : theirs.ChangedUtc;
            if (mine.EvidenceUrl is null)
            {
                (mine.EvidenceUrl, mine.EvidenceUtc) = (theirs.EvidenceUrl, theirs.EvidenceUtc);
            }
            else if (theirs.EvidenceUrl is not null && theirs.EvidenceUrl != mine.EvidenceUrl)
            {
                KeepEvidence(db, own, theirs);
            }
        }
    }

    /// <summary>An outcome has one evidence link. The second one goes to the own links of a step that lists the outcome.</summary>
    private static void KeepEvidence(PortalDbContext db, Student own, OutcomeProgress theirs)
    {
        var ids = own.Enrolments.Select(known => known.PathwayId).ToList();
        var step = db.Set<StepOutcomeRow>()
            .Where(link => link.OutcomeId == theirs.OutcomeId && ids.Contains(link.Step!.PathwayId))
            .OrderBy(link => link.Step!.PathwayId).ThenBy(link => link.Step!.Position)
            .Select(link => new { link.Step!.PathwayId, link.Step.Key })
            .FirstOrDefault();
        if (step is null)
        {
            return;
        }

        var enrolment = own.Enrolments.First(known => known.PathwayId == step.PathwayId);
        var row = enrolment.Steps.Find(known => known.StepKey == step.Key);
        if (row is null)
        {
            row = new() { EnrolmentId = enrolment.Id, StepKey = step.Key };
            enrolment.Steps.Add(row);
        }

        row.Links = [.. row.Links.Union([theirs.EvidenceUrl!], StringComparer.Ordinal)];
    }

    /// <summary>The institution chosen without an account, where the account has chosen none.</summary>
    private static async Task AddInstitutionAsync(PortalDbContext db, Guid ownId, Guid guestId, CancellationToken cancellationToken)
    {
        if (await db.Set<StudentInstitution>().AsNoTracking().SingleOrDefaultAsync(choice => choice.StudentId == guestId, cancellationToken) is { } theirs
            && !await db.Set<StudentInstitution>().AnyAsync(choice => choice.StudentId == ownId, cancellationToken))
        {
            db.Add(new StudentInstitution { StudentId = ownId, InstitutionId = theirs.InstitutionId });
        }
    }

    /// <summary>The first judgement of a claim stays.</summary>
    private static async Task AddJudgementsAsync(PortalDbContext db, Guid ownId, Guid guestId, CancellationToken cancellationToken)
    {
        var rows = await db.Set<ClaimJudgement>().Where(judged => judged.StudentId == ownId || judged.StudentId == guestId)
            .ToListAsync(cancellationToken);
        var mine = rows.Where(judged => judged.StudentId == ownId).ToDictionary(judged => (judged.GuideId, judged.ClaimId));
        foreach (var theirs in rows.Where(judged => judged.StudentId == guestId))
        {
            if (!mine.TryGetValue((theirs.GuideId, theirs.ClaimId), out var known))
            {
                db.Add(new ClaimJudgement
                {
                    StudentId = ownId, GuideId = theirs.GuideId, ClaimId = theirs.ClaimId, Claim = theirs.Claim,
                    Judgement = theirs.Judgement, JudgedUtc = theirs.JudgedUtc,
                });
            }
            else if (theirs.JudgedUtc < known.JudgedUtc)
            {
                (known.Claim, known.Judgement, known.JudgedUtc) = (theirs.Claim, theirs.Judgement, theirs.JudgedUtc);
            }
        }
    }
}

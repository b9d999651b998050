using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Entities;

namespace Portal.Features.Plan.Institutions;

/// <summary>Keeps which institution is a student's own. It holds for all their plans.</summary>
public sealed class InstitutionChoice(IDbContextFactory<PortalDbContext> contexts)
{
    /// <param name="slug">Empty: none any more. Else one that adds to the plan's path.</param>
    /// <returns>False where the plan is not theirs, or there is no such institution for it.</returns>
    public async Task<bool> ChooseAsync(Guid holderId, Guid enrolmentId, string slug, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.WriteAsync(
            async token =>
            {
                var plan = await db.Set<Enrolment>().Where(own => own.Id == enrolmentId && own.Student!.HolderId == holderId)
                    .Select(own => new { own.StudentId, own.PathwayId }).FirstOrDefaultAsync(token);
                if (plan is null)
                {
                    return false;
                }

                var choice = await db.Set<StudentInstitution>().SingleOrDefaultAsync(known => known.StudentId == plan.StudentId, token);
                if (slug.Length == 0)
                {
                    db.RemoveRange(choice is null ? [] : [choice]);
                }
                else
                {
                    var id = await PlanSupplementQueries.FittingTo(db, plan.PathwayId).Where(known => known.Slug == slug).Select(known => known.Id).FirstOrDefaultAsync(token);
                    if (id == 0)
                    {
                        // What was chosen on another plan and shows here as chosen may be saved again.
                        return choice is not null && await db.Set<Institution>().AnyAsync(known => known.Id == choice.InstitutionId && known.Slug == slug, token);
                    }

                    if (choice is null)
                    {
                        db.Add(new StudentInstitution { StudentId = plan.StudentId, InstitutionId = id });
                    }
                    else
                    {
                        choice.InstitutionId = id;
                    }
                }

                await db.SaveChangesAsync(token);
                return true;
            },
            cancellationToken);
    }
}

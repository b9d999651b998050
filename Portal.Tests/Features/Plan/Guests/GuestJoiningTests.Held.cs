using Microsoft.EntityFrameworkCore;
using Portal.Data.Entities;
using Portal.Domain.Guides;
using Portal.Domain.Progress;
using Portal.Features.Plan;
using Portal.Features.Plan.Guests;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Plan.Guests;

public sealed partial class GuestJoiningTests
{
    private async Task FillAsync(Guid holder, Guid? userId, Random random)
    {
        await using var db = database.Contexts.CreateDbContext();
        var student = userId is null
            ? await db.Set<Student>().SingleAsync(known => known.Id == holder, Cancel)
            : db.Add(new Student { UserId = userId, HolderId = holder, CreatedUtc = Instant() }).Entity;
        // What is said of an outcome is said on a path that lists it.
        var followed = paths.Where(_ => random.Next(3) > 0).ToList();
        foreach (var path in followed)
        {
            db.Add(Plan(path));
        }

        var listed = Sample.Paths.Where(path => followed.Exists(row => row.Key == path.Id))
            .SelectMany(path => path.Steps).SelectMany(step => step.Outcomes).Select(outcome => outcome.Id).Distinct(StringComparer.Ordinal);
        foreach (var id in listed.Where(_ => random.Next(2) == 0))
        {
            var achieved = random.Next(3) > 0;
            student.Progress.Add(new()
            {
                OutcomeId = id, Achieved = achieved, AchievedUtc = achieved ? Instant() : null, ChangedUtc = Instant(),
                EvidenceUrl = Maybe(() => $"https://example.org/{random.Next(5)}"), EvidenceUtc = Instant(),
                CarriedFromId = achieved ? Maybe(() => "earlier") : null,
            });
        }

        var guide = await db.Set<Guide>().SingleAsync(known => known.Slug == Sample.Slug, Cancel);
        foreach (var claim in Sample.RealityChecks.Where(_ => random.Next(2) == 0))
        {
            db.Add(new ClaimJudgement
            {
                Student = student, GuideId = guide.Id, ClaimId = claim.Id, Claim = claim.Claim, JudgedUtc = Instant(),
                Judgement = Vocabulary.Verdicts.Order(StringComparer.Ordinal).ElementAt(random.Next(Vocabulary.Verdicts.Count)),
            });
        }

        await db.SaveChangesAsync(Cancel);

        Enrolment Plan(PathwayRow path)
        {
            var plan = new Enrolment
            {
                Student = student, PathwayId = path.Id, StartedUtc = Instant(), StartsOn = Day(), HoursPerWeek = random.Next(2) == 0 ? random.Next(1, 40) : null,
                State = random.GetItems(Enum.GetValues<PlanState>(), 1)[0],
            };
            if (random.Next(2) == 0)
            {
                (plan.Budget, plan.BudgetCurrency) = (random.Next(1000), "KES");
            }

            var from = Day();
            plan.Pauses.Add(new() { From = from, Until = plan.State is PlanState.Paused ? null : from.AddDays(random.Next(1, 300)) });
            foreach (var key in Sample.Paths.Single(known => known.Id == path.Key).Steps.Select(step => step.Id).Where(_ => random.Next(2) == 0))
            {
                plan.Steps.Add(Step(key));
            }

            for (var i = random.Next(3); i > 0; i--)
            {
                plan.Milestones.Add(new() { Id = Guid.CreateVersion7(), Title = $"Exam {random.Next(3)}", On = new(2027, 1, 1 + random.Next(2)) });
            }

            foreach (var opening in openings.Where(_ => random.Next(2) == 0))
            {
                plan.Openings.Add(new() { GuideId = opening, SavedUtc = Instant() });
            }

            return plan;
        }

        EnrolmentStep Step(string key)
        {
            var started = Day();
            var step = new EnrolmentStep
            {
                StepKey = key, Note = Maybe(() => $"note {random.Next(20)}"), StartedOn = started, DoneOn = started.AddDays(random.Next(90)),
                State = random.GetItems(Enum.GetValues<StepState>(), 1)[0], Links = [$"https://example.org/{random.Next(9)}"],
            };
            step.IsTaken = step.State is not StepState.Skipped && random.Next(2) == 0;
            if (random.Next(2) == 0)
            {
                (step.TimeMin, step.TimeMax, step.TimeUnit) = (1, random.Next(2, 9), "months");
            }

            return step;
        }

        DateTime Instant() => new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(random.Next(400_000));
        DateOnly Day() => new DateOnly(2025, 1, 1).AddDays(random.Next(600));
        string? Maybe(Func<string> make) => random.Next(2) == 0 ? null : make();
    }

    private Task<Held?> LoadAsync(Guid holder) => database.ReadAsync(async db =>
    {
        var student = await db.Set<Student>().AsNoTracking().AsSplitQuery().Include(known => known.Progress)
            .Include(known => known.Enrolments).ThenInclude(plan => plan.Steps)
            .Include(known => known.Enrolments).ThenInclude(plan => plan.Pauses)
            .Include(known => known.Enrolments).ThenInclude(plan => plan.Milestones)
            .Include(known => known.Enrolments).ThenInclude(plan => plan.Openings)
            .FirstOrDefaultAsync(known => known.HolderId == holder);
        return student is null
            ? null
            : new Held(student, await db.Set<ClaimJudgement>().AsNoTracking().Where(judged => judged.StudentId == student.Id).ToListAsync());
    });

    private sealed record Held(Student Student, IReadOnlyList<ClaimJudgement> Judged)
    {
        public IEnumerable<EnrolmentStep> Steps => Student.Enrolments.SelectMany(plan => plan.Steps);
    }
}

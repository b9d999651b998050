// Adds students, each on a path and with every outcome of every guide ticked, until there are so many ticks.
// The database has been started once, so that the guides are in it. Usage: ManyTicks DATABASE TICKS
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Data.Sqlite;
using Portal.Infrastructure;

const int Batch = 50;
var location = DatabaseLocation.From($"Data Source={args[0]}", Environment.CurrentDirectory);
var wanted = int.Parse(args[1], CultureInfo.InvariantCulture);
await using var services = new ServiceCollection().AddLogging().AddSingleton<StartUpNotices>().AddPortalData(location).BuildServiceProvider();
var contexts = services.GetRequiredService<IDbContextFactory<PortalDbContext>>();
string[] outcomes;
int[] paths;
int ticks;
await using (var db = await contexts.CreateDbContextAsync())
{
    outcomes = await db.Set<OutcomeRow>().Select(outcome => outcome.Id).ToArrayAsync();
    paths = await db.Set<PathwayRow>().Where(path => path.RetiredUtc == null).Select(path => path.Id).ToArrayAsync();
    ticks = await db.Set<OutcomeProgress>().CountAsync();
}

var random = new Random(1);
var now = new DateTime(2026, 11, 1, 9, 0, 0, DateTimeKind.Utc);
while (ticks < wanted)
{
    await using var db = await contexts.CreateDbContextAsync();
    await db.WriteAsync(
        async token =>
        {
            for (var number = 0; number < Batch && ticks < wanted; number++)
            {
                var student = new Student { CreatedUtc = now };
                student.HolderId = student.Id;
                student.Enrolments.Add(new() { PathwayId = random.GetItems(paths, 1)[0], StartedUtc = now, StartsOn = DateOnly.FromDateTime(now) });
                db.Add(new Guest { Student = student, LastVisitUtc = DateTime.UtcNow });
                foreach (var outcome in outcomes.Take(wanted - ticks))
                {
                    student.Progress.Add(new() { OutcomeId = outcome, Achieved = true, AchievedUtc = now, ChangedUtc = now });
                    ticks++;
                }
            }

            await db.SaveChangesAsync(token);
        },
        CancellationToken.None);
}

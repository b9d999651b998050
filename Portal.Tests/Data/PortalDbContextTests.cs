using Microsoft.EntityFrameworkCore;
using Portal.Data.Entities;
using Portal.Tests.Support;

namespace Portal.Tests.Data;

public sealed class PortalDbContextTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WriteAsync_WhenTheWorkThrows_KeepsNothing()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        await using var db = database.Contexts.CreateDbContext();

        await Assert.ThrowsAsync<InvalidTimeZoneException>(() => db.WriteAsync(
            async token =>
            {
                db.Add(new OutcomeRow { Id = "deployed-api", Text = "A deployed API" });
                await db.SaveChangesAsync(token);
                throw new InvalidTimeZoneException();
            },
            Cancel));

        Assert.Equal(0, await database.ReadAsync(read => read.Set<OutcomeRow>().CountAsync(Cancel)));
    }

    [Fact]
    public async Task WriteAsync_Nested_JoinsTheOuterTransaction()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        await using var db = database.Contexts.CreateDbContext();

        await db.WriteAsync(
            token => db.WriteAsync(
                async inner =>
                {
                    db.Add(new OutcomeRow { Id = "deployed-api", Text = "A deployed API" });
                    await db.SaveChangesAsync(inner);
                },
                token),
            Cancel);

        Assert.Equal(1, await database.ReadAsync(read => read.Set<OutcomeRow>().CountAsync(Cancel)));
    }

    [Fact]
    public async Task WriteAsync_ManyAtOnce_AreServedInTheOrderTheyCame()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        var served = new List<int>();
        var gate = new TaskCompletionSource();
        await using var first = database.Contexts.CreateDbContext();
        var holding = first.WriteAsync(_ => gate.Task, Cancel);

        var writers = Enumerable.Range(0, 50).Select(number => WriteAsync(number)).ToList();
        gate.SetResult();
        await Task.WhenAll([holding, .. writers]);

        Assert.Equal(Enumerable.Range(0, 50), served);

        async Task WriteAsync(int number)
        {
            await using var db = database.Contexts.CreateDbContext();
            await db.WriteAsync(
                _ =>
                {
                    served.Add(number);
                    return Task.CompletedTask;
                },
                Cancel);
        }
    }

    [Fact]
    public async Task SaveChangesAsync_FromManyContextsAtOnce_LosesNothing()
    {
        await using var database = await SqliteDatabase.CreateAsync();

        await Task.WhenAll(Enumerable.Range(0, 100).Select(async number =>
        {
            await using var db = database.Contexts.CreateDbContext();
            db.Add(new OutcomeRow { Id = $"outcome-{number}", Text = "Something to show" });
            await db.SaveChangesAsync(Cancel);
        }));

        Assert.Equal(100, await database.ReadAsync(read => read.Set<OutcomeRow>().CountAsync(Cancel)));
    }

    [Fact]
    public async Task SaveChanges_Synchronous_IsRefused()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        await using var db = database.Contexts.CreateDbContext();

        Assert.Throws<NotSupportedException>(() => db.SaveChanges());
    }

    [Fact]
    public async Task OutcomeProgress_ForAnOutcomeThatIsNotThere_IsRefusedByTheForeignKey()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        await using var db = database.Contexts.CreateDbContext();
        db.Add(new Student { Progress = { new OutcomeProgress { OutcomeId = "nowhere" } } });

        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(Cancel));
    }
}

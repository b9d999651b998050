using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Portal.Data.Entities;
using Portal.Data.Sqlite.Search;
using Portal.Tests.Support;

namespace Portal.Tests.Data.Sqlite.Search;

public sealed class SearchIndexStartupTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task StartAsync_PublishedBeforeTheIndex_IsFoundAfterwards()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        await new PublishedGuides(database).PublishedAsync(SampleGuide.Document());
        await ChangeAsync(database, rows => rows.ExecuteDeleteAsync(Cancel));
        Assert.Empty(await new SearchableGuides(database).TitlesAsync("backend"));

        await StartAsync(database);

        Assert.Equal(["Backend Developer"], await new SearchableGuides(database).TitlesAsync("backend"));
    }

    [Fact]
    public async Task StartAsync_IndexedUnderOtherRules_IsIndexedAnew()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        await new PublishedGuides(database).PublishedAsync(SampleGuide.Document());
        await ChangeAsync(database, rows => rows.ExecuteUpdateAsync(
            set => set.SetProperty(row => row.IndexVersion, 1).SetProperty(row => row.Title, "Out of date"), Cancel));

        await StartAsync(database);

        Assert.Equal(["Backend Developer"], await new SearchableGuides(database).TitlesAsync(""));
    }

    [Fact]
    public async Task StartAsync_NothingToDo_LeavesTheIndexAlone()
    {
        await using var database = await SqliteDatabase.CreateAsync();
        await new PublishedGuides(database).PublishedAsync(SampleGuide.Document());
        await ChangeAsync(database, rows => rows.ExecuteUpdateAsync(set => set.SetProperty(row => row.Title, "As it was"), Cancel));

        await StartAsync(database);

        Assert.Equal(["As it was"], await new SearchableGuides(database).TitlesAsync(""));
    }

    private static Task StartAsync(SqliteDatabase database) =>
        new SearchIndexStartup(database.Contexts, NullLogger<SearchIndexStartup>.Instance).StartAsync(Cancel);

    private static async Task ChangeAsync(SqliteDatabase database, Func<IQueryable<SearchDocument>, Task<int>> change)
    {
        await using var db = database.Contexts.CreateDbContext();
        await db.WriteAsync(_ => change(db.Set<SearchDocument>()), Cancel);
    }
}

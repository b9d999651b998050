using Microsoft.EntityFrameworkCore;
using Portal.Data.Entities;
using Portal.Infrastructure;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Institutions;

public sealed class UsagePageTests : IAsyncLifetime
{
    private PortalFactory portal = null!;
    private InstitutionGround uni = null!;

    public async ValueTask InitializeAsync()
    {
        portal = await PortalFactory.StartAsync();
        uni = await portal.InstitutionWithStaffAsync();
        await portal.PublishAsync(SmallRoleGuide.Of("clerk") with { Title = "=Clerk" });
    }

    public async ValueTask DisposeAsync()
    {
        uni.Dispose();
        await portal.DisposeAsync();
    }

    [Fact]
    public async Task Page_WithCountsOfTwoMonths_SumsDaysAndHidesWhatIsBelowTen()
    {
        using var other = await portal.InstitutionWithStaffAsync();
        var today = portal.Today();
        var month = new DateOnly(today.Year, today.Month, 1);
        await CountAsync(uni.Id, month, ("", EmbedCountKind.Fetched, 1_200), ("", EmbedCountKind.Opened, 40), ("", EmbedCountKind.Started, 3), ("way", EmbedCountKind.Fetched, 9));
        await CountAsync(uni.Id, month.AddMonths(-1), ("way", EmbedCountKind.Fetched, 6));
        await CountAsync(uni.Id, month.AddDays(-2), ("way", EmbedCountKind.Fetched, 6));
        await CountAsync(uni.Id, month.AddMonths(-12), ("way", EmbedCountKind.Fetched, 5_555));
        await CountAsync(other.Id, month, ("", EmbedCountKind.Fetched, 7_777));

        var page = await uni.Staff.Browser.GetAsync(PortalUrls.InstitutionUsage(uni.Slug));

        var tables = page.Document.QuerySelectorAll("table").Select(table => table.QuerySelectorAll("tbody tr")
            .Select(row => string.Join('|', row.QuerySelectorAll("td").Select(cell => cell.TextContent)))).ToList();
        Assert.Equal(2, tables.Count);
        Assert.Equal(
            ["=Clerk|1,200|40|fewer than 10", "=Clerk: The usual way|fewer than 10|fewer than 10|fewer than 10", "In all|at least 1,200|at least 40|not shown"],
            tables[0]);
        Assert.Equal(["=Clerk: The usual way|12|fewer than 10|fewer than 10"], tables[1]);

        var lines = (await uni.Staff.Browser.GetAsync(PortalUrls.InstitutionUsageExport(uni.Slug))).Body.Trim('\uFEFF').Split("\r\n");
        Assert.Equal("Month,Embed,Guide,Path,Pages fetched,Full pages opened,Plans started", lines[0]);
        Assert.Equal($"{month:yyyy-MM},\"'=Clerk\",clerk,,1200,40,fewer than 10", lines[1]);
        Assert.Equal(4 + 1, lines.Count(line => line.Length > 0));
        Assert.DoesNotContain(lines, line => line.Contains("7777", StringComparison.Ordinal));

        var days = (await uni.Staff.Browser.GetAsync(PortalUrls.InstitutionUsageDays(uni.Slug))).Body.Trim('\uFEFF').Split("\r\n");
        Assert.Equal(
            ["Day,Embed,Guide,Path,Pages fetched", $"{month:yyyy-MM-dd},\"'=Clerk\",clerk,,1200", $"{month.AddMonths(-12):yyyy-MM-dd},\"'=Clerk: The usual way\",clerk,way,5555"],
            days.Where(line => line.Length > 0));
    }

    [Fact]
    public async Task Page_WithoutCounts_SaysWhatWillBeHere() =>
        Assert.Contains("Nothing was counted", (await uni.Staff.Browser.GetAsync(PortalUrls.InstitutionUsage(uni.Slug))).Text, StringComparison.Ordinal);

    private Task<int> CountAsync(int institution, DateOnly day, params (string Path, EmbedCountKind Kind, int Count)[] counts) => portal.InDatabaseAsync(async db =>
    {
        var guide = await db.Set<Guide>().Where(known => known.Slug == "clerk").Select(known => known.Id).SingleAsync();
        db.AddRange(counts.Select(count => new EmbedCount
        {
            InstitutionId = institution, Day = day, Kind = count.Kind, GuideId = guide, PathKey = count.Path, Count = count.Count,
        }));
        return await db.SaveChangesAsync();
    });
}

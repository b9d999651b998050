namespace Portal.Tests.Features.Plan.Reminders;

/// <summary>What goes wrong on the way: the server refuses, the portal dies, stands still or sends twice at once.</summary>
public sealed partial class ReminderCourierTests
{
    [Fact]
    public async Task SendDue_ServerRefuses_WaitsLongerEachTimeAndGivesUp()
    {
        server.Answer = () => false;
        await FollowAsync(ann);
        await writer.SetAsync(ann, DayOfWeek.Sunday, Cancel);
        await AtNoonAsync();

        for (var minute = 0; minute < 60 * 24; minute++)
        {
            database.Clock.Advance(TimeSpan.FromMinutes(1));
            await Courier().SendDueAsync(Cancel);
        }

        var mail = Assert.Single(await RowsAsync());
        Assert.Equal((6, null, null), (mail.Attempts, mail.TryAfterUtc, mail.SentUtc));
        Assert.Equal(6, server.Mails.Count);
        Assert.Equal(6, server.Mails.Select(sent => sent.Unsubscribe).Distinct().Count());
    }

    [Fact]
    public async Task SendDue_RefusedOnce_GoesFiveMinutesLater()
    {
        server.Answer = () => false;
        await FollowAsync(ann);
        await writer.SetAsync(ann, DayOfWeek.Sunday, Cancel);
        await AtNoonAsync();
        server.Answer = () => true;

        database.Clock.Advance(TimeSpan.FromMinutes(4));
        await Courier().SendDueAsync(Cancel);
        Assert.Single(server.Mails);
        database.Clock.Advance(TimeSpan.FromMinutes(1));
        await Courier().SendDueAsync(Cancel);

        Assert.Equal(2, server.Mails.Count);
        Assert.Equal(database.Clock.GetUtcNow().UtcDateTime, Assert.Single(await RowsAsync()).SentUtc);
    }

    [Fact]
    public async Task SendDue_PortalDiesWhileSending_SendsNothingTwiceAfterTheRestart()
    {
        server.Answer = () => throw new OperationCanceledException();
        await FollowAsync(ann);
        await writer.SetAsync(ann, DayOfWeek.Sunday, Cancel);
        await Assert.ThrowsAsync<OperationCanceledException>(AtNoonAsync);
        server.Answer = () => true;

        for (var hour = 0; hour < 24 * 6; hour++)
        {
            await Courier().SendDueAsync(Cancel);
            database.Clock.Advance(TimeSpan.FromHours(1));
        }

        Assert.Single(server.Mails);
    }

    [Fact]
    public async Task SendDue_TwoAtOnce_SendOneMail()
    {
        await FollowAsync(ann);
        await writer.SetAsync(ann, DayOfWeek.Sunday, Cancel);
        database.Clock.Advance(TimeSpan.FromHours(3));

        await Task.WhenAll(Courier().SendDueAsync(Cancel), Courier().SendDueAsync(Cancel));

        Assert.Single(server.Mails);
    }

    [Fact]
    public async Task SendDue_ServerIsDown_LeavesTheOthersForTheNextRound()
    {
        server.Answer = () => throw new IOException("The line is dead.");
        for (var person = 0; person < 5; person++)
        {
            var id = await database.AddAccountAsync($"{person}@example.org");
            await FollowAsync(id);
            await writer.SetAsync(id, DayOfWeek.Sunday, Cancel);
        }

        await AtNoonAsync();

        Assert.Equal(3, server.Mails.Count);
        Assert.All(await RowsAsync(), mail => Assert.NotNull(mail.TryAfterUtc));
    }

    [Fact]
    public async Task SendDue_AfterALongStandstill_SendsOneMailAndRestsAWeek()
    {
        await FollowAsync(ann);
        await writer.SetAsync(ann, DayOfWeek.Monday, Cancel);
        database.Clock.Advance(TimeSpan.FromDays(27));

        await Courier().SendDueAsync(Cancel);
        await Courier().SendDueAsync(Cancel);

        Assert.Single(server.Mails);
        // It stood still until Saturday the 19th: the Monday after that would be too soon.
        Assert.Equal(new DateTime(2026, 12, 28, 12, 0, 0, DateTimeKind.Utc), (await SettingAsync())!.NextUtc);
    }

    [Fact]
    public async Task SendDue_PortalThatCannotSend_LeavesEverythingAsItIs()
    {
        await FollowAsync(ann);
        await writer.SetAsync(ann, DayOfWeek.Sunday, Cancel);
        database.Clock.Advance(TimeSpan.FromHours(3));

        await Courier(smtp: null).SendDueAsync(Cancel);

        Assert.Empty(server.Mails);
        Assert.Empty(await RowsAsync());
    }
}

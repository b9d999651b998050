using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Portal.Data.Entities;
using Portal.Domain.Guides;
using Portal.Domain.Progress;
using Portal.Features.Plan;
using Portal.Features.Plan.Reminders;
using Portal.Infrastructure;
using Portal.Infrastructure.Mail;
using Portal.Infrastructure.Security;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Plan.Reminders;

/// <summary>The clock begins on Sunday 22 November 2026, 9 o'clock.</summary>
public sealed partial class ReminderCourierTests : IAsyncLifetime
{
    private static readonly RoleGuideDocument Sample = SampleGuide.Document();
    private readonly MailServer server = new();
    private SqliteDatabase database = null!;
    private EnrolmentWriter enrolments = null!;
    private ReminderWriter writer = null!;
    private Guid ann;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        database = await SqliteDatabase.CreateAsync();
        enrolments = new(database.Contexts, database.Clock);
        writer = new(database.Contexts, database.Clock);
        await new PublishedGuides(database).PublishedAsync(Sample);
        ann = await database.AddAccountAsync("ann@example.org");
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task SendDue_FourWeeks_SendsOneMailEachOnTheChosenDay()
    {
        await FollowAsync(ann);
        await writer.SetAsync(ann, DayOfWeek.Wednesday, Cancel);

        var days = new List<DateTime>();
        for (var hour = 0; hour < 24 * 28; hour++)
        {
            database.Clock.Advance(TimeSpan.FromHours(1));
            await Courier().SendDueAsync(Cancel);
            if (server.Mails.Count > days.Count)
            {
                days.Add(database.Clock.GetUtcNow().UtcDateTime);
            }
        }

        var first = new DateTime(2026, 11, 25, 12, 0, 0, DateTimeKind.Utc);
        Assert.Equal([first, first.AddDays(7), first.AddDays(14), first.AddDays(21)], days);
        Assert.Equal(4, server.Mails.Count);
    }

    [Fact]
    public async Task SendDue_Mail_NamesTheNextStepOfEachFollowedPathOnly()
    {
        var first = await FollowAsync(ann, path: 0);
        var left = await FollowAsync(ann, path: 1);
        await enrolments.LeaveAsync(ann, left, Cancel);
        await TickAsync(ann, first, Sample.Paths[0].Steps[0].Outcomes[0].Id);
        await writer.SetAsync(ann, DayOfWeek.Sunday, Cancel);

        await AtNoonAsync();

        var mail = Assert.Single(server.Mails);
        var step = Sample.Paths[0].Steps[0];
        Assert.Equal("ann@example.org", mail.To);
        Assert.Contains($"Backend Developer, path A: {Sample.Paths[0].Title}\nNext, at A1: {step.Outcomes[1].Text}\n", mail.Text, StringComparison.Ordinal);
        Assert.Contains($"\nhttps://waypost.example{PortalUrls.EnrolmentStop(first, step.Id)}\n", mail.Text, StringComparison.Ordinal);
        Assert.Contains($"\nhttps://waypost.example{PortalUrls.Plan}\n", mail.Text, StringComparison.Ordinal);
        Assert.Contains("on Sundays", mail.Text, StringComparison.Ordinal);
        Assert.Contains($"\n{mail.Unsubscribe}\n", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Sample.Paths[1].Title, mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain('!', mail.Text);
        Assert.DoesNotContain('\r', mail.Text);
    }

    [Fact]
    public async Task SendDue_NothingFollowedOrNothingLeftToDo_SendsNothing()
    {
        var ben = await database.AddAccountAsync("ben@example.org");
        var zoe = await database.AddAccountAsync("zoe@example.org");
        await enrolments.LeaveAsync(ann, await FollowAsync(ann), Cancel);
        var done = await FollowAsync(ben);
        await TickAsync(ben, done, [.. Sample.Paths[0].Steps.SelectMany(step => step.Outcomes).Select(outcome => outcome.Id).Distinct()]);
        foreach (var person in (Guid[])[ann, ben, zoe])
        {
            await writer.SetAsync(person, DayOfWeek.Sunday, Cancel);
        }

        await AtNoonAsync();

        Assert.Empty(server.Mails);
        Assert.Empty(await RowsAsync());
    }

    [Fact]
    public async Task SendDue_OffAndOnAgain_BringsNoSecondMailInTheWeek()
    {
        await FollowAsync(ann);
        await writer.SetAsync(ann, DayOfWeek.Sunday, Cancel);
        await AtNoonAsync();

        await writer.SetAsync(ann, weekday: null, Cancel);
        await writer.SetAsync(ann, DayOfWeek.Tuesday, Cancel);

        Assert.Equal(new DateTime(2026, 12, 1, 12, 0, 0, DateTimeKind.Utc), (await SettingAsync())!.NextUtc);
    }

    [Fact]
    public async Task EndAsync_TokenOfTheMail_EndsTheMailsThoughThatOneStillWaits()
    {
        server.Answer = () => false;
        await FollowAsync(ann);
        await writer.SetAsync(ann, DayOfWeek.Sunday, Cancel);
        await AtNoonAsync();
        server.Answer = () => true;
        var token = server.Mails[0].Unsubscribe!.Split('/')[^1];

        Assert.True(await writer.EndAsync(token, Cancel));
        Assert.True(await writer.EndAsync(token, Cancel));
        Assert.False(await writer.EndAsync(SecretToken.New().Text, Cancel));

        database.Clock.Advance(TimeSpan.FromDays(21));
        await Courier().SendDueAsync(Cancel);
        Assert.Single(server.Mails);
        Assert.Null((await SettingAsync())!.NextUtc);
    }

    [Fact]
    public async Task SendDue_AddressNeverConfirmed_GetsNothing()
    {
        var eve = await database.AddAccountAsync("eve@example.org", confirmed: false);
        await FollowAsync(eve);
        await writer.SetAsync(eve, DayOfWeek.Sunday, Cancel);

        await AtNoonAsync();

        Assert.Empty(server.Mails);
    }

    [Fact]
    public async Task PersonalData_ExportedAndDeleted_IsAllOfIt()
    {
        await FollowAsync(ann);
        await writer.SetAsync(ann, DayOfWeek.Sunday, Cancel);
        await AtNoonAsync();
        await using var db = database.Contexts.CreateDbContext();
        var data = new ReminderData(db);

        var exported = (await data.ExportAsync(ann, Cancel))!;
        await data.DeleteAsync(ann, Cancel);

        Assert.Equal((true, "Sunday"), ((bool)exported["isOn"]!, (string?)exported["weekday"]));
        Assert.Equal("2026-11-22", (string?)Assert.Single(exported["mails"]!.AsArray())!["dueOn"]);
        Assert.Null(await data.ExportAsync(ann, Cancel));
        Assert.Empty(await RowsAsync());
    }

    [Fact]
    public async Task SendDue_AYearLater_ForgetsTheMail()
    {
        await FollowAsync(ann);
        await writer.SetAsync(ann, DayOfWeek.Sunday, Cancel);
        await AtNoonAsync();
        await writer.SetAsync(ann, weekday: null, Cancel);

        database.Clock.Advance(ReminderSchedule.MailKept);
        await Courier().SendDueAsync(Cancel);
        Assert.Single(await RowsAsync());
        database.Clock.Advance(TimeSpan.FromMinutes(1));
        await Courier().SendDueAsync(Cancel);

        Assert.Empty(await RowsAsync());
    }

    private Task AtNoonAsync()
    {
        database.Clock.Advance(TimeSpan.FromHours(3));
        return Courier().SendDueAsync(Cancel);
    }

    /// <summary>As a portal that has just started would make it.</summary>
    private ReminderCourier Courier(string? smtp = "mail.invalid")
    {
        var site = Options.Create(new SiteOptions { Name = "Waypost", PublicOrigin = "https://waypost.example" });
        return new(
            new(database.Contexts, database.Clock), new(database.Contexts), new(new(site, new NoServer()), site), server,
            new(Options.Create(new MailOptions { Smtp = new() { Host = smtp } }), new Production()), database.Clock,
            NullLogger<ReminderCourier>.Instance);
    }

    private async Task<Guid> FollowAsync(Guid user, int path = 0) =>
        (await enrolments.FollowAsync(user, Sample.Slug, Sample.Paths[path].Id, Cancel))!.Value;

    private Task<bool> TickAsync(Guid user, Guid plan, params string[] outcomes) =>
        new ProgressTracker(database.Contexts, database.Clock).RecordAsync(user, plan, outcomes.ToDictionary(id => id, _ => true), Cancel);

    private Task<List<ReminderMail>> RowsAsync() => database.ReadAsync(db => db.Set<ReminderMail>().ToListAsync(Cancel));

    private Task<ReminderSetting?> SettingAsync() =>
        database.ReadAsync(db => db.Set<ReminderSetting>().FirstOrDefaultAsync(setting => setting.UserId == ann, Cancel));
}

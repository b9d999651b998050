using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Domain.Institutions;
using Portal.Features.Plan;
using Portal.Features.Plan.Guests;
using Portal.Infrastructure;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Plan.Institutions;

/// <summary>What a student's institution adds to their plans.</summary>
public sealed partial class PlanSupplementTests : IAsyncLifetime
{
    private const string Clerk = "clerk";

    private PortalFactory portal = null!;
    private InstitutionGround uni = null!;
    private StaffMember ann = null!;
    private string plan = "";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Guid Id => Guid.Parse(plan[(PortalUrls.Plan.Length + 1)..]);

    public async ValueTask InitializeAsync()
    {
        portal = await PortalFactory.StartAsync();
        uni = await portal.InstitutionWithStaffAsync("Uni Example");
        await portal.PublishAsync(SmallRoleGuide.Of(Clerk), SmallRoleGuide.Of("baker"));
        ann = await portal.NewStaffAsync(PortalRoles.Student);
        plan = await FollowAsync(ann.Browser, Clerk);
    }

    public async ValueTask DisposeAsync()
    {
        ann.Dispose();
        uni.Dispose();
        await portal.DisposeAsync();
    }

    [Fact]
    public async Task Plan_WhereNoInstitutionFits_HoldsNothingOfIt()
    {
        await AddAsync("CS301", "Elsewhere", outcome: "baker-read");

        var page = await ann.Browser.GetAsync(plan);

        Assert.Null(page.Document.QuerySelector("#institution"));
        Assert.DoesNotContain("Uni Example", page.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await ann.Browser.SendAsync(await ChoosingAsync(uni.Slug))).Status);
    }

    [Fact]
    public async Task Choose_AnInstitution_ShowsItsItemsAtStepAndOutcome()
    {
        await AddAsync("CS301", "Record <keeping>", outcome: $"{Clerk}-read", url: "https://uni.example/cs301", note: "Tuesdays");
        await AddAsync(null, "Careers office", step: "show");
        Assert.DoesNotContain("CS301", (await ann.Browser.GetAsync(plan)).Text, StringComparison.Ordinal);

        var done = await ChooseAsync(uni.Slug);

        Assert.Equal((HttpStatusCode.SeeOther, PortalUrls.EnrolmentSaved(Id, "institution")), (done.Status, done.Location));
        var page = await ann.Browser.GetAsync(plan);
        var outcome = page.Document.QuerySelector($"[id=learn] .ticks li:has([value='{Clerk}-read'])")!;
        Assert.Contains("At Uni Example", outcome.TextContent, StringComparison.Ordinal);
        Assert.Contains("CS301 Record <keeping>", outcome.TextContent, StringComparison.Ordinal);
        Assert.Equal("https://uni.example/cs301", outcome.QuerySelector(".own a")!.GetAttribute("href"));
        Assert.Contains("Tuesdays", outcome.TextContent, StringComparison.Ordinal);
        Assert.Contains("Careers office", page.Document.GetElementById("show")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("CS301", page.Document.GetElementById("show")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Uni Example", page.Document.QuerySelector("#institution")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(uni.Slug, (await ChoicesAsync(ann.Browser)).Document.QuerySelector("option[selected]")!.GetAttribute("value"));

        await ChooseAsync("");
        Assert.DoesNotContain("CS301", (await ann.Browser.GetAsync(plan)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Print_OfTheirOwnPlan_ShowsWhatTheInstitutionAdds()
    {
        await AddAsync("CS301", "Records", outcome: $"{Clerk}-read");
        await AddAsync(null, "Careers office", step: "show");
        await ChooseAsync(uni.Slug);

        var sheet = (await ann.Browser.GetAsync(PortalUrls.EnrolmentPrint(Id))).Document;

        Assert.Contains("CS301", sheet.QuerySelector(".outcomes li .own")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Careers office", sheet.QuerySelector(".station > .own")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SharedPlan_OfWhoChoseAnInstitution_SaysNothingOfIt()
    {
        await AddAsync("CS301", "Records", outcome: $"{Clerk}-read");
        await ChooseAsync(uni.Slug);
        var made = await ann.Browser.SubmitAsync(await ann.Browser.GetAsync(PortalUrls.EnrolmentShare(Id)), "make");
        using var stranger = portal.NewBrowser();

        var shared = await stranger.GetAsync(new Uri(made.Value("address")!).PathAndQuery);

        Assert.Equal(HttpStatusCode.OK, shared.Status);
        Assert.NotNull(shared.Document.QuerySelector(".stations"));
        Assert.DoesNotContain("Uni Example", shared.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("CS301", shared.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Choice_OfAnInstitutionThatCloses_VanishesAndComesBack()
    {
        await AddAsync("CS301", "Records", outcome: $"{Clerk}-read");
        await ChooseAsync(uni.Slug);

        await SetClosedAsync(portal.Clock.GetUtcNow().UtcDateTime);
        var page = await ann.Browser.GetAsync(plan);
        Assert.Null(page.Document.QuerySelector("#institution"));
        Assert.DoesNotContain("CS301", page.Text, StringComparison.Ordinal);

        await SetClosedAsync(null);
        Assert.Contains("CS301", (await ann.Browser.GetAsync(plan)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Choose_WithSomethingWrong_ChangesNothing()
    {
        await AddAsync("CS301", "Records", outcome: $"{Clerk}-read");
        using var other = await portal.InstitutionWithStaffAsync();
        using var ben = await portal.NewStaffAsync(PortalRoles.Student);

        Assert.Equal(HttpStatusCode.NotFound, (await ann.Browser.SendAsync(await ChoosingAsync(other.Slug))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ann.Browser.SendAsync(await ChoosingAsync("nowhere"))).Status);
        var hers = await ann.Browser.GetAsync(plan);
        await FollowAsync(ben.Browser, Clerk);
        var token = (await ben.Browser.GetAsync(PortalUrls.PlanStart("baker", "way"))).Value("__RequestVerificationToken")!;
        var stolen = new HttpRequestMessage(HttpMethod.Post, PortalUrls.EnrolmentInstitution(Id))
        {
            Content = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("institution", uni.Slug)]),
        };
        Assert.Equal(HttpStatusCode.NotFound, (await ben.Browser.SendAsync(stolen)).Status);

        Assert.DoesNotContain("Uni Example", hers.Document.QuerySelector("#institution")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await ben.Browser.GetAsync(PortalUrls.EnrolmentInstitutions(Id))).Status);
        Assert.Equal(0, await portal.InDatabaseAsync(db => db.Set<StudentInstitution>().CountAsync()));
    }

    [Fact]
    public async Task Choice_OfAGuest_StaysWhenTheyJoinAnAccountThatHasNone()
    {
        await AddAsync("CS301", "Records", outcome: $"{Clerk}-read");
        using var guest = portal.NewBrowser();
        var theirs = await FollowAsync(guest, Clerk);
        var page = await guest.GetAsync($"{theirs}/institutions");
        Assert.Equal(HttpStatusCode.SeeOther, (await guest.SubmitAsync(page, "main form", ("institution", uni.Slug))).Status);
        Assert.Contains("CS301", (await guest.GetAsync(theirs)).Text, StringComparison.Ordinal);
        var guestId = await portal.InDatabaseAsync(db => db.Set<Student>().Where(student => student.UserId == null).Select(student => student.Id).SingleAsync());

        Assert.True(await portal.Services.GetRequiredService<GuestJoining>().AddAsync(ann.Id, guestId, Cancel));

        Assert.Contains("CS301", (await ann.Browser.GetAsync(plan)).Text, StringComparison.Ordinal);
        Assert.Equal(1, await portal.InDatabaseAsync(db => db.Set<StudentInstitution>().CountAsync()));
    }

    [Fact]
    public async Task Choice_IsInTheDownloadAndGoesWithTheAccount()
    {
        await AddAsync("CS301", "Records", outcome: $"{Clerk}-read");
        await ChooseAsync(uni.Slug);
        await using var scope = portal.Services.CreateAsyncScope();
        var data = scope.ServiceProvider.GetServices<IPersonalData>().Single(known => known.Name == "plans");

        Assert.Equal("Uni Example", (string)(await data.ExportAsync(ann.Id, Cancel))!["institution"]!);
        await data.DeleteAsync(ann.Id, Cancel);

        Assert.Equal(0, await portal.InDatabaseAsync(db => db.Set<StudentInstitution>().CountAsync()));
    }

    private static async Task<string> FollowAsync(PortalBrowser person, string role) =>
        (await person.SubmitAsync(await person.GetAsync(PortalUrls.PlanStart(role, "way")), "main form")).Location!;

    private async Task<PortalPage> ChooseAsync(string slug) =>
        await ann.Browser.SubmitAsync(await ChoicesAsync(ann.Browser), "main form", ("institution", slug));

    private Task<PortalPage> ChoicesAsync(PortalBrowser person) => person.GetAsync(PortalUrls.EnrolmentInstitutions(Id));

    /// <summary>The request of somebody who made up the form.</summary>
    private async Task<HttpRequestMessage> ChoosingAsync(string slug) => new(HttpMethod.Post, PortalUrls.EnrolmentInstitution(Id))
    {
        Content = new FormUrlEncodedContent([new("__RequestVerificationToken", (await ann.Browser.GetAsync(plan)).Value("__RequestVerificationToken")!), new("institution", slug)]),
    };

    private Task<int> SetClosedAsync(DateTime? closedUtc) => portal.InDatabaseAsync(db =>
        db.Set<Institution>().Where(known => known.Id == uni.Id).ExecuteUpdateAsync(set => set.SetProperty(known => known.ClosedUtc, closedUtc)));

    private Task<int> AddAsync(string? code, string title, string? step = null, string? outcome = null, string? url = null, string? note = null) => portal.InDatabaseAsync(async db =>
    {
        var item = new SupplementItemRow { InstitutionId = uni.Id, Kind = SupplementKind.Course, Code = code, Title = title, Url = url, Note = note };
        item.Targets.Add(new()
        {
            OutcomeId = outcome,
            StepId = step is null ? null : await db.Set<StepRow>().Where(row => row.Key == step && row.Pathway!.Guide!.Slug == Clerk).Select(row => row.Id).SingleAsync(),
        });
        db.Add(item);
        return await db.SaveChangesAsync();
    });
}

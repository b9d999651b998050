using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data.Entities;
using Portal.Data.Institutions;
using Portal.Domain.Institutions;
using Portal.Features.Institutions.Settings;
using Portal.Infrastructure;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Institutions;

public sealed class SettingsPageTests : IAsyncLifetime
{
    private PortalFactory portal = null!;
    private InstitutionGround uni = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Page => PortalUrls.InstitutionSettings(uni.Slug);

    public async ValueTask InitializeAsync()
    {
        portal = await PortalFactory.StartAsync();
        uni = await portal.InstitutionWithStaffAsync("Uni", "https://old.example", "https://b.example", "https://c.example");
    }

    public async ValueTask DisposeAsync()
    {
        uni.Dispose();
        await portal.DisposeAsync();
    }

    [Fact]
    public async Task Save_EverythingRight_IsWhatEmbedsAskForAtOnce()
    {
        Assert.Equal(3, (await FindAsync(uni.Key))!.Origins.Count);

        var done = await SaveAsync(("Name", " Uni Example "), ("Accent", "#0A5F4C"), ("Contact", "web@uni.example"), ("Origins", "https://www.uni.example\nhttps://*.uni.example/"));

        Assert.Contains("done=saved", done.Location, StringComparison.Ordinal);
        var known = (await FindAsync(uni.Key))!;
        Assert.Equal(("Uni Example", "0a5f4c"), (known.Name, known.Accent));
        Assert.Equal(["https://www.uni.example", "https://*.uni.example"], known.Origins);
        Assert.Equal("web@uni.example", (await portal.ViewAsync(uni))!.ContactEmail);
        await SaveAsync(("Accent", ""), ("Contact", ""), ("Origins", ""));
        known = (await FindAsync(uni.Key))!;
        Assert.Null(known.Accent);
        Assert.Empty(known.Origins);
        Assert.Equal(
            ["name, colour, contact, websites", "colour, contact, websites"],
            await portal.InDatabaseAsync(db => db.Set<AuditEntry>().Where(entry => entry.Subject == uni.Slug).OrderBy(entry => entry.Id).Select(entry => entry.Detail).ToListAsync()));
    }

    [Fact]
    public async Task Save_WithSeveralMistakes_NamesThemAllAndKeepsNothing()
    {
        var back = await SaveAsync(("Name", ""), ("Accent", "green"), ("Contact", "web"), ("Origins", "https://www.uni.example/careers\nuni.example"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, back.Status);
        foreach (var part in (string[])["Write the name", "six digits", "whole email address", "Line 1: remove the path: https://www.uni.example", "Line 2: begin with https://"])
        {
            Assert.Contains(part, back.Problems, StringComparison.Ordinal);
        }

        Assert.Equal("green", back.Value("Accent"));
        Assert.Equal("", back.Value("Name"));
        Assert.Contains("uni.example", back.Document.QuerySelector<IHtmlTextAreaElement>("#Origins")!.Value, StringComparison.Ordinal);
        Assert.Equal(3, (await FindAsync(uni.Key))!.Origins.Count);
    }

    [Fact]
    public async Task Logo_APicture_IsKeptByWhatItIsAndRemovedAgain()
    {
        Assert.Contains("done=logo-kept", (await SendLogoAsync("logo.exe", SmallPictures.Png)).Location, StringComparison.Ordinal);

        var hash = (await FindAsync(uni.Key))!.Logo;
        Assert.NotNull(hash);
        using var client = new HttpClient(new HttpClientHandler { CookieContainer = uni.Staff.Browser.Cookies }) { BaseAddress = portal.BaseAddress };
        using var logo = await client.GetAsync(PortalUrls.EmbedLogo(hash), Cancel);
        Assert.Equal(("image/png", "nosniff"), (logo.Content.Headers.ContentType!.MediaType, logo.Headers.GetValues("X-Content-Type-Options").Single()));
        Assert.Equal(SmallPictures.Png, await logo.Content.ReadAsByteArrayAsync(Cancel));
        await SendLogoAsync("logo.webp", SmallPictures.WebpLossy);
        Assert.NotEqual(hash, (await FindAsync(uni.Key))!.Logo);

        await uni.Staff.Browser.SubmitAsync(await uni.Staff.Browser.GetAsync(Page), "logo-remove");

        Assert.Null((await FindAsync(uni.Key))!.Logo);
    }

    [Theory]
    [InlineData("logo.png", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", 1, "SVG")]
    [InlineData("logo.png", "x", InstitutionLogo.MaxBytes + 1, "200 KB are the most")]
    [InlineData("logo.png", "x", 3 * 1024 * 1024, "200 KB are the most")]
    [InlineData("logo.png", "", 1, "Choose a file first")]
    public async Task Logo_SomethingElse_ComesBackWithTheReason(string name, string content, int times, string problem)
    {
        var back = await SendLogoAsync(name, Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(content, times))));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, back.Status);
        Assert.Contains(problem, back.Problems, StringComparison.Ordinal);
        Assert.Null((await FindAsync(uni.Key))!.Logo);
    }

    [Fact]
    public async Task Rotate_WithAGracePeriod_LetsTheOldKeyWorkUntilItsDay()
    {
        await uni.Staff.Browser.SubmitAsync(await uni.Staff.Browser.GetAsync(Page), "rotate", ("Days", "30"));

        var fresh = (await portal.ViewAsync(uni))!.CurrentKey!;
        Assert.NotEqual(uni.Key, fresh);
        portal.Clock.Advance(TimeSpan.FromDays(EmbedKeys.DefaultGraceDays) - TimeSpan.FromMinutes(1));
        Assert.NotNull(await FindAsync(uni.Key));
        Assert.NotNull(await FindAsync(fresh));
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(await FindAsync(uni.Key));
        Assert.NotNull(await FindAsync(fresh));
    }

    [Fact]
    public async Task Rotate_Twice_DoesNotProlongAKeyThatIsLeaving()
    {
        var desk = portal.Services.GetRequiredService<EmbedKeyDesk>();
        Assert.True(await desk.RotateAsync(uni.Staff.Actor, uni.Id, 7, Cancel));
        Assert.True(await desk.RotateAsync(uni.Staff.Actor, uni.Id, 90, Cancel));
        Assert.False(await desk.RotateAsync(uni.Staff.Actor, uni.Id, 100_000, Cancel));

        portal.Clock.Advance(TimeSpan.FromDays(7));

        Assert.Null(await FindAsync(uni.Key));
        Assert.Equal([EmbedKeyState.Current, EmbedKeyState.Leaving, EmbedKeyState.Over], (await portal.ViewAsync(uni))!.Keys.Select(key => key.State));
    }

    [Fact]
    public async Task Disable_AKey_EndsItAtOnceAndThePageSaysWhatToDo()
    {
        var key = (await portal.ViewAsync(uni))!.Keys.Single();

        await uni.Staff.Browser.SubmitAsync(await uni.Staff.Browser.GetAsync(Page), $"disable-{key.Id}");

        Assert.Null(await FindAsync(uni.Key));
        Assert.Contains("No key works", (await uni.Staff.Browser.GetAsync(Page)).Text, StringComparison.Ordinal);
        Assert.Contains("No key works", (await uni.Staff.Browser.GetAsync(PortalUrls.Institution(uni.Slug))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Writers_CalledByAnothersStaff_DoNothing()
    {
        using var other = await portal.InstitutionWithStaffAsync();
        var (editor, desk) = (portal.Services.GetRequiredService<InstitutionEditor>(), portal.Services.GetRequiredService<EmbedKeyDesk>());
        var key = (await portal.ViewAsync(uni))!.Keys.Single();

        Assert.False(await editor.SaveAsync(other.Staff.Actor, uni.Id, new("Taken", null, null, []), Cancel));
        Assert.False(await editor.SetLogoAsync(other.Staff.Actor, uni.Id, SmallPictures.Png, "image/png", Cancel));
        Assert.False(await editor.RemoveLogoAsync(other.Staff.Actor, uni.Id, Cancel));
        Assert.False(await desk.RotateAsync(other.Staff.Actor, uni.Id, 7, Cancel));
        Assert.False(await desk.DisableAsync(other.Staff.Actor, uni.Id, key.Id, Cancel));
        Assert.False(await desk.DisableAsync(other.Staff.Actor, other.Id, key.Id, Cancel));

        Assert.Equal("Uni", (await FindAsync(uni.Key))!.Name);
    }

    private ValueTask<EmbeddingInstitution?> FindAsync(string key) => portal.Services.GetRequiredService<InstitutionKeys>().FindAsync(key, Cancel);

    private async Task<PortalPage> SaveAsync(params (string Name, string Value)[] fields) =>
        await uni.Staff.Browser.SubmitAsync(await uni.Staff.Browser.GetAsync(Page), "settings", fields);

    private async Task<PortalPage> SendLogoAsync(string name, byte[] content)
    {
        var form = (IHtmlFormElement)(await uni.Staff.Browser.GetAsync(Page)).Form("logo");
        var body = new MultipartFormDataContent();
        foreach (var hidden in form.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]"))
        {
            body.Add(new StringContent(hidden.Value), hidden.Name!);
        }

        var file = new ByteArrayContent(content);
        file.Headers.ContentType = MediaTypeHeaderValue.Parse("image/png");
        body.Add(file, "Logo", name);
        return await uni.Staff.Browser.SendAsync(new(HttpMethod.Post, Page) { Content = body });
    }
}

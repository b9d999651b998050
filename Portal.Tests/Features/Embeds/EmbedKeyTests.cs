using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.Data.Entities;
using Portal.Domain.Institutions;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Embeds;

/// <summary>Embeds of an institution: who may frame them, its name, colour and logo, and what it adds.</summary>
public sealed class EmbedKeyTests(EmbedPortal shared) : EmbedTest(shared)
{
    [Fact]
    public async Task Get_KeyOfAnInstitution_LetsItsOriginsAndThePortalFrameIt()
    {
        var (_, key) = await Portal.NewEmbeddingInstitutionAsync(institution => institution.Allow("https://www.rvu.example", "https://*.moodle.rvu.example:8443"));

        using var response = await Client.GetAsync($"{EmbedPortal.Guide}?p={key}", Cancel);

        Assert.Equal($"'self' {Origin} https://www.rvu.example https://*.moodle.rvu.example:8443", Ancestors(response));
    }

    [Fact]
    public async Task Get_OriginThatIsNone_DoesNotGetIntoThePolicy()
    {
        var (_, key) = await Portal.NewEmbeddingInstitutionAsync(institution => institution.Allow("https://a.example; script-src *", "https://b.example"));

        using var response = await Client.GetAsync($"{EmbedPortal.Guide}?p={key}", Cancel);

        Assert.Equal($"'self' {Origin} https://b.example", Ancestors(response));
    }

    [Theory]
    [InlineData("unknown")]
    [InlineData("%00")]
    [InlineData("a&p=")]
    public async Task Get_UnknownKey_Is403ThatNobodyMayFrame(string key)
    {
        using var response = await Client.GetAsync($"{EmbedPortal.Guide}?p={key}", Cancel);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal("'none'", Ancestors(response));
        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
        Assert.False(response.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Get_KeySwitchedOff_IsRefusedAtOnceThoughThePageIsStored()
    {
        var (id, key) = await Portal.NewEmbeddingInstitutionAsync();
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK], [await StatusAsync(key), await StatusAsync(key)]);

        await Portal.InDatabaseAsync(db => db.Set<EmbedKey>().Where(known => known.InstitutionId == id)
            .ExecuteUpdateAsync(row => row.SetProperty(known => known.DisabledUtc, DateTime.UnixEpoch), Cancel));
        Portal.ForgetInstitutions();

        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(key));
    }

    [Fact]
    public async Task Get_KeyPastItsTime_IsRefusedWithoutAnybodySayingSo()
    {
        await using var portal = await PortalFactory.StartAsync();
        var (_, key) = await portal.NewEmbeddingInstitutionAsync(institution =>
            institution.Keys[0].ValidUntilUtc = portal.Clock.GetUtcNow().UtcDateTime.AddMinutes(5));
        using var client = EmbedPortal.Client(portal);
        using var before = await client.GetAsync($"{EmbedPortal.Guide}?p={key}", Cancel);

        portal.Clock.Advance(TimeSpan.FromMinutes(5));
        using var after = await client.GetAsync($"{EmbedPortal.Guide}?p={key}", Cancel);

        Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, after.StatusCode);
    }

    [Fact]
    public async Task Get_WithKey_NamesTheInstitutionAndCarriesItsKeyOutOfTheFrame()
    {
        var (_, key) = await Portal.NewEmbeddingInstitutionAsync(institution => institution.Accent = "8a1c3d");

        var document = await DocumentAsync($"{EmbedPortal.Path}?p={key}&place=KE");

        Assert.Equal(EmbeddingInstitutions.Name, document.QuerySelector(".host")!.TextContent.Trim());
        Assert.Equal($"/guides/backend-developer/paths/computer-science-degree?place=KE&via={key}", document.QuerySelector(".full a")!.GetAttribute("href"));
        Assert.Equal("/embed/v1/accent/8a1c3d.css", document.QuerySelectorAll("link[rel=stylesheet]")[^1].GetAttribute("href"));
        Assert.DoesNotContain("via=", document.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_AccentInTheAddress_GoesBeforeTheInstitutions()
    {
        var (_, key) = await Portal.NewEmbeddingInstitutionAsync(institution => institution.Accent = "8a1c3d");

        var document = await DocumentAsync($"{EmbedPortal.Path}?p={key}&accent=0000FF");

        Assert.Equal("/embed/v1/accent/0000ff.css", document.QuerySelectorAll("link[rel=stylesheet]")[^1].GetAttribute("href"));
    }

    [Fact]
    public async Task Get_AfterTheInstitutionChanged_IsMadeAnew()
    {
        await using var portal = await EmbedPortal.StartAnewAsync();
        using var client = EmbedPortal.Client(portal);
        var (id, key) = await portal.NewEmbeddingInstitutionAsync();
        Assert.Contains(EmbeddingInstitutions.Name, await TextAsync(), StringComparison.Ordinal);

        await portal.InDatabaseAsync(db => db.Set<Institution>().Where(known => known.Id == id)
            .ExecuteUpdateAsync(row => row.SetProperty(known => known.Name, "Lake University"), Cancel));

        // Nobody said that anything changed, so this one is from the store.
        Assert.Contains(EmbeddingInstitutions.Name, await TextAsync(), StringComparison.Ordinal);
        portal.ForgetInstitutions();
        Assert.Contains("Lake University", await TextAsync(), StringComparison.Ordinal);

        Task<string> TextAsync() => client.GetStringAsync($"{EmbedPortal.Guide}?p={key}", Cancel);
    }

    [Fact]
    public async Task Get_InstitutionWithSupplement_ShowsItAtItsStepAndOutcome()
    {
        var (id, key) = await Portal.NewEmbeddingInstitutionAsync();
        await Portal.InDatabaseAsync(async db =>
        {
            var first = await db.Set<StepRow>().Where(row => row.Pathway!.Key == "computer-science-degree" && row.Pathway.Guide!.Slug == "backend-developer")
                .OrderBy(row => row.Id).FirstAsync(Cancel);
            var listed = await db.Set<StepOutcomeRow>().Where(row => row.StepId == first.Id).OrderBy(row => row.OutcomeId).FirstAsync(Cancel);
            db.Add(Item(SupplementKind.Course, "CS301", "Database systems", new() { OutcomeId = listed.OutcomeId }));
            db.Add(Item(SupplementKind.Service, null, "Careers office", new() { StepId = first.Id }));
            return await db.SaveChangesAsync(Cancel);
        });
        Portal.ForgetInstitutions();

        var document = await DocumentAsync($"{EmbedPortal.Path}?p={key}");

        Assert.Equal(2, document.QuerySelectorAll(".own").Length);
        var station = Assert.Single(document.QuerySelectorAll(".station > .own")).ParentElement!;
        Assert.Equal($"At {EmbeddingInstitutions.Name} Careers office, Tuesdays", Markup.Text(station.QuerySelector(".own")!));
        var shown = Assert.Single(document.QuerySelectorAll(".outcomes .own"));
        Assert.Equal($"At {EmbeddingInstitutions.Name} CS301 Database systems, Tuesdays", Markup.Text(shown));
        Assert.NotNull(shown.Closest("details")!.GetAttribute("open"));
        Assert.Empty((await DocumentAsync(EmbedPortal.Path)).QuerySelectorAll(".own"));

        SupplementItemRow Item(SupplementKind kind, string? code, string title, SupplementTarget target)
        {
            var item = new SupplementItemRow { InstitutionId = id, Kind = kind, Code = code, Title = title, Note = "Tuesdays" };
            item.Targets.Add(target);
            return item;
        }
    }

    [Fact]
    public async Task Get_Logo_IsThePictureAndKeptForGood()
    {
        byte[] picture = [0x89, (byte)'P', (byte)'N', (byte)'G'];
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(picture));
        var (_, key) = await Portal.NewEmbeddingInstitutionAsync(institution => institution.Logo = new() { Content = picture, ContentType = "image/png", Hash = hash });

        var address = (await DocumentAsync($"{EmbedPortal.Guide}?p={key}")).QuerySelector(".host img")!.GetAttribute("src")!;
        using var response = await Client.GetAsync(address, Cancel);

        Assert.Equal($"/embed/v1/logo/{hash}", address);
        Assert.Equal("image/png", response.Content.Headers.ContentType!.ToString());
        Assert.Equal(picture, await response.Content.ReadAsByteArrayAsync(Cancel));
        Assert.Equal("public, max-age=31536000, immutable", Assert.Single(response.Headers.GetValues("Cache-Control")));
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
    }

    [Fact]
    public async Task Get_LogoThatIsNoPicture_IsNotServed()
    {
        var hash = new string('a', InstitutionLogo.HashLength);
        await Portal.NewEmbeddingInstitutionAsync(institution => institution.Logo = new() { Content = [1], ContentType = "text/html", Hash = hash });

        using var response = await Client.GetAsync($"/embed/v1/logo/{hash}", Cancel);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private async Task<HttpStatusCode> StatusAsync(string key)
    {
        using var response = await Client.GetAsync($"{EmbedPortal.Guide}?p={key}", Cancel);
        return response.StatusCode;
    }
}

using System.Net;
using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Infrastructure;
using Portal.Tests.Support;
using static Portal.Tests.Features.Account.AccountSteps;

namespace Portal.Tests.Features.Account;

public sealed class DataTests
{
    [Fact]
    public async Task Download_ReturnsTheAccountAndWhatEveryFeatureKeeps()
    {
        await using var portal = await PortalFactory.StartAsync(configure: builder => builder.Services.AddScoped<IPersonalData, Diary>());
        var (browser, email) = await portal.NewPersonAsync();

        var file = await browser.SubmitAsync(await browser.GetAsync(PortalUrls.ManageData), $"form[action='{PortalUrls.ManageDataDownload}']");

        Assert.Equal(HttpStatusCode.OK, file.Status);
        var data = JsonNode.Parse(file.Body)!;
        Assert.Equal(email, (string?)data["account"]!["email"]);
        Assert.Equal(PortalRoles.Student, (string?)data["account"]!["roles"]![0]);
        Assert.Equal(await portal.InDatabaseAsync(db => db.Users.Select(user => user.Id).SingleAsync()), (Guid)data["diary"]!["owner"]!);
        Assert.DoesNotContain("asswordHash", file.Body, StringComparison.Ordinal);
        browser.Dispose();
    }

    [Fact]
    public async Task Download_WithoutTokenOrSignIn_IsRefused()
    {
        await using var portal = await PortalFactory.StartAsync();
        var (browser, _) = await portal.NewPersonAsync();
        using var bare = new HttpRequestMessage(HttpMethod.Post, PortalUrls.ManageDataDownload);
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.SendAsync(bare)).Status);

        using var stranger = portal.NewBrowser();
        using var asked = new HttpRequestMessage(HttpMethod.Post, PortalUrls.ManageDataDownload);
        Assert.Equal(PortalUrls.Login, (await stranger.SendAsync(asked)).Location);
        browser.Dispose();
    }

    [Fact]
    public async Task Delete_RemovesTheAccountAndWhatEveryFeatureKeeps()
    {
        await using var portal = await PortalFactory.StartAsync(configure: builder => builder.Services.AddScoped<IPersonalData, Diary>());
        var (browser, email) = await portal.NewPersonAsync();
        var (other, _) = await portal.NewPersonAsync();
        await browser.GetAsync(PortalUrls.ManageTwoFactorEnable);
        var form = await browser.GetAsync(PortalUrls.ManageData);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.SubmitAsync(form, "delete", ("Password", "not the password"))).Status);

        var done = await browser.SubmitAsync(form, "delete", ("Password", Password));

        Assert.Equal(PortalUrls.AfterDoing(PortalUrls.Login, "account-deleted"), done.Location);
        Assert.False(await browser.IsSignedInAsync());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.SignInAsync(email)).Status);
        Assert.Equal(1, await portal.InDatabaseAsync(db => db.Users.CountAsync()));
        Assert.Equal(1, await portal.InDatabaseAsync(db => db.UserRoles.CountAsync()));
        Assert.Equal(0, await portal.InDatabaseAsync(db => db.UserTokens.CountAsync()));
        Assert.Equal(1, await portal.InDatabaseAsync(db => db.RoleClaims.CountAsync()));
        Assert.True(await other.IsSignedInAsync());
        browser.Dispose();
        other.Dispose();
    }

    [Fact]
    public async Task Delete_OneFeatureFails_KeepsEverything()
    {
        await using var portal = await PortalFactory.StartAsync(configure: builder => builder.Services
            .AddScoped<IPersonalData, Diary>()
            .AddScoped<IPersonalData, Stubborn>());
        var (browser, _) = await portal.NewPersonAsync();

        var page = await browser.SubmitAsync(await browser.GetAsync(PortalUrls.ManageData), "delete", ("Password", Password));

        Assert.Equal(HttpStatusCode.InternalServerError, page.Status);
        Assert.Equal(1, await portal.InDatabaseAsync(db => db.Users.CountAsync()));
        Assert.Equal(0, await portal.InDatabaseAsync(db => db.RoleClaims.CountAsync()));
        Assert.True(await browser.IsSignedInAsync());
        browser.Dispose();
    }

    [Fact]
    public void PortalUser_PersonalProperties_AreThoseTheDownloadKnows()
    {
        var personal = typeof(PortalUser).GetProperties()
            .Where(property => property.GetCustomAttribute<PersonalDataAttribute>() is not null)
            .Select(property => property.Name);

        // The user name is the address; the portal keeps no phone numbers. A new one belongs into ExportedAccount too.
        Assert.Equal(
            ["Email", "EmailConfirmed", "Id", "PhoneNumber", "PhoneNumberConfirmed", "TwoFactorEnabled", "UserName"],
            personal.Order(StringComparer.Ordinal));
    }

    /// <summary>A feature that keeps something; its deletion leaves a mark in the same database.</summary>
    private sealed class Diary(PortalDbContext db) : IPersonalData
    {
        public string Name => "diary";

        public Task<JsonNode?> ExportAsync(Guid userId, CancellationToken cancellationToken) =>
            Task.FromResult<JsonNode?>(new JsonObject { ["owner"] = userId });

        public async Task DeleteAsync(Guid userId, CancellationToken cancellationToken)
        {
            db.RoleClaims.Add(new IdentityRoleClaim<Guid> { RoleId = await db.Roles.Select(role => role.Id).FirstAsync(cancellationToken), ClaimType = "deleted" });
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    private sealed class Stubborn : IPersonalData
    {
        public string Name => "stubborn";

        public Task<JsonNode?> ExportAsync(Guid userId, CancellationToken cancellationToken) => Task.FromResult<JsonNode?>(null);

        public Task DeleteAsync(Guid userId, CancellationToken cancellationToken) => throw new InvalidOperationException("It stays.");
    }
}

using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Portal.Components.Layout;
using Portal.Infrastructure;
using Portal.Tests.Support;
using static Portal.Tests.Features.Account.AccountSteps;

namespace Portal.Tests.Features.Account;

public sealed partial class AccountPagesTests
{
    /// <summary>All but those of the studio and of institutions, which have their look and tests of their own.</summary>
    private static readonly IReadOnlyList<Type> Pages =
        [.. typeof(Program).Assembly.GetTypes().Where(type => type.Namespace?.StartsWith("Portal.Features.Account", StringComparison.Ordinal) == true
            && type.GetCustomAttributes<RouteAttribute>().Any() && type.GetCustomAttribute<LayoutAttribute>()?.LayoutType is var layout && layout != typeof(StudioLayout) && layout != typeof(InstitutionLayout))];

    [Fact]
    public void Pages_AllOfThem_StayStatic()
    {
        Assert.True(Pages.Count > 15);
        Assert.All(Pages, page => Assert.NotNull(page.GetCustomAttribute<ExcludeFromInteractiveRoutingAttribute>()));
        Assert.All(Pages, page => Assert.Equal(typeof(AccountLayout), page.GetCustomAttribute<LayoutAttribute>()?.LayoutType));
    }

    [Fact]
    public void Pages_UnderManage_AllNeedASignIn() =>
        Assert.All(
            Pages.Where(page => page.GetCustomAttributes<RouteAttribute>().Any(route => route.Template.StartsWith(PortalUrls.Manage, StringComparison.Ordinal))),
            page => Assert.NotNull(page.GetCustomAttribute<AuthorizeAttribute>()));

    [Fact]
    public async Task Pages_AllOfThem_HaveOneHeadingATitleLabelsAndNothingInline()
    {
        await using var portal = await PortalFactory.StartAsync();
        var (person, _) = await portal.NewPersonAsync();
        using var stranger = portal.NewBrowser();
        foreach (var address in Pages.SelectMany(page => page.GetCustomAttributes<RouteAttribute>()).Select(route => route.Template))
        {
            var page = await person.GetAsync(address);
            page = page.Location is null ? page : await stranger.GetAsync(address);
            if (page.Location is not null)
            {
                // The second step of a sign-in that nobody began.
                continue;
            }

            Assert.Single(page.Document.QuerySelectorAll("h1"));
            Assert.EndsWith(" – Waypost", page.Document.Title, StringComparison.Ordinal);
            Assert.Empty(page.Document.QuerySelectorAll("[style], style"));
            Assert.All(page.Document.QuerySelectorAll("main script"), script => Assert.Equal("passkeys", script.GetAttribute("src")!.Trim('/').Split('.')[0]));
            Assert.DoesNotMatch(InlineHandler(), page.Body);
            Assert.All(
                page.Document.QuerySelectorAll("input:not([type=hidden]):not([hidden]):not([type=checkbox])"),
                input => Assert.NotNull(page.Document.QuerySelector($"label[for='{input.Id}']")));
            Assert.All(page.Document.QuerySelectorAll("form"), form => Assert.NotNull(form.QuerySelector("[name=__RequestVerificationToken]")));
        }

        person.Dispose();
    }

    [Fact]
    public async Task Pages_StyleSheetsAndScripts_AreThere()
    {
        await using var portal = await PortalFactory.StartAsync();
        using var browser = portal.NewBrowser();
        var page = await browser.GetAsync(PortalUrls.Login);

        var files = page.Document.QuerySelectorAll("link[rel=stylesheet]").Select(link => link.GetAttribute("href")!)
            .Append(page.Document.QuerySelector("script[type=module]")!.GetAttribute("src")!).ToList();

        Assert.Contains(files, file => file.Contains("account", StringComparison.Ordinal));
        foreach (var file in files)
        {
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/" + file.TrimStart('/'))).Status);
        }
    }

    [Fact]
    public async Task Page_ForAnotherRole_Answers403WithAPage()
    {
        await using var portal = await PortalFactory.StartAsync(configure: builder => builder.Services.AddSingleton<IStartupFilter, Forbidding>());
        using var browser = portal.NewBrowser();

        var page = await browser.GetAsync(Forbidding.Address);

        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
        Assert.Equal("Not for this account", page.Heading);
        Assert.Single(page.Document.QuerySelectorAll("body"));
    }

    [Fact]
    public async Task Account_LeadsToManage()
    {
        await using var portal = await PortalFactory.StartAsync();
        using var browser = portal.NewBrowser();

        Assert.Equal(PortalUrls.Manage, (await browser.GetAsync(PortalUrls.Account)).Location);
    }

    private sealed class Forbidding : IStartupFilter
    {
        public const string Address = "/test/forbidden";

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Map(Address, branch => branch.Run(http => http.ForbidAsync()));
            next(app);
        };
    }

    [GeneratedRegex("<[^>]+ on[a-z]+=", RegexOptions.IgnoreCase)]
    private static partial Regex InlineHandler();
}

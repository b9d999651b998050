using System.Net;
using Portal.Infrastructure;
using Portal.Tests.Support;

namespace Portal.Tests.Infrastructure.Security;

public sealed class SecurityHeadersTests
{
    private const string Policy = "Content-Security-Policy", Permissions = "Permissions-Policy", Sniffing = "X-Content-Type-Options";

    [Fact]
    public async Task Answers_OfPages_CarryPoliciesAndThoseOfTheConnectionDoNot()
    {
        await using var portal = await PortalFactory.StartAsync();
        using var client = new HttpClient { BaseAddress = portal.BaseAddress };

        using var page = await client.GetAsync(PortalUrls.Plan, TestContext.Current.CancellationToken);
        using var connection = await client.PostAsync($"{PortalUrls.Connection}/negotiate?negotiateVersion=1", null, TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (page.StatusCode, connection.StatusCode));
        Assert.All((string[])[Policy, Permissions, Sniffing], header => Assert.True(page.Headers.Contains(header), header));
        Assert.True(connection.Headers.Contains(Sniffing));
        Assert.All((string[])[Policy, Permissions], header => Assert.False(connection.Headers.Contains(header), header));
    }
}

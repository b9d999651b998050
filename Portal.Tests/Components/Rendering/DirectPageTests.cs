using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using Portal.Components.Rendering;
using Portal.Components.Shared;
using Portal.Data.ReadModel;
using Portal.Domain.Guides;
using Portal.Features.Reading;
using Portal.Tests.Support;

namespace Portal.Tests.Components.Rendering;

public sealed class DirectPageTests
{
    [Fact]
    public async Task Execute_OfAGuide_WritesWhatTheFrameworkWrites()
    {
        await using var portal = await PortalFactory.StartAsync();
        var guides = portal.Services.GetRequiredService<GuideQueries>();
        var found = Assert.IsType<GuideLookup<RoleGuideDocument>.Found>(await guides.FindRoleGuideAsync("backend-developer", TestContext.Current.CancellationToken));
        var page = new RazorComponentResult<GuidePage>(new
        {
            found.Guide,
            Today = new DateOnly(2026, 11, 29),
            // Half of a pair of characters may come at the end of a buffer.
            Canonical = $"https://careers.example/{string.Concat(Enumerable.Repeat("🧭", 20_000))}",
            Reader = ReaderRequest.From(QueryCollection.Empty),
        })
        { StatusCode = StatusCodes.Status203NonAuthoritative };

        var expected = await ExecuteAsync(page);
        var actual = await ExecuteAsync(new DirectPage(page));

        Assert.Contains("How to become a Backend Developer", expected.Body, StringComparison.Ordinal);
        Assert.Equal(expected, actual);

        async Task<(int Status, string? Type, string Body)> ExecuteAsync(IResult result)
        {
            await using var scope = portal.Services.CreateAsyncScope();
            using var body = new MemoryStream();
            var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
            (http.Request.Scheme, http.Request.Host, http.Response.Body) = ("https", new HostString("careers.example"), body);
            await result.ExecuteAsync(http);
            return (http.Response.StatusCode, http.Response.ContentType, Encoding.UTF8.GetString(body.ToArray()));
        }
    }
}

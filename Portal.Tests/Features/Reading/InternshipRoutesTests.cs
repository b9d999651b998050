using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Portal.Components.Wording;
using Portal.Data;
using Portal.Data.Entities;
using Portal.Domain.Guides;
using Portal.Domain.Reports;
using Portal.Features.Reports;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Reading;

/// <summary>Internship guides and openings in the running portal.</summary>
public sealed class InternshipRoutesTests : IAsyncLifetime
{
    private const string Guide = "/internships/" + SampleInternship.Slug;
    private const string Opening = "/openings/" + SampleOpening.Slug;
    private const string Example = "/openings/" + SampleOpening.ExampleSlug;

    private PortalFactory portal = null!;
    private HttpClient client = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        portal = await PortalFactory.StartAsync();
        client = new() { BaseAddress = portal.BaseAddress };
        await portal.PublishAsync(SampleInternship.Document(), portal.OpenToday(), SampleOpening.Example());
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await portal.DisposeAsync();
    }

    [Fact]
    public async Task EveryPage_GetAndHead_IsAPageWithoutACookie()
    {
        foreach (var address in (string[])["/internships", Guide, "/openings", Opening, Example])
        {
            foreach (var method in (HttpMethod[])[HttpMethod.Get, HttpMethod.Head])
            {
                using var response = await client.SendAsync(new(method, address), Cancel);

                Assert.True(response.StatusCode == HttpStatusCode.OK, $"{method} {address}: {response.StatusCode}");
                Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
                Assert.False(response.Headers.Contains("Set-Cookie"));
                Assert.NotNull(response.Headers.ETag);
            }
        }
    }

    [Fact]
    public async Task Opening_WhereMoneyWasAskedFor_HasNoWayToApplyUntilItIsFoundUntrue()
    {
        var desk = portal.Services.GetRequiredService<ReportDesk>();
        var before = await client.GetStringAsync(Opening, Cancel);

        await desk.SubmitAsync(new(Opening, SampleOpening.Slug), ReportRules.AskedForMoney, "", Cancel);
        var reported = await client.GetStringAsync(Opening, Cancel);
        await desk.DecideAsync(1, ReportOutcome.Dismissed, decision: null, new("A counsellor", await SomebodyAsync()), Cancel);
        var dismissed = await client.GetStringAsync(Opening, Cancel);

        var button = $"class=\"btn\" href=\"{SampleOpening.Published().Document.ApplyUrl}\"";
        Assert.Contains(button, before, StringComparison.Ordinal);
        Assert.DoesNotContain(button, reported, StringComparison.Ordinal);
        Assert.Contains(Texts.OpeningWithheldTitle, reported, StringComparison.Ordinal);
        Assert.Equal(before, dismissed);
    }

    [Theory]
    [InlineData("/internships/nothing-is-here")]
    [InlineData("/internships/Not_A_Slug")]
    [InlineData("/internships/" + SampleGuide.Slug)]
    [InlineData("/internships/" + SampleOpening.Slug)]
    [InlineData("/openings/nothing-is-here")]
    [InlineData("/openings/%3Cscript%3E")]
    [InlineData("/openings/" + SampleInternship.Slug)]
    [InlineData("/guides/" + SampleInternship.Slug)]
    public async Task Get_NothingOfThatKind_Is404(string address)
    {
        using var response = await client.GetAsync(address, Cancel);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Lists_Published_LinkToThePages()
    {
        Assert.Contains($"href=\"{Guide}\"", await TextAsync("/internships"), StringComparison.Ordinal);
        var openings = await TextAsync("/openings");
        Assert.Contains("1 opening<", openings, StringComparison.Ordinal);
        Assert.Contains($"href=\"{Opening}\"", openings, StringComparison.Ordinal);
        Assert.Contains($"href=\"{Example}\"", openings, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RoleAndInternshipGuide_Published_LinkToWhatBelongsToThem()
    {
        var role = await TextAsync("/guides/" + SampleGuide.Slug);
        Assert.Contains($"href=\"{Guide}\"", role, StringComparison.Ordinal);
        Assert.Contains($"href=\"{Opening}\"", role, StringComparison.Ordinal);
        var internship = await TextAsync(Guide);
        Assert.Contains($"href=\"{Opening}\"", internship, StringComparison.Ordinal);
        Assert.Contains("href=\"/guides/backend-developer\"", internship, StringComparison.Ordinal);
        Assert.Contains($"href=\"{Guide}\"", await TextAsync(Opening), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Opening_DayAfterItsLast_Is410AndStandsInNoList()
    {
        string[] lists = ["/openings", Guide, "/guides/" + SampleGuide.Slug];
        portal.LeapAhead(TimeSpan.FromDays(OpeningDocument.DaysOpen));
        Assert.Contains("Go to the posting", await TextAsync(Opening), StringComparison.Ordinal);
        foreach (var list in lists)
        {
            Assert.Contains($"href=\"{Opening}\"", await TextAsync(list), StringComparison.Ordinal);
        }

        portal.Clock.Advance(TimeSpan.FromDays(1));

        using var closed = await client.GetAsync(Opening, Cancel);
        Assert.Equal(HttpStatusCode.Gone, closed.StatusCode);
        var page = await closed.Content.ReadAsStringAsync(Cancel);
        Assert.Contains("This opening is closed", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"{Guide}\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("jobs.acme.example", page, StringComparison.Ordinal);
        using var head = await client.SendAsync(new(HttpMethod.Head, Opening), Cancel);
        Assert.Equal(HttpStatusCode.Gone, head.StatusCode);
        foreach (var list in lists)
        {
            Assert.DoesNotContain($"href=\"{Opening}\"", await TextAsync(list), StringComparison.Ordinal);
        }

        // An example has no end.
        Assert.Contains("Example posting", await TextAsync(Example), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publish_ANewOpening_ShowsOnPagesThatWereStored()
    {
        var next = portal.OpenToday() with { Slug = "next-intern", Title = "Next intern" };
        string[] pages = ["/openings", Guide, "/guides/" + SampleGuide.Slug];
        foreach (var page in pages)
        {
            Assert.DoesNotContain("next-intern", await TextAsync(page), StringComparison.Ordinal);
        }

        await portal.PublishAsync(next);

        foreach (var page in pages)
        {
            Assert.Contains("href=\"/openings/next-intern\"", await TextAsync(page), StringComparison.Ordinal);
        }
    }

    /// <summary>The text of a page that is there.</summary>
    private async Task<string> TextAsync(string address)
    {
        using var response = await client.GetAsync(address, Cancel);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsStringAsync(Cancel);
    }

    private Task<Guid> SomebodyAsync() => portal.InDatabaseAsync(async db =>
    {
        var user = new PortalUser { UserName = "counsellor@example.org" };
        db.Add(user);
        await db.SaveChangesAsync();
        return user.Id;
    });
}

using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Portal.Data.Entities;
using Portal.Domain.Institutions;
using Portal.Tests.Support;

namespace Portal.Tests.Browser;

/// <summary>Frames with embeds in pages of another origin.</summary>
public sealed class EmbedTests(Chromium chromium, SharedPortal shared) : HostPageTest(chromium, shared)
{
    [Fact]
    public async Task PlainFrame_OnAnotherOrigin_ShowsTheEmbedAndLinksOpenAroundIt()
    {
        var visit = await OpenAsync($"""<iframe title="Path" width="600" height="700" src="{Origin}{Path}"></iframe>""");
        var frame = visit.Page.FrameLocator("iframe");

        await Assertions.Expect(frame.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Computer science degree");
        await IsStyledAsync(frame);
        await frame.GetByRole(AriaRole.Link, new() { Name = "Open the full path" }).ClickAsync();

        await visit.Page.WaitForURLAsync($"{Origin}/guides/backend-developer/paths/computer-science-degree");
    }

    [Fact]
    public async Task SandboxedFrame_WithoutAnything_ShowsTheEmbedInItsStyles()
    {
        var visit = await OpenAsync($"""<iframe title="Path" sandbox="" width="600" height="700" src="{Origin}{Path}?accent=8a1c3d"></iframe>""");
        visit.Expect(new Regex("Blocked script execution in .* because the document's frame is sandboxed"));
        var frame = visit.Page.FrameLocator("iframe");

        await Assertions.Expect(frame.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Computer science degree");
        await IsStyledAsync(frame);
        await Assertions.Expect(frame.Locator(".embed")).ToHaveCSSAsync("border-top-color", "rgb(138, 28, 61)");
    }

    [Fact]
    public async Task SandboxedFrame_WithScripts_TellsItsHeightFromAnOpaqueOrigin()
    {
        var visit = await OpenAsync($"""<iframe title="Path" sandbox="allow-scripts" width="600" height="700" src="{Origin}{Path}"></iframe>""");
        await HeardAsync(visit, 2);

        var own = Assert.Single(await MessagesAsync(visit), message => message.IsOwn);
        Assert.Equal("null", own.Origin);
        Assert.Equal(
            ["height", "id", "type", "v"], own.Data.EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal));
        Assert.Equal(("pathway:height", 1), (own.Data.GetProperty("type").GetString(), own.Data.GetProperty("v").GetInt32()));
        Assert.Equal(Path, own.Data.GetProperty("id").GetString());
        Assert.Equal(await HeightAsync(visit.Page.FrameLocator("iframe")), own.Height);
        await IsStyledAsync(visit.Page.FrameLocator("iframe"));
    }

    [Fact]
    public async Task AnyFrame_ItsHeight_IsToldToLearningPlatformsAsText()
    {
        var visit = await OpenAsync($"""<iframe title="Path" width="600" height="700" src="{Origin}{Path}"></iframe>""");
        await HeardAsync(visit, 2);

        var height = (await MessagesAsync(visit)).Single(message => message.IsOwn).Height;
        var text = Assert.Single(await MessagesAsync(visit), message => message.Data.ValueKind is JsonValueKind.String).Data.GetString();
        Assert.Equal($$"""{"subject":"lti.frameResize","height":{{height}}}""", text);
    }

    [Fact]
    public async Task Height_ThatChangesOften_IsToldOnChangeAndTenTimesASecondAtMost()
    {
        var visit = await OpenAsync($"""<iframe title="Path" width="600" height="700" src="{Origin}{Path}"></iframe>""");
        await HeardAsync(visit, 2);
        var frame = visit.Page.FrameLocator("iframe");

        await frame.Locator("body").EvaluateAsync(
            """
            () => new Promise(done => {
                const fold = document.querySelector('details');
                let left = 90;
                (function turn() {
                    fold.open = !fold.open;
                    if (--left) requestAnimationFrame(turn); else { fold.open = true; requestAnimationFrame(done); }
                })();
            })
            """);
        var end = await HeightAsync(frame);
        await visit.Page.WaitForFunctionAsync("end => heard.filter(said => said.data.type).at(-1).data.height === end", end);

        var told = (await MessagesAsync(visit)).Where(message => message.IsOwn).ToList();
        Assert.All(told.Zip(told.Skip(1)), pair => Assert.NotEqual(pair.First.Height, pair.Second.Height));
        // Timers of a busy machine come late, never early; a message that was late lets the next one seem early.
        Assert.InRange(told.Count - 1, 1, (int)Math.Ceiling((told[^1].At - told[0].At) / 100) + 1);
    }

    [Fact]
    public async Task Frame_OnAnOriginThatIsNotAllowed_IsRefusedByTheBrowser()
    {
        var (_, key) = await Portal.NewEmbeddingInstitutionAsync(institution => institution.Allow("https://www.rvu.example"));
        foreach (var (address, allowed) in ((string, bool)[])[(Path, true), ($"{Path}?p={key}", false), ($"{Path}?p=no-such-key", false)])
        {
            await IsShownAsync(address, site => site.Address, allowed);
            // Neither on a safe line nor on somebody's own machine.
            await IsShownAsync(address, site => site.Other, allowed: false);
        }
    }

    [Fact]
    public async Task Frame_OnAnOriginOfTheInstitution_IsShownAndOnThePortalItself()
    {
        var site = UntilTheEnd(await HostSite.StartAsync());
        var (_, key) = await Portal.NewEmbeddingInstitutionAsync(institution => institution.Allow(site.Other.GetLeftPart(UriPartial.Authority)));

        await IsShownAsync($"{Path}?p={key}", host => host.Other, allowed: false);
        var host = UntilTheEnd(await HostSite.StartAsync(("page", $"""<iframe title="Path" src="{Origin}{Path}?p={key}"></iframe>""")));
        await Portal.InDatabaseAsync(async db =>
        {
            var origin = db.Set<InstitutionOrigin>().Single(known => known.Origin == site.Other.GetLeftPart(UriPartial.Authority));
            origin.Origin = host.Other.GetLeftPart(UriPartial.Authority);
            return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        Portal.ForgetInstitutions();
        var visit = await VisitHostAsync(host.Other);
        await visit.Page.GotoAsync(new Uri(host.Other, "page").ToString());

        await Assertions.Expect(visit.Page.FrameLocator("iframe").GetByText(EmbeddingInstitutions.Name).First).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(Guide + "?theme=auto")]
    [InlineData(Guide + "?theme=auto&sections=timeline,paths,reality-checks&place=KE&accent=ffee00")]
    [InlineData(Path + "?theme=auto")]
    [InlineData(Path + "?theme=auto&accent=8a1c3d&place=atlantis")]
    [InlineData(Path + "?theme=dark&accent=222222")]
    [InlineData("/embed/v1/guides/no-such-role")]
    public async Task Embed_Any_IsFitForEverybody(string address)
    {
        var visit = await VisitAsync();
        visit.Expect(new Regex("Failed to load resource: the server responded with a status of 404"));
        await visit.GoToAsync(address);

        await visit.IsFitForEverybodyAsync();
    }

    [Fact]
    public async Task Embed_OfAnInstitution_IsFitForEverybody()
    {
        var (_, key) = await Portal.NewEmbeddingInstitutionAsync(institution =>
        {
            institution.Accent = "8a1c3d";
            institution.Supplement.Add(new() { Kind = SupplementKind.Course, Code = "CS301", Title = "Databases", Url = "https://www.rvu.example/cs301" });
        });
        await Portal.InDatabaseAsync(async db =>
        {
            var item = db.Set<SupplementItemRow>().Single(row => row.Url == "https://www.rvu.example/cs301");
            foreach (var step in db.Set<StepRow>().Where(row => row.Pathway!.Key == "computer-science-degree").Take(2).Select(row => row.Id).ToList())
            {
                db.Add(new SupplementTarget { ItemId = item.Id, StepId = step });
            }

            return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        Portal.ForgetInstitutions();
        var visit = await VisitAsync();
        await visit.GoToAsync($"{Path}?theme=auto&p={key}");

        await Assertions.Expect(visit.Page.GetByText("CS301")).Not.ToHaveCountAsync(0);
        await visit.IsFitForEverybodyAsync();
    }
}

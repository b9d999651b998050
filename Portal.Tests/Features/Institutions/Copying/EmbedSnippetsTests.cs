using System.Text;
using AngleSharp;
using AngleSharp.Dom;
using FsCheck.Xunit;
using Portal.Features.Institutions.Copying;
using Portal.Infrastructure.Embedding;

namespace Portal.Tests.Features.Institutions.Copying;

public sealed class EmbedSnippetsTests
{
    private const string Origin = "https://careers.example";

    private static readonly Embeddable Guide = new("/guides/clerk", "Clerk", "The whole guide", "Clerk", [("guide", "clerk")], HasSections: true, ["KE", "IN"]);

    [Fact]
    public void All_OfAPlainChoice_AreShort()
    {
        var snippets = new EmbedSnippets(Origin, EmbedChoice.Read(Guide, null, null, null, null), "key2key2key2");

        Assert.Equal("https://careers.example/guides/clerk?via=key2key2key2", snippets.Address);
        Assert.Equal(
            "<iframe src=\"https://careers.example/embed/v1/guides/clerk?p=key2key2key2\" title=\"Clerk\" width=\"100%\" height=\"900\" loading=\"lazy\"></iframe>",
            snippets.Frame(900));
        Assert.Equal(
            """
            <script src="https://careers.example/embed/v1.js" async></script>
            <career-pathway guide="clerk" key="key2key2key2">
              <a href="https://careers.example/guides/clerk?via=key2key2key2">Clerk</a>
            </career-pathway>
            """,
            snippets.Loader,
            ignoreLineEndingDifferences: true);
    }

    [Fact]
    public async Task All_OfAChoiceWithEverything_SayItAll()
    {
        var choice = EmbedChoice.Read(Guide, "KE", "dark", "#0A5F4C", ["timeline", "paths"]);
        var snippets = new EmbedSnippets(Origin, choice, "key2key2key2");

        Assert.Equal("https://careers.example/guides/clerk?place=KE&via=key2key2key2", snippets.Address);
        Assert.Equal("/embed/v1/guides/clerk?sections=timeline%2Cpaths&place=KE&theme=dark&accent=0a5f4c&p=key2key2key2", snippets.FrameAddress);
        Assert.Equal(Origin + snippets.FrameAddress, (await OneAsync(snippets.Frame(600), "iframe")).GetAttribute("src"));
        var element = await OneAsync(snippets.Loader, "career-pathway");
        Assert.Equal(
            [("guide", "clerk"), ("sections", "timeline,paths"), ("place", "KE"), ("theme", "dark"), ("accent", "0a5f4c"), ("key", "key2key2key2")],
            element.Attributes.Select(attribute => (attribute.Name, attribute.Value)));
        Assert.Equal(snippets.Address, element.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task LoaderOf_AVersion_NamesItsIntegrity()
    {
        var loader = new EmbedLoader();
        var snippets = new EmbedSnippets(Origin, EmbedChoice.Read(Guide, null, null, null, null), "key2key2key2");

        var script = (await OneAsync(snippets.LoaderOf(loader), "career-pathway")).PreviousElementSibling!;

        Assert.Equal(
            (Origin + loader.Address, loader.Integrity, "anonymous"),
            (script.GetAttribute("src"), script.GetAttribute("integrity"), script.GetAttribute("crossorigin")));
    }

    [Theory]
    [InlineData("XX", "light", "javascript:alert(1)", "\"><script>")]
    [InlineData("ke", "Dark", "0a5f4", "all")]
    public void Read_WhatIsNoChoice_IsPassedOver(string place, string theme, string accent, string section)
    {
        var choice = EmbedChoice.Read(Guide, place, theme, accent, [section]);

        Assert.Equal((null, EmbedChoice.Light, null, null), (choice.Place, choice.Theme, choice.Accent, choice.SectionsInAddress));
    }

    [Property(MaxTest = 300)]
    public void Frame_AnyTitle_StaysOneElementWithThatTitle(string? title)
    {
        // Of control characters HTML makes something else, for which no encoding helps.
        var shown = string.Concat((title ?? "").EnumerateRunes().Where(letter => !Rune.IsControl(letter)));
        var what = Guide with { Title = $"\"><script>alert(1)</script>{shown}" };
        var snippets = new EmbedSnippets(Origin, EmbedChoice.Read(what, null, null, null, null), null);

        var frame = OneAsync(snippets.Frame(600), "iframe").GetAwaiter().GetResult();
        var link = OneAsync(snippets.Link, "a").GetAwaiter().GetResult();

        Assert.Equal(what.Title, frame.GetAttribute("title"));
        Assert.Empty(link.Children);
    }

    private static async Task<IElement> OneAsync(string html, string selector)
    {
        var document = await BrowsingContext.New(Configuration.Default).OpenAsync(content => content.Content($"<body>{html}"), CancellationToken.None);
        Assert.Equal(selector == "career-pathway" ? 2 : 1, document.Body!.Children.Length);
        return document.QuerySelector(selector)!;
    }
}

using Bunit;
using Portal.Components.Shared;

namespace Portal.Tests.Components.Shared;

public sealed class SharedComponentTests : BunitContext
{
    [Theory]
    [InlineData("https://example.org/a", true)]
    [InlineData("http://example.org/a", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData(" javascript:alert(1)", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData("/guides", false)]
    [InlineData("//evil.example", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void WebLink_Address_IsALinkOnlyToTheWeb(string? address, bool isLink)
    {
        var link = Render<WebLink>(p => p.Add(l => l.Href, address).Add(l => l.Text, "The text"));

        Assert.Equal(isLink ? 1 : 0, link.FindAll("a[rel=noopener]").Count);
        Assert.Equal("The text", link.Nodes.OfType<AngleSharp.Dom.INode>().Select(node => node.TextContent).Aggregate(string.Concat).Trim());
    }

    [Theory]
    [InlineData(NoticeTone.Info, "note")]
    [InlineData(NoticeTone.Warning, "note warn")]
    [InlineData(NoticeTone.Bad, "note bad")]
    [InlineData(NoticeTone.Ok, "note ok")]
    public void Notice_Tone_HasIconAndWords(NoticeTone tone, string @class)
    {
        var notice = Render<Notice>(p => p.Add(n => n.Title, "Read this").Add(n => n.Tone, tone).AddChildContent("<p>Because.</p>"));

        Assert.Equal(@class, notice.Find("div").ClassName!.Trim());
        Assert.Equal("Read this", notice.Find("strong").TextContent);
        Assert.Equal("true", notice.Find("svg.ic").GetAttribute("aria-hidden"));
        Assert.False(notice.Find("div").HasAttribute("role"));
    }

    [Fact]
    public void OnPageNav_Sections_AreNamedLinks()
    {
        var nav = Render<OnPageNav>(p => p.Add(n => n.Links, [new("faq", "Questions"), new("sources", "Sources")]));

        Assert.Equal(nav.Find("nav").GetAttribute("aria-labelledby"), nav.Find("h2").Id);
        Assert.Equal(["#faq", "#sources"], nav.FindAll("ol a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public void Breadcrumb_Crumbs_AreAListInANamedNavigation()
    {
        var crumbs = Render<Breadcrumb>(p => p.Add(c => c.Crumbs, [new("Home", "/"), new("Guides", "/guides")]));

        Assert.Equal("Breadcrumb", crumbs.Find("nav").GetAttribute("aria-label"));
        Assert.Equal(["/", "/guides"], crumbs.FindAll("ol > li > a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public void Icon_EveryName_DrawsSomething() =>
        Assert.All(Enum.GetValues<IconName>(), name =>
            Assert.NotEmpty(Render<Icon>(p => p.Add(i => i.Name, name)).FindAll("path, circle")));

    [Theory]
    [InlineData("A", "a")]
    [InlineData("E", "e")]
    [InlineData("F", "a")]
    [InlineData("AB", "b")]
    public void LineBadge_Letter_HasItsColour(string letter, string line)
    {
        var badge = Render<LineBadge>(p => p.Add(b => b.Letter, letter));

        Assert.Equal(line, badge.Find("span").GetAttribute("data-line"));
        Assert.Equal(letter, badge.Find("span").TextContent);
    }
}

using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Bunit;
using Microsoft.AspNetCore.Components;

namespace Portal.Tests.Support;

/// <summary>What must hold for the markup of every page, whatever it shows.</summary>
public static class Markup
{
    /// <summary>
    /// Every text of the page as a reader sees it, with runs of white space as one space. Of a text that is written for the
    /// eye and said in other words aloud, what is written.
    /// </summary>
    public static string Text(INode node) =>
        string.Join(' ', Written(node).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Written(INode node) => node switch
    {
        IElement { ClassName: "vh", PreviousElementSibling: { } written } when written.GetAttribute("aria-hidden") == "true" && written.LocalName == "span" => "",
        IElement element => string.Concat(element.ChildNodes.Select(Written)),
        _ => node.TextContent,
    };

    /// <summary>The addresses of the style sheets of a page, in order.</summary>
    public static IReadOnlyList<string> StyleSheets(string html) =>
        [.. new HtmlParser().ParseDocument(html).QuerySelectorAll("link[rel=stylesheet]").Select(link => link.GetAttribute("href")!)];

    /// <summary>One h1, no level of heading skipped, every link and reference into the page has its target, no id twice,
    /// and nothing that the strict content security policy would block.</summary>
    public static void IsSound<T>(IRenderedComponent<T> page)
        where T : IComponent
    {
        var levels = page.FindAll("h1, h2, h3, h4, h5, h6").Select(heading => heading.TagName[1] - '0').ToList();
        Assert.Single(levels, 1);
        Assert.Equal(1, levels[0]);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, $"h{pair.First} is followed by h{pair.Second}"));

        var ids = page.FindAll("[id]").Select(element => element.Id!).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(page.FindAll("a[href^='#']"), link => Assert.Contains(link.GetAttribute("href")![1..], ids));
        foreach (var name in (string[])["aria-labelledby", "aria-describedby", "for"])
        {
            Assert.All(page.FindAll($"[{name}]"), element =>
                Assert.All(element.GetAttribute(name)!.Split(' '), id => Assert.Contains(id, ids)));
        }

        Assert.Empty(page.FindAll("script:not([type='application/ld+json']), style, iframe, object, embed, base"));
        Assert.All(page.FindAll("*"), element => Assert.All(element.Attributes, attribute =>
            Assert.False(attribute.Name == "style" || attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase), attribute.Name)));
    }
}

using System.Diagnostics;
using Bunit;
using Portal.Components.Shared;

namespace Portal.Tests.Components.Shared;

public sealed class MarkdownTests : BunitContext
{
    [Theory]
    [InlineData("One.\n\nTwo.", "<p>One.</p><p>Two.</p>")]
    [InlineData("*a* and **b** and `c`", "<p><em>a</em> and <strong>b</strong> and <code>c</code></p>")]
    [InlineData("- one\n- two", "<ul><li>one</li><li>two</li></ul>")]
    [InlineData("3. one\n4. two", "<ol start=\"3\"><li>one</li><li>two</li></ol>")]
    [InlineData("[docs](https://example.org/a?b=1&c=2)", "<p><a href=\"https://example.org/a?b=1&amp;c=2\" rel=\"noopener\">docs</a></p>")]
    [InlineData("[guides](/guides#faq)", "<p><a href=\"/guides#faq\">guides</a></p>")]
    [InlineData("[mail](mailto:a@example.org)", "<p><a href=\"mailto:a@example.org\">mail</a></p>")]
    [InlineData("<https://example.org>", "<p><a href=\"https://example.org\" rel=\"noopener\">https://example.org</a></p>")]
    public void Block_WhatTheFormatAllows_IsRendered(string markdown, string expected) =>
        Rendered(markdown).MarkupMatches(expected);

    [Theory]
    [InlineData("# Heading")]
    [InlineData("> quote")]
    [InlineData("```\ncode\n```")]
    [InlineData("---")]
    [InlineData("| a | b |\n|---|---|")]
    public void Block_WhatTheFormatDoesNotAllow_StaysAParagraph(string markdown) =>
        Assert.All(Rendered(markdown).Nodes.OfType<AngleSharp.Dom.IElement>(), element => Assert.Equal("P", element.TagName));

    [Theory]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](JaVaScRiPt:alert(1))")]
    [InlineData("[x](&#106;avascript:alert(1))")]
    [InlineData("[x](java\tscript:alert(1))")]
    [InlineData("[x](data:text/html;base64,PHNjcmlwdD4=)")]
    [InlineData("[x](vbscript:x)")]
    [InlineData("[x](http://example.org)")]
    [InlineData("[x](//evil.example)")]
    [InlineData("[x](/\\evil.example)")]
    [InlineData("[x](\\\\evil.example)")]
    [InlineData("[x](relative)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("[x]\n\n[x]: javascript:alert(1)")]
    [InlineData("![x](https://example.org/picture.png)")]
    public void Block_AddressThatIsNotAllowed_IsText(string markdown)
    {
        var rendered = Rendered(markdown);

        Assert.Empty(rendered.FindAll("a, img"));
        Assert.DoesNotContain("href", rendered.Markup, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("a <b onclick=\"x\">b</b> c")]
    [InlineData("<svg/onload=alert(1)>")]
    [InlineData("[a](https://example.org\"onmouseover=\"alert(1))")]
    [InlineData("[a](https://example.org 'x\" onclick=\"alert(1)')")]
    [InlineData("`<script>alert(1)</script>`")]
    [InlineData("<style>*{display:none}</style>")]
    public void Block_Html_IsText(string markdown)
    {
        var rendered = Rendered(markdown);

        Assert.Empty(rendered.FindAll("script, img, b, svg, style, iframe"));
        Assert.All(rendered.FindAll("*"), element => Assert.All(element.Attributes, attribute =>
            Assert.Contains(attribute.Name, (string[])["href", "rel"])));
    }

    [Fact]
    public void Block_NestedBeyondReason_StaysText()
    {
        var hostile = string.Concat(Enumerable.Repeat("- ", 5_000)) + "<b>deep</b>";

        Assert.Empty(Rendered(hostile).FindAll("b"));
    }

    [Fact]
    public void Block_ManyOpenBrackets_AnswersInTime()
    {
        var watch = Stopwatch.StartNew();
        Rendered(new string('[', 20_000) + new string('*', 20_000));

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \n ")]
    public void Block_Nothing_IsNothing(string? markdown) => Assert.Empty(Rendered(markdown).Markup);

    [Fact]
    public void Inline_OneParagraph_HasNoElementOfItsOwn() =>
        Render<Markdown>(p => p.Add(m => m.Text, "one *API*").Add(m => m.Inline, true)).MarkupMatches("one <em>API</em>");

    [Fact]
    public void Inline_TwoParagraphs_StayParagraphs() =>
        Assert.Equal(2, Render<Markdown>(p => p.Add(m => m.Text, "one\n\ntwo").Add(m => m.Inline, true)).FindAll("p").Count);

    [Fact]
    public void Block_SameTextAsInlineBefore_IsItsOwn()
    {
        Render<Markdown>(p => p.Add(m => m.Text, "the same words").Add(m => m.Inline, true));

        Rendered("the same words").MarkupMatches("<p>the same words</p>");
    }

    private IRenderedComponent<Markdown> Rendered(string? markdown) => Render<Markdown>(p => p.Add(m => m.Text, markdown));
}

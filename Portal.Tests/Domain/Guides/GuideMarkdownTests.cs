using Portal.Domain.Guides;

namespace Portal.Tests.Domain.Guides;

public sealed class GuideMarkdownTests
{
    [Theory]
    [InlineData("Plain words, 5 < 6 and a & b.")]
    [InlineData("**Bold**, *emphasis* and `<code>`.")]
    [InlineData("- one\n- two\n  1. nested")]
    [InlineData("[a](https://example.org/a_(b)?c=d#e), [b](/guides/x?place=KE), [c](#faq), [d](mailto:a@example.org)")]
    [InlineData("<https://example.org> and <a@example.org>")]
    [InlineData("[a][b]\n\n[b]: https://example.org \"Title\"")]
    [InlineData("Two\nlines  \nand a break")]
    public void Faults_WhatTheFormatAllows_AreNone(string markdown) => Assert.Empty(GuideMarkdown.Faults(markdown));

    [Theory]
    [InlineData("<div>a</div>", "markdown.html")]
    [InlineData("a <br> b", "markdown.html")]
    [InlineData("a <!-- b -->", "markdown.html")]
    [InlineData("<!-- a -->", "markdown.html")]
    [InlineData("<script>", "markdown.html")]
    [InlineData("![a](https://example.org/a.png)", "markdown.image")]
    [InlineData("![a][b]\n\n[b]: https://example.org/a.png", "markdown.image")]
    [InlineData("[a](javascript:alert(1))", "markdown.link")]
    [InlineData("[a](JaVaScRiPt:alert(1))", "markdown.link")]
    [InlineData("[a](java&#115;cript:alert(1))", "markdown.link")]
    [InlineData("[a](<java\tscript:alert(1)>)", "markdown.link")]
    [InlineData("[a](data:text/html,a)", "markdown.link")]
    [InlineData("[a](vbscript:a)", "markdown.link")]
    [InlineData("[a](http://example.org)", "markdown.link")]
    [InlineData("[a](//example.org)", "markdown.link")]
    [InlineData("[a](/\\example.org)", "markdown.link")]
    [InlineData("[a](</\t/example.org>)", "markdown.link")]
    [InlineData("[a](guides/b)", "markdown.link")]
    [InlineData("[a]()", "markdown.link")]
    [InlineData("[a](https://user@example.org)", "markdown.link")]
    [InlineData("<javascript:alert(1)>", "markdown.link")]
    [InlineData("unused\n\n[b]: javascript:alert(1)", "markdown.link")]
    [InlineData("# Heading", "markdown.block")]
    [InlineData("    code", "markdown.block")]
    [InlineData("```\ncode\n```", "markdown.block")]
    [InlineData("> quote", "markdown.block")]
    [InlineData("a\n\n---\n\nb", "markdown.block")]
    public void Faults_WhatTheFormatForbids_AreNamed(string markdown, string code) =>
        Assert.Contains(GuideMarkdown.Faults(markdown), fault => fault.Code == code);

    [Fact]
    public void Parse_AsManyMarksAsAllowed_IsATree()
    {
        Assert.NotNull(GuideMarkdown.Parse(new string('*', GuideMarkdown.MostMarks)));
        Assert.Null(GuideMarkdown.Parse(new string('*', GuideMarkdown.MostMarks + 1)));
    }
}

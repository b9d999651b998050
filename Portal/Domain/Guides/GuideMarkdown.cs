using System.Buffers;
using Markdig;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Portal.Domain.Guides;

/// <summary>The Markdown of the format: paragraphs, emphasis, lists, inline code and links; no HTML, no pictures.</summary>
public static class GuideMarkdown
{
    /// <summary>
    /// Marks (<c>[ * _ &lt; &gt;</c>) in one text. The parser's time grows with their third power in the worst case,
    /// so that a text with more must not reach it.
    /// </summary>
    public const int MostMarks = 1000;

    private static readonly SearchValues<char> Marks = SearchValues.Create("[*_<>");
    private static readonly MarkdownPipeline Pipeline = CreatePipeline();

    /// <summary>The syntax tree; null where the text is built to exhaust the parser (<see cref="MostMarks"/>, nesting).</summary>
    public static MarkdownDocument? Parse(string markdown)
    {
        if (CountMarks(markdown) > MostMarks)
        {
            return null;
        }

        try
        {
            return Markdown.Parse(markdown, Pipeline);
        }
        catch (ArgumentException)
        {
            // Nested deeper than the parser follows.
            return null;
        }
    }

    /// <summary>What the format does not allow in a text, each kind of fault once.</summary>
    public static IReadOnlyList<(string Code, string Message)> Faults(string markdown) =>
        Parse(markdown) is { } document
            ? [.. document.Descendants().Select(FaultOf).OfType<(string, string)>().Distinct().Take(ProblemList.Most)]
            : [("markdown.marks",
                $"This text holds more Markdown than a text for reading needs: at most {MostMarks} of the marks [ * _ < >, "
                + "and lists a few levels deep.")];

    private static (string Code, string Message)? FaultOf(MarkdownObject part) => part switch
    {
        HtmlBlock or HtmlInline => (
            "markdown.html",
            "HTML is not allowed in texts. Use Markdown, and put code or anything in angle brackets between backticks."),
        LinkInline { IsImage: true } => ("markdown.image", "Pictures are not allowed in texts. Take this one out."),
        LinkInline { Url: var address } => FaultOf(address),
        AutolinkInline { IsEmail: false, Url: var address } => FaultOf(address),
        // The definition itself, used or not; the parser keeps one in the tree for every one it reads.
        LinkReferenceDefinition { Url: var address } => FaultOf(address),
        HeadingBlock => ("markdown.block", "Headings are not allowed in texts. Use a paragraph; bold can take a heading's place."),
        CodeBlock => ("markdown.block", "Blocks of code are not allowed in texts. Indent less, or use inline code between backticks."),
        QuoteBlock => ("markdown.block", "Block quotes are not allowed in texts. Use a paragraph with quotation marks."),
        ThematicBreakBlock => ("markdown.block", "Lines across the page are not allowed in texts. Take the line out."),
        _ => null,
    };

    private static (string Code, string Message)? FaultOf(string? address) => WebAddress.IsAllowedInText(address)
        ? null
        : ("markdown.link",
            $"A link leads to \"{GuidePath.Excerpt(address ?? "")}\". "
            + "Links in texts begin with https://, mailto:, or with / or # for a page of this site.");

    private static int CountMarks(string markdown)
    {
        var count = 0;
        for (var rest = markdown.AsSpan(); rest.IndexOfAny(Marks) is >= 0 and var at; rest = rest[(at + 1)..])
        {
            count++;
        }

        return count;
    }

    private static MarkdownPipeline CreatePipeline()
    {
        var builder = new MarkdownPipelineBuilder();
        // An underlined line is a line: finding headings of that form takes time that grows with the square of the text.
        builder.BlockParsers.Find<ParagraphBlockParser>()!.ParseSetextHeadings = false;
        return builder.Build();
    }
}

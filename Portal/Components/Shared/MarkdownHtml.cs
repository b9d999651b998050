using System.Net;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using Ganss.Xss;
using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Caching.Memory;
using Portal.Domain.Guides;
using Portal.Infrastructure;

namespace Portal.Components.Shared;

/// <summary>
/// The format's Markdown as HTML. Two walls, each enough by itself: the parser knows nothing but paragraphs, lists,
/// emphasis, code and links and escapes the rest, and what it writes is sanitized.
/// </summary>
internal static partial class MarkdownHtml
{
    /// <summary>Characters of Markdown whose HTML is kept; a guide has about 20,000.</summary>
    private const int KeptCharacters = 4 * 1024 * 1024;

    private static readonly MarkdownPipeline Pipeline = CreatePipeline();
    private static readonly HtmlSanitizer Sanitizer = CreateSanitizer();

    /// <summary>Sanitizing costs far more than the rest of a page, and the same texts come again and again.</summary>
    private static readonly MemoryCache Rendered = new(new MemoryCacheOptions { SizeLimit = KeptCharacters });

    /// <summary>As elements of their own.</summary>
    public static MarkupString Block(string? markdown) => Get(markdown, inline: false);

    /// <summary>A single paragraph without its element, to follow words in a line; anything longer as <see cref="Block"/>.</summary>
    public static MarkupString Inline(string? markdown) => Get(markdown, inline: true);

    /// <summary>With what the reader chose at every link to a reading page of the portal.</summary>
    public static MarkupString Carried(MarkupString html, ReaderChoice choice) =>
        choice == ReaderChoice.None || string.IsNullOrEmpty(html.Value) ? html
            : new(OwnLink().Replace(html.Value, link => WebUtility.HtmlEncode(choice.Carry(WebUtility.HtmlDecode(link.Value)))));

    private static MarkupString Get(string? markdown, bool inline)
    {
        if (string.IsNullOrWhiteSpace(markdown))
        {
            return default;
        }

        var key = (markdown, inline);
        if (Rendered.TryGetValue(key, out string? html) && html is not null)
        {
            return new(html);
        }

        html = Render(markdown, inline);
        Rendered.Set(key, html, new MemoryCacheEntryOptions { Size = markdown.Length + html.Length });
        return new(html);
    }

    private static string Render(string markdown, bool inline)
    {
        if (GuideMarkdown.Parse(markdown) is null)
        {
            // Built to exhaust the parser: nothing anybody wrote to be read, but no reason to lose the page.
            return $"<p>{HtmlEncoder.Default.Encode(markdown)}</p>";
        }

        var document = Markdig.Markdown.Parse(markdown, Pipeline);
        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer) { ImplicitParagraph = inline && document is [ParagraphBlock] };
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.Replace<LinkInlineRenderer>(new AllowedLinkRenderer());
        renderer.ObjectRenderers.Replace<AutolinkInlineRenderer>(new AllowedAutolinkRenderer());
        renderer.Render(document);
        return Sanitizer.Sanitize(writer.ToString().Trim());
    }

    /// <summary>As the renderers below write it; a quote within a text is escaped.</summary>
    [GeneratedRegex("(?<=<a href=\")/[^\"]*")]
    private static partial Regex OwnLink();

    private static MarkdownPipeline CreatePipeline()
    {
        var builder = new MarkdownPipelineBuilder().DisableHtml();
        builder.BlockParsers.Clear();
        builder.BlockParsers.AddRange([new ListBlockParser(), new ParagraphBlockParser()]);
        return builder.Build();
    }

    private static HtmlSanitizer CreateSanitizer() => new(new HtmlSanitizerOptions
    {
        AllowedTags = new HashSet<string> { "p", "em", "strong", "ul", "ol", "li", "code", "a", "br" },
        AllowedAttributes = new HashSet<string> { "href", "rel", "start" },
        AllowedSchemes = new HashSet<string> { "https", "mailto" },
        UriAttributes = new HashSet<string> { "href" },
    });
}

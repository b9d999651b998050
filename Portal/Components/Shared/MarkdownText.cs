using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax.Inlines;
using Portal.Domain.Guides;

namespace Portal.Components.Shared;

/// <summary>The format's Markdown without its marks, for where no markup can stand.</summary>
internal static class MarkdownText
{
    /// <summary>The words as a reader sees them, each paragraph and each item of a list on a line of its own.</summary>
    public static string Plain(string markdown)
    {
        if (GuideMarkdown.Parse(markdown) is not { } document)
        {
            return markdown;
        }

        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer) { EnableHtmlForBlock = false, EnableHtmlForInline = false, EnableHtmlEscape = false };
        renderer.ObjectRenderers.Replace<LineBreakInlineRenderer>(new SpaceForLineBreak());
        renderer.Render(document);
        return writer.ToString().Trim();
    }

    /// <summary>Where a line of the source ends, no sentence does.</summary>
    private sealed class SpaceForLineBreak : HtmlObjectRenderer<LineBreakInline>
    {
        protected override void Write(HtmlRenderer renderer, LineBreakInline obj) => renderer.Write(obj.IsHard ? '\n' : ' ');
    }
}

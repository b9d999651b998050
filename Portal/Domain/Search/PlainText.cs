using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Portal.Domain.Guides;

namespace Portal.Domain.Search;

/// <summary>Markdown without its marks: what a reader reads, on one line.</summary>
internal static class PlainText
{
    public static string Of(string markdown)
    {
        if (GuideMarkdown.Parse(markdown) is not { } document)
        {
            return markdown;
        }

        var text = new StringBuilder();
        foreach (var block in document.Descendants<LeafBlock>())
        {
            foreach (var inline in block.Inline?.Descendants<Inline>() ?? [])
            {
                Append(text, inline);
            }

            text.Append(' ');
        }

        return string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static void Append(StringBuilder text, Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                text.Append(literal.Content.AsSpan());
                break;
            case CodeInline code:
                text.Append(code.Content);
                break;
            case AutolinkInline link:
                text.Append(link.Url);
                break;
            case HtmlEntityInline entity:
                text.Append(entity.Transcoded.AsSpan());
                break;
            case LineBreakInline:
                text.Append(' ');
                break;
        }
    }
}

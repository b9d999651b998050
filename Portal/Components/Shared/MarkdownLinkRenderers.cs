using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;
using Portal.Domain.Guides;

namespace Portal.Components.Shared;

/// <summary>Writes links that <see cref="WebAddress"/> allows; of others, and of pictures, the text alone.</summary>
internal sealed class AllowedLinkRenderer : HtmlObjectRenderer<LinkInline>
{
    protected override void Write(HtmlRenderer renderer, LinkInline obj)
    {
        var address = obj.GetDynamicUrl?.Invoke() ?? obj.Url;
        var isLink = !obj.IsImage && WebAddress.IsAllowedInText(address);
        if (isLink)
        {
            renderer.Write("<a href=\"").WriteEscapeUrl(address).Write(AllowedAutolinkRenderer.EndOfTag(address!));
        }

        renderer.WriteChildren(obj);
        if (isLink)
        {
            renderer.Write("</a>");
        }
    }
}

/// <summary>The same for an address in angle brackets.</summary>
internal sealed class AllowedAutolinkRenderer : HtmlObjectRenderer<AutolinkInline>
{
    /// <summary>A page of another site gets no hold of the window it was opened from.</summary>
    public static string EndOfTag(string address) =>
        address.StartsWith("https:", StringComparison.OrdinalIgnoreCase) ? "\" rel=\"noopener\">" : "\">";

    protected override void Write(HtmlRenderer renderer, AutolinkInline obj)
    {
        var address = obj.IsEmail ? "mailto:" + obj.Url : obj.Url;
        if (WebAddress.IsAllowedInText(address))
        {
            renderer.Write("<a href=\"").WriteEscapeUrl(address).Write(EndOfTag(address))
                .WriteEscape(obj.Url).Write("</a>");
        }
        else
        {
            renderer.WriteEscape(obj.Url);
        }
    }
}

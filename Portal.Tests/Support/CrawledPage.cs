using System.Net;
using AngleSharp.Html.Dom;

namespace Portal.Tests.Support;

/// <summary>A page as a crawler found it.</summary>
/// <param name="Address">From the root, with its query.</param>
/// <param name="From">The page that links to it; null: where the crawl began.</param>
/// <param name="Document">Null where it is no HTML.</param>
public sealed record CrawledPage(string Address, string? From, HttpStatusCode Status, bool SetsCookie, IHtmlDocument? Document)
{
    /// <summary>Everything the page says, titles of drawings too, with runs of white space as one space.</summary>
    public string Text => Document?.Body is { } body ? Markup.Text(body) : "";

    /// <summary>Addresses within the portal to which it links or sends a form, without fragments.</summary>
    public IEnumerable<string> Links => Targets.Select(target => target.Split('#')[0]);

    /// <summary>The same with fragments: those of the page itself as the page's address with the fragment.</summary>
    public IEnumerable<string> Targets => (Document?.QuerySelectorAll("a[href], form[action]") ?? Enumerable.Empty<AngleSharp.Dom.IElement>())
        .Select(element => element.GetAttribute("href") ?? element.GetAttribute("action")!)
        .Select(target => target.StartsWith('#') ? Address.Split('#')[0] + target : target)
        .Where(target => target.StartsWith('/'))
        .Distinct(StringComparer.Ordinal);
}

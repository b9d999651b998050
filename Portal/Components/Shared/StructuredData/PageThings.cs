using Portal.Domain.Guides;

namespace Portal.Components.Shared.StructuredData;

/// <summary>What pages of every kind tell machines.</summary>
public static class PageThings
{
    /// <summary>The way down to the page, and the page itself at the end.</summary>
    /// <param name="page">The page's absolute address; the others are on the same site.</param>
    /// <param name="title">The page's own, as it stands on it.</param>
    public static BreadcrumbList Breadcrumbs(string page, IReadOnlyList<Crumb> crumbs, string title) => new(
    [
        .. crumbs.Select((crumb, index) => new ListItem(index + 1, crumb.Text, new Uri(new Uri(page), crumb.Address).AbsoluteUri)),
        new ListItem(crumbs.Count + 1, title, Item: null),
    ]);

    /// <summary>The questions with their answers; nothing where there are none.</summary>
    public static IEnumerable<FaqPage> Questions(string page, IReadOnlyList<Faq> faqs) => faqs.Count == 0
        ? []
        : [new(page, [.. faqs.Select(faq => new Question(faq.Question, new(MarkdownText.Plain(faq.Answer))))])];

    /// <summary>Skills of all groups in one row; null where there are none.</summary>
    internal static IReadOnlyList<string>? Skills(IReadOnlyList<SkillGroup> skills) => Some([.. skills.SelectMany(group => group.Items)]);

    /// <summary>An empty list says nothing and is left out.</summary>
    internal static IReadOnlyList<T>? Some<T>(IReadOnlyList<T> items) => items.Count == 0 ? null : items;
}

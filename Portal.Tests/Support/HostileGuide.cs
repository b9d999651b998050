using System.Collections;
using Portal.Domain.Guides;

namespace Portal.Tests.Support;

/// <summary>The sample guide with every text replaced: whatever an author writes must come out as text.</summary>
public static class HostileGuide
{
    public const string Text = "<script>alert(1)</script>\"'&<img src=x onerror=alert(1)>[x](javascript:alert(1))";

    /// <summary>Ids and slugs stay, because the validator lets no other characters into them.</summary>
    private static readonly HashSet<string> Kept = ["Id", "Slug", "Kind", "Alongside"];

    public static RoleGuideDocument Document() => (RoleGuideDocument)Replace(SampleGuide.Document());

    private static object Replace(object value)
    {
        foreach (var property in value.GetType().GetProperties().Where(property => property.CanWrite))
        {
            var content = property.GetValue(value);
            if (property.PropertyType == typeof(string))
            {
                if (!Kept.Contains(property.Name) && !IsId(value, property.Name))
                {
                    property.SetValue(value, Text);
                }
            }
            else if (content is IEnumerable items)
            {
                var element = property.PropertyType.GetGenericArguments()[0];
                var replaced = Array.CreateInstance(element, items.Cast<object>().Count());
                foreach (var (index, item) in items.Cast<object>().Index())
                {
                    replaced.SetValue(item is string ? IsIdList(value, property.Name) ? item : Text : Replace(item), index);
                }

                property.SetValue(value, replaced);
            }
            else if (content is not null && content.GetType().Namespace == typeof(RoleGuideDocument).Namespace)
            {
                Replace(content);
            }
        }

        return value;
    }

    /// <summary>A source is named by its id; the bare slug of a link too.</summary>
    private static bool IsId(object owner, string property) => property == "Source" && owner is not RoleGuideDocument;

    private static bool IsIdList(object owner, string property) =>
        property == "Sources" || (property == "Paths" && owner is HeadlineTimeline);
}

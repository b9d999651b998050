using System.Text.Json.Nodes;
using Portal.Domain.Guides;
using Portal.Domain.Guides.Editing;

namespace Portal.Features.Studio.Editing;

/// <summary>Makes items of lists, with ids that stay whatever becomes of their wording.</summary>
public static class NewItem
{
    /// <param name="list">The list's path.</param>
    /// <param name="title">What the author typed to add it; the id is made from it.</param>
    /// <param name="known">An item that other guides share under this title: its id is taken, and what else it says.</param>
    public static TreeEdit.Insert In(DocumentTree tree, string list, FieldSpec spec, string title, JsonObject? known)
    {
        var item = known is null ? [] : (JsonObject)known.DeepClone();
        if (spec.TitleKey is { } key && title.Length > 0)
        {
            item[key] = title;
        }

        if (spec.HasIds && item["id"] is null)
        {
            item["id"] = FreeId(tree, list, title, isGlobal: spec.Key is "outcomes" or "sources");
        }

        return new(list, int.MaxValue, item);
    }

    /// <summary>An id that no item of the list has.</summary>
    /// <param name="isGlobal">Whether other guides must not happen to have it either.</param>
    private static string FreeId(DocumentTree tree, string list, string title, bool isGlobal)
    {
        var taken = tree.Items(list).Select(FieldPath.IdOf).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var words = Slugs.Of(title);
        var id = words.Length == 0 ? "item" : words;
        if (isGlobal)
        {
            id = $"{id}-{Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(3))}";
        }

        var free = id;
        for (var number = 2; taken.Contains(free); number++)
        {
            free = $"{id}-{number}";
        }

        return free;
    }
}

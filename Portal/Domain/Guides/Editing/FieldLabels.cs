using Portal.Domain.Guides;

namespace Portal.Domain.Guides.Editing;

/// <summary>Tells in words which field a path names: "Path A, step A2, Time, To".</summary>
public static class FieldLabels
{
    public static string Of(DocumentTree tree, string path)
    {
        var words = new List<string>();
        var parts = path.Split(FieldPath.Separator);
        var here = "";
        FieldSpec? list = null;
        for (var at = 0; at < parts.Length && path.Length > 0; at++)
        {
            var parent = here;
            here = FieldPath.Of(here, parts[at]);
            if (tree.Find(parent) is System.Text.Json.Nodes.JsonArray || list is not null || IsItem(parent))
            {
                words.Add(ItemOf(tree, parent, here, list, words));
                list = null;
                continue;
            }

            var spec = GuideSchema.Find(tree.Kind, here);
            if (spec?.Kind is FieldKind.Items or FieldKind.NamedTexts or FieldKind.Texts or FieldKind.Skills or FieldKind.Links && at < parts.Length - 1)
            {
                list = spec;
            }
            else if (parts[at] is not (GuideSchema.PathsKey or GuideSchema.StepsKey) || at == parts.Length - 1)
            {
                words.Add(spec?.Label ?? parts[at]);
            }
        }

        return string.Join(", ", words.Where(word => word.Length > 0));
    }

    private static bool IsItem(string parent) => parent == GuideSchema.PathsKey || FieldPath.Name(parent) == GuideSchema.StepsKey;

    private static string ItemOf(DocumentTree tree, string list, string item, FieldSpec? spec, List<string> words)
    {
        var place = tree.ItemPaths(list).Index().FirstOrDefault(known => known.Item == item).Index;
        if (list == GuideSchema.PathsKey)
        {
            return $"Path {PathLetters.Of(place)}";
        }

        if (FieldPath.Name(list) == GuideSchema.StepsKey && words is [{ } path, ..] && path.StartsWith("Path ", StringComparison.Ordinal))
        {
            return $"step {path[5..]}{place + 1}";
        }

        var title = spec?.TitleKey is { } key ? tree.Text(FieldPath.Of(item, key)) : "";
        return title.Length > 0 ? $"{spec!.ItemName} “{Short(title)}”" : $"{spec?.ItemName ?? "item"} {place + 1}";
    }

    private static string Short(string text) => text.Length > 60 ? text[..60].TrimEnd() + "…" : text;
}

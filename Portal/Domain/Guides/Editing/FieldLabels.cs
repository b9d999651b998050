using Portal.Domain.Guides;

namespace Portal.Domain.Guides.Editing;

/// <summary>Tells in words which field a path names: "Path A, step A2, Time, To".</summary>
public static class FieldLabels
{
    /// <param name="tree">A state of the document in which the field is, or was.</param>
    public static string Of(DocumentTree tree, string path)
    {
        if (path.Length == 0)
        {
            return "The guide as a whole";
        }

        var words = new List<string>();
        var parts = path.Split(FieldPath.Separator);
        var here = "";
        FieldSpec? list = null;
        for (var at = 0; at < parts.Length; at++)
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

        var label = string.Join(", ", words.Where(word => word.Length > 0));
        return label.Length == 0 ? path : char.ToUpperInvariant(label[0]) + label[1..];
    }

    private static bool IsItem(string parent) => parent == GuideSchema.PathsKey || FieldPath.Name(parent) == GuideSchema.StepsKey;

    private static string ItemOf(DocumentTree tree, string list, string item, FieldSpec? spec, List<string> words)
    {
        if (tree.ItemPaths(list).Index().Where(known => known.Item == item).Select(known => (int?)known.Index).FirstOrDefault() is not { } place)
        {
            return $"{spec?.ItemName ?? "item"} “{FieldPath.Name(item)}”";
        }

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

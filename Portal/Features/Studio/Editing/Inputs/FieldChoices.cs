using Portal.Components.Shared.Figures;
using Portal.Domain.Guides;
using Portal.Domain.Guides.Editing;

namespace Portal.Features.Studio.Editing.Inputs;

/// <summary>What can be chosen in a field, with what the author reads.</summary>
internal static class FieldChoices
{
    private const int LongestLabel = 80;

    public static IReadOnlyList<(string Word, string Label)> Of(DocumentTree tree, string path, FieldSpec spec, SharedCatalogue shared) => spec.Kind switch
    {
        FieldKind.Place => [("world", "Worldwide"), .. PlaceNames.All()],
        FieldKind.Source or FieldKind.Sources => [(Source.Editorial, "Editors’ own judgement"), .. Items(tree, "sources", "title")],
        FieldKind.Path or FieldKind.Paths => Items(tree, GuideSchema.PathsKey, "title"),
        FieldKind.Step => Steps(tree, path),
        FieldKind.Slug => [.. shared.Documents
            .Where(document => spec.Key switch
            {
                "role" => document.Kind == GuideKinds.RoleGuide,
                "internship" => document.Kind == GuideKinds.InternshipGuide,
                _ => document.Kind is GuideKinds.RoleGuide or GuideKinds.InternshipGuide,
            })
            .Select(document => (document.Slug, document.Title))],
        _ => spec.Choices,
    };

    /// <summary>What the author reads of what is chosen; the word itself where it is none of the choices.</summary>
    public static string LabelOf(DocumentTree tree, string path, FieldSpec spec, SharedCatalogue shared)
    {
        var word = tree.Text(path);
        return spec.Kind is FieldKind.Place
            ? PlaceNames.Of(word)
            : Of(tree, path, spec, shared).FirstOrDefault(choice => choice.Word == word).Label ?? word;
    }

    private static IReadOnlyList<(string Word, string Label)> Steps(DocumentTree tree, string path)
    {
        if (tree.Text(FieldPath.Of(FieldPath.Parent(path), "path")) is { Length: > 0 } named)
        {
            return Items(tree, FieldPath.Of(FieldPath.Of(GuideSchema.PathsKey, named), GuideSchema.StepsKey), "title");
        }

        var parts = path.Split(FieldPath.Separator);
        return parts is [GuideSchema.PathsKey, var way, GuideSchema.StepsKey, var own, ..]
            ? [.. Items(tree, string.Join(FieldPath.Separator, GuideSchema.PathsKey, way, GuideSchema.StepsKey), "title").Where(step => step.Word != own)]
            : [];
    }

    private static IReadOnlyList<(string Word, string Label)> Items(DocumentTree tree, string list, string title) =>
        [.. tree.Items(list).Select(item => (Word: FieldPath.IdOf(item) ?? "", Label: Short(DocumentTree.TextOf(item?[title])))).Where(item => item.Word.Length > 0)];

    private static string Short(string text) => text.Length > LongestLabel ? text[..LongestLabel].TrimEnd() + "…" : text;
}

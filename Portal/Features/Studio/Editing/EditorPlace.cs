using Portal.Domain.Guides;
using Portal.Domain.Guides.Editing;

namespace Portal.Features.Studio.Editing;

/// <summary>What of a document is being written: a section, a path or a step.</summary>
/// <param name="SectionId">The section it belongs to (<see cref="SectionSpec.Id"/>); paths and steps have one of their own.</param>
/// <param name="Path">The path of what is written; empty where it is a section of the document's own fields.</param>
/// <param name="Label">Its heading.</param>
public sealed record EditorPlace(string SectionId, string Path, string Label, IReadOnlyList<FieldSpec> Fields)
{
    /// <summary>The list of paths itself.</summary>
    public bool IsPathList => Path == GuideSchema.PathsKey;

    public bool IsPath => Path.Split(FieldPath.Separator) is [GuideSchema.PathsKey, _];

    public bool IsStep => Path.Split(FieldPath.Separator) is [GuideSchema.PathsKey, _, GuideSchema.StepsKey, _];

    /// <summary>The id of the path that it is or belongs to; null where there is none.</summary>
    public string? PathId => Path.Split(FieldPath.Separator) is [GuideSchema.PathsKey, var id, ..] ? id : null;

    /// <summary>The field that stands for it in addresses.</summary>
    public string Address => Path.Length > 0 ? Path : Fields is [{ Key: var key }, ..] ? key : "";

    /// <summary>Whether the field is written here.</summary>
    public bool Holds(string field) => Path.Length == 0
        ? Fields.Any(known => FieldPath.IsWithin(field, known.Key))
        : IsPathList ? field == Path
        : FieldPath.IsWithin(field, Path) && (IsStep || !FieldPath.IsWithin(field, FieldPath.Of(Path, GuideSchema.StepsKey)) || field == FieldPath.Of(Path, GuideSchema.StepsKey));

    /// <summary>Everything that can be written of a document, in the order of its pages.</summary>
    public static IReadOnlyList<EditorPlace> All(DocumentTree tree)
    {
        var places = new List<EditorPlace>();
        foreach (var section in GuideSchema.Sections(tree.Kind))
        {
            places.Add(new(section.Id, "", section.Label, section.Fields));
            if (tree.Kind == GuideKinds.RoleGuide && section.Id == "outlook")
            {
                places.AddRange(Paths(tree));
            }
        }

        return places;
    }

    private static IEnumerable<EditorPlace> Paths(DocumentTree tree)
    {
        yield return new(GuideSchema.PathsSection, GuideSchema.PathsKey, "Paths", []);
        foreach (var (index, path) in tree.ItemPaths(GuideSchema.PathsKey).Index())
        {
            var letter = PathLetters.Of(index);
            yield return new(GuideSchema.PathsSection, path, $"Path {letter}", GuideSchema.PathFields);
            foreach (var (place, step) in tree.ItemPaths(FieldPath.Of(path, GuideSchema.StepsKey)).Index())
            {
                var title = tree.Text(FieldPath.Of(step, "title"));
                yield return new(GuideSchema.PathsSection, step, $"{letter}{place + 1} {title}".TrimEnd(), GuideSchema.StepFields);
            }
        }
    }
}

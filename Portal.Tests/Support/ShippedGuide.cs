using Portal.Domain.Guides;

namespace Portal.Tests.Support;

/// <summary>The guides shipped with the portal, as files.</summary>
public static class ShippedGuide
{
    /// <summary>The folder of all of them, in the sources.</summary>
    public static string Folder { get; } = Path.Combine(SourceTree.Root, "Portal", "Content");

    /// <summary>The one that most tests read.</summary>
    public static string BackendDeveloper { get; } = Path.Combine(Folder, "backend-developer.yaml");

    /// <summary>The slug of each, which is the name of its file.</summary>
    public static IReadOnlyList<string> Slugs { get; } =
        [.. Directory.EnumerateFiles(Folder, "*.yaml").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    public static GuideDocument Read(string slug) =>
        GuideReader.Read(File.ReadAllBytes(Path.Combine(Folder, $"{slug}.yaml"))).Document
        ?? throw new InvalidDataException($"{slug}.yaml cannot be read.");

    /// <summary>Makes a folder with that one alone.</summary>
    public static string FolderIn(string parent)
    {
        var folder = Directory.CreateDirectory(Path.Combine(parent, "shipped")).FullName;
        File.Copy(BackendDeveloper, Path.Combine(folder, Path.GetFileName(BackendDeveloper)));
        return folder;
    }
}

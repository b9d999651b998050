namespace Portal.Tests.Support;

/// <summary>The guides shipped with the portal, as files.</summary>
public static class ShippedGuide
{
    /// <summary>The folder of all of them, in the sources.</summary>
    public static string Folder { get; } = Path.Combine(SourceTree.Root, "Portal", "Content");

    /// <summary>The one that most tests read.</summary>
    public static string BackendDeveloper { get; } = Path.Combine(Folder, "backend-developer.yaml");

    /// <summary>Makes a folder with that one alone.</summary>
    public static string FolderIn(string parent)
    {
        var folder = Directory.CreateDirectory(Path.Combine(parent, "shipped")).FullName;
        File.Copy(BackendDeveloper, Path.Combine(folder, Path.GetFileName(BackendDeveloper)));
        return folder;
    }
}

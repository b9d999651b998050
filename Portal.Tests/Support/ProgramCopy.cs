namespace Portal.Tests.Support;

/// <summary>The program in a folder of its own, for tests that change its files.</summary>
public static class ProgramCopy
{
    /// <summary>With one of the shipped guides, which is enough; folders, which are large and stay as they are, are only linked to.</summary>
    public static void Make(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(PortalProcess.ProgramFolder))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        foreach (var part in Directory.EnumerateDirectories(PortalProcess.ProgramFolder).Where(part => Path.GetFileName(part) != "Content"))
        {
            Directory.CreateSymbolicLink(Path.Combine(folder, Path.GetFileName(part)), part);
        }

        var content = Directory.CreateDirectory(Path.Combine(folder, "Content"));
        File.Copy(ShippedGuide.BackendDeveloper, Path.Combine(content.FullName, "backend-developer.yaml"));
    }
}

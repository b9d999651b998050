namespace Portal.Infrastructure;

/// <summary>
/// The folder an installation lives in, to which a relative database file is relative: the program's own folder once
/// published, the top of the source tree while it runs from the build output, where a clean build would take the data along.
/// </summary>
public static class InstallationFolder
{
    /// <param name="programFolder">Where the program's files are.</param>
    public static string Of(string programFolder)
    {
        // Only a build, never a published program, has the manifest that points at the sources' static files.
        if (File.Exists(Path.Combine(programFolder, "Portal.staticwebassets.runtime.json")))
        {
            for (var folder = new DirectoryInfo(programFolder); folder.Parent is { } parent; folder = parent)
            {
                if (File.Exists(Path.Combine(folder.FullName, "Portal.csproj")))
                {
                    return parent.FullName;
                }
            }
        }

        return programFolder;
    }
}

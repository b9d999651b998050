namespace Portal.Tests.Support;

/// <summary>The sources these tests were built from.</summary>
public static class SourceTree
{
    /// <summary>The folder that holds <c>Portal.sln</c>.</summary>
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Portal.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("The tests run outside the source tree.");
    }
}

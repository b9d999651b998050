using System.Text.RegularExpressions;
using Portal.Tests.Support;

namespace Portal.Tests;

/// <summary>The direction of imports: Domain and Infrastructure at the bottom, Data on them, features at the top and apart.</summary>
public sealed partial class ArchitectureTests
{
    private static readonly string Portal = Path.Combine(SourceTree.Root, "Portal");

    [Theory]
    [InlineData("Domain", @"Portal\.(Data|Features|Components|Infrastructure)\b|Microsoft\.(EntityFrameworkCore|AspNetCore)|using MudBlazor")]
    [InlineData("Infrastructure", @"Portal\.(Data|Features|Components)\b|Microsoft\.EntityFrameworkCore|using MudBlazor")]
    [InlineData("Data", @"Portal\.(Features|Components)\b|using MudBlazor")]
    [InlineData("Components", @"Portal\.(Data|Features)\b|Microsoft\.EntityFrameworkCore")]
    public void Folder_AnyFile_ImportsOnlyWhatIsBelowIt(string folder, string forbidden)
    {
        var files = Sources(Path.Combine(Portal, folder)).ToList();

        Assert.NotEmpty(files);
        Assert.Empty(files.Where(file => Regex.IsMatch(File.ReadAllText(file), forbidden)).Select(Name));
    }

    [Fact]
    public void Feature_AnyFile_ImportsNoOtherFeature()
    {
        var offences =
            from folder in Directory.EnumerateDirectories(Path.Combine(Portal, "Features"))
            from file in Sources(folder)
            from Match match in Feature().Matches(File.ReadAllText(file))
            where match.Groups[1].Value != Path.GetFileName(folder)
            select $"{Name(file)} imports {match.Value}";

        Assert.Empty(offences);
    }

    [Fact]
    public void Namespace_AnyFile_IsItsFolder()
    {
        var offences =
            from file in Sources(Portal)
            where file.EndsWith(".cs", StringComparison.Ordinal) && !file.Contains("Migrations", StringComparison.Ordinal)
            let match = Namespace().Match(File.ReadAllText(file))
            where match.Success && match.Groups[1].Value != Path.GetDirectoryName(Name(file))!.Replace(Path.DirectorySeparatorChar, '.')
            select Name(file);

        Assert.Empty(offences);
    }

    private static string Name(string file) => Path.GetRelativePath(SourceTree.Root, file);

    private static IEnumerable<string> Sources(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".cs" or ".razor")
            .Where(file => !Name(file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"));

    [GeneratedRegex(@"\bPortal\.Features\.(\w+)")]
    private static partial Regex Feature();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}

using System.Diagnostics;
using System.Text.RegularExpressions;
using Portal.Features.Studio.Publishing;
using Portal.Infrastructure;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Studio.Publishing;

public sealed partial class ContentCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("content-command-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Check_GoodFile_SaysNothingAndIsDone() =>
        Assert.Equal((ExitCodes.Done, "", ""), await RunAsync("content", "check", File("good.yaml", SampleGuideFile.Yaml)));

    [Fact]
    public async Task Check_Problems_AreOneALineOnTheStandardOutput()
    {
        var file = File("bad.yaml", SampleGuideFile.Yaml
            .Replace("score: 3", "score: 6", StringComparison.Ordinal)
            .Replace("field: Crafts", "feild: Crafts", StringComparison.Ordinal));

        var (exitCode, output, error) = await RunAsync("content", "check", file);

        Assert.Equal(ExitCodes.Problems, exitCode);
        Assert.Empty(error);
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.All(lines, line => Assert.StartsWith(file, line, StringComparison.Ordinal));
        Assert.Equal(["4: feild", "29: difficulty.score"], lines.Select(line => LineAndPath().Match(line[file.Length..]).Groups[1].Value));
    }

    [Fact]
    public async Task Check_OnlyHints_AreMarkedAndDoNotFail()
    {
        var file = File("hint.yaml", SampleGuideFile.Yaml.Replace("text: A clock built", "text: Knows clocks", StringComparison.Ordinal));

        var (exitCode, output, _) = await RunAsync("content", "check", file);

        Assert.Equal(ExitCodes.Done, exitCode);
        Assert.StartsWith($"{file}:125: paths[0].steps[1].outcomes[0].text: hint: ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_SeveralFiles_AreJudgedAsOneSet()
    {
        var first = File("first.yaml", SampleGuideFile.Yaml);
        var second = File("second.yaml", SampleGuideFile.Yaml
            .Replace("slug: clock-maker", "slug: watch-maker", StringComparison.Ordinal)
            .Replace("text: A clock built", "text: A watch built", StringComparison.Ordinal));

        var (exitCode, output, _) = await RunAsync("content", "check", first, second);

        Assert.Equal(ExitCodes.Problems, exitCode);
        Assert.StartsWith($"{second}:125: paths[0].steps[1].outcomes[0].text: The guide clock-maker ", Assert.Single(Lines(output)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_MissingFile_IsWrongUsageAndTheOthersAreStillChecked()
    {
        var bad = File("bad.yaml", "kind: opening");

        var (exitCode, output, error) = await RunAsync("content", "check", Path.Combine(folder.FullName, "none.yaml"), bad);

        Assert.Equal(ExitCodes.Usage, exitCode);
        Assert.Contains("none.yaml: there is no such file.", error, StringComparison.Ordinal);
        Assert.StartsWith($"{bad}:1: ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_RelativeName_IsRelativeToTheCallersDirectory()
    {
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, File("good.yaml", SampleGuideFile.Yaml));

        Assert.Equal(ExitCodes.Done, (await RunAsync("content", "check", relative)).ExitCode);
    }

    [Fact]
    public async Task Check_Directory_IsWrongUsage() =>
        Assert.Equal(ExitCodes.Usage, (await RunAsync("content", "check", folder.FullName)).ExitCode);

    [Fact]
    public async Task Check_FileTooLarge_IsAProblemOfTheDocument()
    {
        var file = File("large.yaml", new string('#', 2 * 1024 * 1024));

        var (exitCode, output, _) = await RunAsync("content", "check", file);

        Assert.Equal(ExitCodes.Problems, exitCode);
        Assert.StartsWith($"{file}:1: document: ", Assert.Single(Lines(output)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("content")]
    [InlineData("content", "check")]
    [InlineData("content", "chekc", "a.yaml")]
    [InlineData("content", "check", "--no-such-option")]
    [InlineData("content", "check", "@arguments")]
    public async Task Run_WrongUsage_ExitsWithTwoAndExplainsOnTheErrorOutput(params string[] args)
    {
        var (exitCode, output, error) = await RunAsync(args);

        Assert.Equal(ExitCodes.Usage, exitCode);
        Assert.Empty(output);
        Assert.NotEmpty(error);
    }

    [Fact]
    public async Task Run_Help_IsDone()
    {
        var (exitCode, output, _) = await RunAsync("content", "check", "--help");

        Assert.Equal(ExitCodes.Done, exitCode);
        Assert.Contains("<FILE>...", output, StringComparison.Ordinal);
    }

    private string File(string name, string content)
    {
        var path = Path.Combine(folder.FullName, name);
        System.IO.File.WriteAllText(path, content);
        return path;
    }

    private static async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = await ContentCommand.RunAsync(args, () => throw new UnreachableException(), output, error, TestContext.Current.CancellationToken);
        return (exitCode, output.ToString(), error.ToString());
    }

    private static string[] Lines(string output) => output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex(@"\A:([0-9]+: [^:]+): \S")]
    private static partial Regex LineAndPath();
}

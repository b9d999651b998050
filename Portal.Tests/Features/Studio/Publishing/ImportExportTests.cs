using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Domain.Guides;
using Portal.Features.Studio.Publishing;
using Portal.Infrastructure;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Studio.Publishing;

/// <summary><c>content import</c> and <c>content export</c> as the command line runs them, on a database file of their own.</summary>
public sealed class ImportExportTests : IDisposable
{
    private static readonly RoleGuideDocument Sample = SampleGuide.Document();
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Import_OnAFreshMachine_MakesTheDatabaseAndKeepsADraft()
    {
        var file = Write("guide.yaml", Sample);

        var (exitCode, output, error) = await RunAsync("import", file);

        Assert.Equal(ExitCodes.Done, exitCode);
        Assert.Empty(Problems(output));
        Assert.Contains(Sample.Slug, error, StringComparison.Ordinal);
        Assert.True(File.Exists(folder.File("portal.db")));
    }

    [Fact]
    public async Task Export_OfAnImport_IsAnEqualDocumentAndNothingElse()
    {
        await RunAsync("import", Write("guide.yaml", Sample), "--publish");

        var (exitCode, output, error) = await RunAsync("export", Sample.Slug);

        Assert.Equal(ExitCodes.Done, exitCode);
        Assert.Empty(error);
        Assert.True(GuideJson.AreEqual(Sample, GuideReader.Read(output).Document!));
    }

    [Fact]
    public async Task Export_IntoAFile_WritesItThere()
    {
        await RunAsync("import", Write("guide.yaml", Sample));

        var (exitCode, output, _) = await RunAsync("export", Sample.Slug, "--output", folder.File("out.yaml"));

        Assert.Equal((ExitCodes.Done, ""), (exitCode, output));
        Assert.True(GuideJson.AreEqual(Sample, GuideReader.Read(await File.ReadAllBytesAsync(folder.File("out.yaml"))).Document!));
    }

    [Fact]
    public async Task Export_WithAPublishedRevisionAndANewerDraft_WritesThePublishedOne()
    {
        await RunAsync("import", Write("guide.yaml", Sample), "--publish");
        await RunAsync("import", Write("draft.yaml", Sample with { Summary = "A draft." }));

        var (_, output, _) = await RunAsync("export", Sample.Slug);

        Assert.True(GuideJson.AreEqual(Sample, GuideReader.Read(output).Document!));
    }

    [Fact]
    public async Task Export_NoSuchGuide_SaysSo()
    {
        var (exitCode, output, error) = await RunAsync("export", "nowhere");

        Assert.Equal((ExitCodes.Problems, ""), (exitCode, output));
        Assert.Contains("There is no guide 'nowhere'", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_WithAProblem_KeepsADraftAndNamesTheProblem()
    {
        var (exitCode, output, _) = await RunAsync("import", Write("guide.yaml", Sample with { Title = "" }));

        Assert.Equal(ExitCodes.Done, exitCode);
        Assert.Contains("guide.yaml:", Assert.Single(Problems(output)), StringComparison.Ordinal);
        Assert.Contains("title", output, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Done, (await RunAsync("export", Sample.Slug)).ExitCode);
    }

    [Fact]
    public async Task ImportAndPublish_WithAProblemInOneFile_SavesNoneOfThem()
    {
        var (exitCode, _, error) = await RunAsync(
            "import", Write("good.yaml", Sample), Write("bad.yaml", Sample with { Slug = "bad", Title = "" }), "--publish");

        Assert.Equal(ExitCodes.Problems, exitCode);
        Assert.Contains("Nothing was saved", error, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Problems, (await RunAsync("export", Sample.Slug)).ExitCode);
    }

    [Theory]
    [InlineData("kind: role-guide\nslug: a\ndifficluty: 3\n")]
    [InlineData("kind: role-guide\nslug: [a]\n")]
    [InlineData("kind: [")]
    [InlineData("kind: role-guide\nslug: Not A Slug\n")]
    public async Task Import_OfWhatCannotBeKept_SavesNothing(string yaml)
    {
        var file = folder.File("guide.yaml");
        await File.WriteAllTextAsync(file, yaml);

        var (exitCode, output, _) = await RunAsync("import", file);

        Assert.Equal(ExitCodes.Problems, exitCode);
        Assert.NotEmpty(Problems(output));
        Assert.False(File.Exists(folder.File("portal.db")));
    }

    [Fact]
    public async Task Import_OfAFileThatIsNotThere_IsWrongUsage()
    {
        var (exitCode, _, error) = await RunAsync("import", Write("guide.yaml", Sample), folder.File("nowhere.yaml"));

        Assert.Equal(ExitCodes.Usage, exitCode);
        Assert.Contains("nowhere.yaml", error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.File("portal.db")));
    }

    [Fact]
    public async Task ImportAndPublish_AWordingThatDiffersElsewhere_IsAProblemWithItsLineUnlessReworded()
    {
        await RunAsync("import", Write("guide.yaml", Sample), "--publish");
        var id = Sample.Paths[0].Steps[0].Outcomes[0];
        var other = Sample with { Slug = "other", Title = "Other", Timelines = [], Paths = [Sample.Paths[0] with
        {
            Steps = [Sample.Paths[0].Steps[0] with { Outcomes = [id with { Text = "In other words" }] }],
        }] };
        var file = Write("other.yaml", other);

        var refused = await RunAsync("import", file, "--publish");
        var reworded = await RunAsync("import", file, "--publish", "--reword");

        Assert.Equal(ExitCodes.Problems, refused.ExitCode);
        Assert.Matches(@"other\.yaml:\d+: paths\[0\]\.steps\[0\]\.outcomes\[0\]", refused.Output);
        Assert.Contains(Sample.Slug, refused.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Done, reworded.ExitCode);
        Assert.Contains("In other words", (await RunAsync("export", Sample.Slug)).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Import_SlugOfADocumentOfAnotherKind_SavesNothing(bool publish)
    {
        await RunAsync("import", Write("guide.yaml", Sample), "--publish");
        var file = Write("internship.yaml", SmallDocuments.Internship(Sample.Slug));

        var (exitCode, output, error) = await RunAsync(["import", file, .. publish ? ["--publish"] : Array.Empty<string>()]);

        Assert.Equal(ExitCodes.Problems, exitCode);
        Assert.Contains("internship.yaml:2: slug: ", Assert.Single(Problems(output)), StringComparison.Ordinal);
        Assert.Contains("Nothing was saved", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_TwoKindsUnderOneSlug_SavesNothingAndSaysSoOnce()
    {
        var (exitCode, output, _) = await RunAsync(
            "import", Write("guide.yaml", Sample), Write("internship.yaml", SmallDocuments.Internship(Sample.Slug)));

        Assert.Equal(ExitCodes.Problems, exitCode);
        Assert.Contains("internship.yaml:2: slug: ", Assert.Single(Problems(output)), StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Problems, (await RunAsync("export", Sample.Slug)).ExitCode);
    }

    [Fact]
    public async Task Export_OfEveryKind_IsAnEqualDocument()
    {
        GuideDocument[] documents = [SmallDocuments.Internship(), SmallDocuments.Opening()];
        await RunAsync(["import", .. documents.Select(document => Write(document.Slug, document)), "--publish"]);

        foreach (var document in documents)
        {
            var (_, output, _) = await RunAsync("export", document.Slug);

            Assert.True(GuideJson.AreEqual(document, GuideReader.Read(output).Document!));
        }
    }

    [Fact]
    public async Task Import_WhileAnotherProcessHasTheDatabase_IsRefused()
    {
        using var portal = Portal();
        Assert.True(portal.Services.GetRequiredService<DatabaseStartup>().TryTake());

        var (exitCode, _, error) = await RunAsync("import", Write("guide.yaml", Sample));

        Assert.Equal(ExitCodes.DatabaseInUse, exitCode);
        Assert.Contains("Another portal process is running", error, StringComparison.Ordinal);
    }

    private string Write(string name, GuideDocument document)
    {
        File.WriteAllText(folder.File(name), GuideYaml.Write(document));
        return folder.File(name);
    }

    /// <summary>The lines that are no hints.</summary>
    private static IEnumerable<string> Problems(string output) =>
        output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => !line.Contains(": hint: ", StringComparison.Ordinal));

    private async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] args)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var exitCode = await ContentCommand.RunAsync(["content", .. args], Portal, output, error, TestContext.Current.CancellationToken);
        return (exitCode, output.ToString(), error.ToString());
    }

    private Microsoft.Extensions.Hosting.IHost Portal() => Program.Build(
        [$"--ConnectionStrings:Portal=Data Source={folder.File("portal.db")};Pooling=False", "--Logging:LogLevel:Default=Error"]);
}

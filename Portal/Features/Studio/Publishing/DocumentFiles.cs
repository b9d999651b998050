using Portal.Domain.Guides;

namespace Portal.Features.Studio.Publishing;

/// <summary>A file that was read.</summary>
/// <param name="Name">As the caller wrote it.</param>
internal sealed record DocumentFile(string Name, GuideReading Reading)
{
    /// <summary>Those of <paramref name="problems"/> that reading the file did not tell of, each with its line.</summary>
    public IReadOnlyList<GuideProblem> Beyond(IReadOnlyList<GuideProblem> problems) =>
        [.. problems.Select(problem => problem with { Line = Reading.LineOf(problem.Path) }).Except(Reading.Problems)];
}

/// <summary>Files that were read and are judged together.</summary>
internal sealed record DocumentFiles(IReadOnlyList<DocumentFile> Files, bool AreAllThere)
{
    public bool HaveProblems => Files.Any(file => file.Reading.Problems.Any(problem => problem.Blocks));

    /// <summary>Whether all of them can be kept as drafts, or published, as far as they themselves tell.</summary>
    public bool CanBeTaken(bool publish) =>
        Files.All(file => file.Reading.Document is { } document && Slugs.IsValid(document.Slug)) && !(publish && HaveProblems);

    /// <summary>Judges files that are in memory, each alone and all as one set.</summary>
    public static DocumentFiles Of(IReadOnlyList<(string Name, ReadOnlyMemory<byte> Content)> files) =>
        new(JudgeTogether([.. files.Select(file => new DocumentFile(file.Name, GuideCheck.Check(file.Content)))]), AreAllThere: true);

    /// <summary>Reads the files and judges each alone and all as one set. Those that are not there are named on <paramref name="error"/>.</summary>
    public static async Task<DocumentFiles> ReadAsync(
        IReadOnlyList<string> names, TextWriter error, CancellationToken cancellationToken)
    {
        var files = new List<DocumentFile>(names.Count);
        foreach (var name in names)
        {
            try
            {
                files.Add(new(name, GuideCheck.Check(await ReadAsync(name, cancellationToken))));
            }
            catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException or ArgumentException)
            {
                await error.WriteLineAsync($"{name}: there is no such file.");
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                await error.WriteLineAsync($"{name}: this is no file that can be read.");
            }
        }

        return new(JudgeTogether(files), files.Count == names.Count);
    }

    /// <summary>Writes every problem and hint, a line each.</summary>
    public async Task WriteProblemsAsync(TextWriter output)
    {
        foreach (var file in Files)
        {
            foreach (var problem in file.Reading.Problems)
            {
                await output.WriteLineAsync(ProblemLine.Of(file.Name, problem));
            }
        }
    }

    /// <summary>No more than tells that a file is too large, however large it is.</summary>
    private static async Task<ReadOnlyMemory<byte>> ReadAsync(string name, CancellationToken cancellationToken)
    {
        await using var stream = File.OpenRead(name);
        var buffer = new byte[GuideReader.MaxBytes + 1];
        var length = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        return buffer.AsMemory(0, length);
    }

    private static IReadOnlyList<DocumentFile> JudgeTogether(IReadOnlyList<DocumentFile> files)
    {
        var readable = files.Where(file => file.Reading.Document is not null).ToList();
        var found = GuideSetValidator.Validate([.. readable.Select(file => file.Reading.Document!)], published: []);
        var together = readable.Zip(found, (file, problems) => (file, problems)).ToDictionary(pair => pair.file, pair => pair.problems);
        return [.. files.Select(file => together.TryGetValue(file, out var problems)
            ? file with { Reading = file.Reading.With(problems) }
            : file)];
    }
}

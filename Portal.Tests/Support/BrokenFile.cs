using Portal.Domain.Guides;

namespace Portal.Tests.Support;

/// <summary>A sample file broken in one place.</summary>
public static class BrokenFile
{
    /// <summary>Marks the line that a problem must name: a comment to YAML.</summary>
    public const string Mark = "# <";

    /// <summary>The file with one part replaced, and the line that <see cref="Mark"/> stands in (1 where nowhere).</summary>
    public static (string Yaml, int Line) Of(string sample, string part, string replacement)
    {
        var at = sample.IndexOf(part, StringComparison.Ordinal);
        Assert.True(at >= 0, $"The sample has no \"{part}\".");
        var broken = sample.Remove(at, part.Length).Insert(at, replacement);
        var mark = broken.IndexOf(Mark, StringComparison.Ordinal);
        return (broken, mark < 0 ? 1 : broken[..mark].Count(character => character is '\n') + 1);
    }

    /// <summary>Counsellors see fields by their labels: no key of the file is named to them, and no list of its words.</summary>
    public static void AssertSaysNoKey(GuideProblem problem)
    {
        Assert.DoesNotMatch(@"(?<=[ (])[a-z]+[A-Z]\w*|\((one|an id) of", problem.InForms);
    }
}

using System.Text;
using Portal.Domain.Guides;
using Portal.Tests.Support;

namespace Portal.Tests.Domain.Guides;

/// <summary>
/// Files made to hurt: each must come back with a problem that names a line, within the memory the issue allows. What
/// one thread allocates does not depend on what else runs; the time limit is there to catch a hang, not to measure.
/// </summary>
public sealed class HostileFileTests
{
    private const long MostBytes = 256L * 1024 * 1024;
    private const int MostMilliseconds = 60_000;
    private const int OneMebibyte = 1024 * 1024;

    /// <summary>Files by name, with the code of a problem that they must have.</summary>
    private static readonly Dictionary<string, (Func<byte[]> Make, string Code)> Files = new(StringComparer.Ordinal)
    {
        ["billion laughs"] = (() => Text(
            "kind: role-guide\na0: &a0 [ha, ha]\n" + string.Concat(Enumerable.Range(1, 60).Select(n =>
                $"a{n}: &a{n} [{string.Join(", ", Enumerable.Repeat($"*a{n - 1}", 9))}]\n"))), "yaml.alias"),
        ["merge key"] = (() => Text("kind: role-guide\nbase: &b { title: A }\n<<: *b\n"), "yaml.alias"),
        ["anchor"] = (() => Text("kind: role-guide\ntitle: &t A\n"), "yaml.anchor"),
        ["tag"] = (() => Text("kind: role-guide\ntitle: !!python/object/apply:os.system [ls]\n"), "yaml.tag"),
        ["local tag"] = (() => Text("kind: role-guide\ntitle: !secret A\n"), "yaml.tag"),
        ["many anchors"] = (() => Repeat("- &a b\n"), "yaml.anchor"),
        ["nested brackets"] = (() => Text("kind: role-guide\ntasks: " + new string('[', 10_000)), "limit.nesting"),
        ["nested braces"] = (() => Repeat("{"), "limit.nesting"),
        ["nested dashes"] = (() => Repeat("- "), "limit.nesting"),
        ["nested keys"] = (() => Text(string.Concat(Enumerable.Range(0, 1400).Select(depth => new string(' ', depth) + "a:\n"))), "limit.nesting"),
        ["nested questions"] = (() => Repeat("? "), "limit.nesting"),
        ["nested JSON"] = (() => Text("{\"kind\":\"role-guide\",\"tasks\":" + new string('[', 10_000)), "limit.nesting"),
        ["too large"] = (() => Text(new string('#', OneMebibyte + 1)), "limit.size"),
        ["much too large, with a byte order mark"] = (() => [0xEF, 0xBB, 0xBF, .. Text(new string('#', 2 * OneMebibyte))], "limit.size"),
        ["no UTF-8"] = (() => [.. Text("kind: role-guide\ntitle: "), 0xC3, 0x28], "file.encoding"),
        ["overlong UTF-8"] = (() => [.. Text("kind: "), 0xC0, 0x80], "file.encoding"),
        ["UTF-16"] = (() => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("kind: role-guide")], "file.encoding"),
        ["NUL"] = (() => Text("kind: role-guide\ntitle: A\0\n"), "file.control"),
        ["nothing but NULs"] = (() => new byte[OneMebibyte], "file.control"),
        ["escape character"] = (() => Text("kind: role-guide\ntitle: \u001b[31mred\n"), "file.control"),
        ["half a character in YAML"] = (() => Text("kind: role-guide\ntitle: \"\\ud83d\"\n"), "yaml.syntax"),
        ["half a character in JSON"] = (() => Text("{\"kind\":\"role-guide\",\"title\":\"\\ud83d\"}"), "text.characters"),
        ["character beyond Unicode"] = (() => Text("kind: role-guide\ntitle: \"\\U00110000\"\n"), "yaml.syntax"),
        ["empty"] = (() => [], "file.empty"),
        ["only a byte order mark"] = (() => [0xEF, 0xBB, 0xBF], "file.empty"),
        ["blanks"] = (() => Repeat(" "), "file.empty"),
        ["comments"] = (() => Repeat("#\n"), "file.empty"),
        ["tab for indentation"] = (() => Text("kind: role-guide\ndifficulty:\n\tscore: 3\n"), "yaml.syntax"),
        ["tabs"] = (() => Text("a:" + new string('\t', OneMebibyte - 2)), "required"),
        ["two documents"] = (() => Text("kind: role-guide\n---\nkind: role-guide\n"), "yaml.documents"),
        ["many documents"] = (() => Repeat("---\n"), "yaml.documents"),
        ["many document ends"] = (() => Repeat("...\n"), "yaml.syntax"),
        ["many directives"] = (() => Repeat("%YAML 1.1\n"), "yaml.syntax"),
        ["bracket never closed"] = (() => Text("kind: role-guide\ntasks: [a, b\ntitle: C\n"), "yaml.syntax"),
        ["quote never closed"] = (() => Text("kind: role-guide\ntitle: \"" + new string('a', OneMebibyte - 100)), "yaml.syntax"),
        ["list as a key"] = (() => Text("kind: role-guide\n? [a, b]\n: c\n"), "yaml.key"),
        ["huge text"] = (() => Text("kind: role-guide\ntitle: " + new string('a', OneMebibyte - 30)), "required"),
        ["huge key"] = (() => Text("kind: role-guide\n? " + new string('a', OneMebibyte - 30) + "\n: b"), "key.unknown"),
        ["huge number"] = (() => Text("kind: role-guide\nfigures: [{ min: " + new string('9', OneMebibyte - 50) + " }]"), "type"),
        ["a million keys"] = (() => Repeat("a,", "{", "}"), "limit.values"),
        ["a million keys in JSON"] = (() => Repeat("\"\":0,", "{", "\"\":0}"), "limit.values"),
        ["a million items"] = (() => Repeat("-\n"), "limit.values"),
        ["many unknown keys"] = (() => Text("kind: role-guide\n" + string.Concat(Enumerable.Range(0, 50_000).Select(n => $"dificulty{n}: 1\n"))), "key.unknown"),
        ["many same keys"] = (() => Repeat("title: aa\n", "kind: role-guide\n", length: OneMebibyte * 3 / 4), "key.duplicate"),
        ["many wrong types"] = (() => Repeat("- 1\n", "kind: role-guide\npaths:\n"), "limit.values"),
        ["many bad ids"] = (() => Repeat("- id: A\n", "kind: role-guide\npaths:\n", length: OneMebibyte / 3), "id.format"),
        ["many empty texts"] = (() => Repeat("-\n", "kind: role-guide\ntasks:\n", length: OneMebibyte / 4), "required"),
        ["many unknown sources"] = (() => Text(
            "kind: role-guide\nfaqs: [{ sources: [" + string.Join(',', Enumerable.Range(0, 100_000).Select(n => $"s{n}")) + "] }]"), "source.unknown"),
        ["many unknown sources beside many sources"] = (() => Text(
            "kind: role-guide\nfaqs: [{ sources: [" + string.Join(',', Enumerable.Range(0, 10_000).Select(n => $"the-unknown-source-{n}"))
            + "] }]\nsources: [" + string.Join(',', Enumerable.Range(0, 20_000).Select(n => $"{{ id: the-known-source-{n} }}")) + "]"), "source.unknown"),
        ["many mentions of many paths"] = (() => Text(
            "kind: role-guide\ntimelines: [{ paths: [" + string.Join(',', Enumerable.Repeat("p19999", 60_000))
            + "] }]\npaths: [" + string.Join(',', Enumerable.Range(0, 20_000).Select(n => $"{{ id: p{n} }}")) + "]"), "required"),
        ["many overlays of one place"] = (() => Repeat("{place: KE},", "kind: role-guide\noverlays: [", "]", length: OneMebibyte / 4), "overlay.duplicate"),
        ["many overlays of unknown steps"] = (() => Text(
            "kind: role-guide\noverlays: [{ place: KE, steps: [" + string.Join(',', Enumerable.Range(0, 20_000).Select(n => $"{{ path: p{n}, step: s }}"))
            + "] }]\npaths: [" + string.Join(',', Enumerable.Range(0, 150).Select(n => $"{{ id: q{n} }}")) + "]"), "overlay.path"),
        ["many overlays of one step"] = (() => Text(
            "kind: role-guide\noverlays: [{ place: KE, steps: [" + string.Join(',', Enumerable.Repeat("{ path: p, step: s99 }", 25_000))
            + "] }]\npaths: [{ id: p, steps: [" + string.Join(',', Enumerable.Range(0, 100).Select(n => $"{{ id: s{n} }}")) + "] }]"), "overlay.step"),
        ["many figures of another country"] = (() => Repeat(
            "{place: US},", "kind: role-guide\noverlays: [{ place: KE, figures: [", "] }]", length: OneMebibyte / 4), "problems.many"),
        ["many host companies"] = (() => Repeat("- a\n- {}\n", "kind: internship-guide\nhostCompanies:\n", length: OneMebibyte / 4), "required"),
        ["many activities"] = (() => Repeat("- a\n", "kind: internship-guide\nactivities:\n", length: OneMebibyte / 2), "type"),
        ["many benefits"] = (() => Repeat("-\n", "kind: opening\nbenefits:\n", length: OneMebibyte / 4), "required"),
        ["nested overlays"] = (() => Text("kind: role-guide\noverlays: " + new string('[', 10_000)), "limit.nesting"),
        ["opening at the end of time"] = (() => Text("kind: opening\nemployer: A\npostedOn: 9999-12-31\n"), "required"),
        ["script to apply at"] = (() => Text("kind: opening\nemployer: A\napplyUrl: 'javascript:alert(1)'\n"), "url.secure"),
        ["HTML in an opening"] = (() => Text("kind: opening\nabout: <img src=x onerror=alert(1)>\n"), "markdown.html"),
        ["HTML in an overlay"] = (() => Text("kind: role-guide\noverlays: [{ place: KE, text: <script>alert(1)</script> }]\n"), "markdown.html"),
        ["HTML"] = (() => Text("kind: role-guide\noverview: <img src=x onerror=alert(1)>\n"), "markdown.html"),
        ["script link"] = (() => Text("kind: role-guide\noverview: '[a](javascript&#58;alert(1))'\n"), "markdown.link"),
        ["script link in two parts"] = (() => Text("kind: role-guide\noverview: \"[a]\\n\\n[a]: JavaScript:alert(1)\"\n"), "markdown.link"),
        ["data link"] = (() => Text("kind: role-guide\noverview: <data:text/html,hello>\n"), "markdown.link"),
        ["link to another site in disguise"] = (() => Text("kind: role-guide\noverview: '[a](/\\\\example.org)'\n"), "markdown.link"),
        ["script address"] = (() => Text("kind: role-guide\nsources: [{ url: 'javascript:alert(1)' }]\n"), "url.format"),
        ["cubic Markdown"] = (() => Repeat("[a](", "kind: role-guide\noverview: \"", "\""), "markdown.marks"),
        ["nested Markdown"] = (() => Text("kind: role-guide\noverview: \"" + new string('>', 900) + "\""), "markdown.marks"),
        ["many paragraphs"] = (() => Repeat("  a\n\n", "kind: role-guide\noverview: |\n"), "required"),
        ["many list items"] = (() => Repeat("  - a\n", "kind: role-guide\noverview: |\n"), "required"),
        ["many underlines"] = (() => Repeat("  x\n  ===\n", "kind: role-guide\noverview: |\n"), "required"),
    };

    public static TheoryData<string> Names => [.. Files.Keys];

    [Theory(Timeout = MostMilliseconds)]
    [MemberData(nameof(Names))]
    public async Task Check_HostileFile_NamesTheProblemWithinTheLimits(string name)
    {
        var (make, code) = Files[name];
        var content = make();

        // A thread of its own, so that the count is of this file alone.
        var (reading, allocated) = await Task.Factory.StartNew(
            () =>
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                var reading = GuideCheck.Check(content);
                return (reading, GC.GetAllocatedBytesForCurrentThread() - before);
            },
            TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);

        Assert.Contains(reading.Problems, problem => problem.Code == code && problem.Blocks);
        Assert.All(reading.Problems, problem =>
        {
            Assert.True(problem.Line >= 1);
            Assert.NotEmpty(problem.Path);
            Assert.DoesNotContain('\n', problem.Path + problem.Message);
            Assert.InRange(problem.Message.Length, 10, 500);
        });
        Assert.InRange(reading.Problems.Count, 1, 3000);
        Assert.InRange(allocated, 0, MostBytes);
    }

    public static TheoryData<string, string> Samples => new()
    {
        { GuideKinds.RoleGuide, SampleOverlayFile.Yaml },
        { GuideKinds.InternshipGuide, SampleInternshipFile.Yaml },
        { GuideKinds.Opening, SampleOpeningFile.Yaml },
    };

    /// <summary>Any bytes at all: the sample with parts overwritten, doubled and cut off.</summary>
    [Theory]
    [MemberData(nameof(Samples))]
    public void Check_DamagedSample_NeverThrows(string kind, string sample)
    {
        var document = GuideReader.Read(sample).Document!;
        Assert.Equal(kind, document.Kind);
        var yaml = Text(sample);
        var json = Text(GuideJson.Serialize(document));
        var random = new Random(20261122);
        var signs = Text("{}[]:,-?&*!|>'\"%@`#~ \t\n\r\0\\=<$");
        for (var round = 0; round < 2000; round++)
        {
            var content = (round % 2 == 0 ? yaml : json).ToList();
            for (var damage = random.Next(1, 6); damage > 0; damage--)
            {
                var at = random.Next(content.Count);
                switch (random.Next(4))
                {
                    case 0:
                        content[at] = signs[random.Next(signs.Length)];
                        break;
                    case 1:
                        content.Insert(at, signs[random.Next(signs.Length)]);
                        break;
                    case 2:
                        content[at] = (byte)random.Next(256);
                        break;
                    default:
                        content.RemoveRange(at, Math.Min(content.Count - at, random.Next(1, 20)));
                        break;
                }
            }

            var reading = GuideCheck.Check(content.ToArray());

            Assert.True(reading.Document is not null || reading.Problems.Count > 0);
            (reading.Document as RoleGuideDocument)?.At("IN-KA");
        }
    }

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>As much of <paramref name="part"/> as fits into a file.</summary>
    private static byte[] Repeat(string part, string before = "", string after = "", int length = OneMebibyte) =>
        Text(before + string.Concat(Enumerable.Repeat(part, (length - before.Length - after.Length) / part.Length)) + after);
}

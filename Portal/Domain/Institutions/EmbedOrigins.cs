using System.Globalization;
using System.Text.RegularExpressions;

namespace Portal.Domain.Institutions;

/// <summary>Something about a line that names no origin.</summary>
/// <param name="Line">1-based, empty lines counted.</param>
/// <param name="Message">What is wrong and what would be right.</param>
public sealed record OriginProblem(int Line, string Message);

/// <param name="Origins">As browsers compare them, each once, in the order written.</param>
/// <param name="Problems">All of them; where there is one, nothing is to be kept.</param>
public sealed record OriginReading(IReadOnlyList<string> Origins, IReadOnlyList<OriginProblem> Problems);

/// <summary>
/// The websites that may show an institution's embeds, as its staff write them: one a line. What comes out stands in a
/// header for browsers (<c>frame-ancestors</c>), so it holds nothing but scheme, host and port.
/// </summary>
public static partial class EmbedOrigins
{
    /// <summary>How many origins an institution may have.</summary>
    public const int Most = 50;

    /// <summary>Characters of one origin.</summary>
    public const int MaxLength = 255;

    private const string Https = "https", Http = "http", Localhost = "localhost";
    private const int MaxHostLength = 253, MaxLabelLength = 63, MaxPort = 65535;

    private static readonly IdnMapping Names = new() { UseStd3AsciiRules = true, AllowUnassigned = false };

    /// <param name="text">May be anything.</param>
    public static OriginReading Read(string? text)
    {
        var origins = new List<string>();
        var problems = new List<OriginProblem>();
        var isFull = false;
        foreach (var (index, line) in (text ?? "").ReplaceLineEndings("\n").Split('\n').Index())
        {
            if (line.Trim() is not { Length: > 0 } written)
            {
                continue;
            }

            var (origin, problem) = ReadLine(written);
            if (problem is not null)
            {
                problems.Add(new(index + 1, problem));
            }
            else if (!origins.Contains(origin!, StringComparer.Ordinal))
            {
                if (origins.Count < Most)
                {
                    origins.Add(origin!);
                }
                else if (!isFull)
                {
                    isFull = true;
                    problems.Add(new(index + 1, $"at most {Most} websites can be named. Write one line for a whole family of them: https://*.uni.example"));
                }
            }
        }

        return new(origins, problems);
    }

    private static (string? Origin, string? Problem) ReadLine(string written)
    {
        if (written.Any(char.IsWhiteSpace) || written.IndexOfAny([',', ';']) >= 0)
        {
            return Wrong("write one address on each line, without blanks, commas or semicolons.");
        }

        var end = written.IndexOf("://", StringComparison.Ordinal);
        if (end < 0)
        {
            return Wrong(HostOf(written) is { } bare ? $"begin with https://, like this: https://{bare}" : "write a whole address, like https://www.uni.example");
        }

        var scheme = written[..end].ToLowerInvariant();
        if (scheme is not (Https or Http))
        {
            return Wrong("only websites can show an embed. Begin with https://");
        }

        var rest = written[(end + 3)..];
        var tail = rest.IndexOfAny(['/', '?', '#', '\\']);
        var authority = tail < 0 ? rest : rest[..tail];
        var hasTail = tail >= 0 && rest[tail..] is not "/";
        if (authority.LastIndexOf('@') is var at and >= 0)
        {
            return Wrong(Instead("remove the name before the @", scheme, authority[(at + 1)..]));
        }

        return hasTail ? Wrong(Instead($"remove {NameOf(rest[tail])}", scheme, authority)) : ReadAuthority(scheme, authority);
    }

    private static (string? Origin, string? Problem) ReadAuthority(string scheme, string authority)
    {
        if (authority.StartsWith('['))
        {
            return Wrong("write the name of the website, not its number.");
        }

        var colon = authority.IndexOf(':', StringComparison.Ordinal);
        var (name, port) = colon < 0 ? (authority, null) : (authority[..colon], authority[(colon + 1)..]);
        if (port is not null && !(IsNumber(port) && int.Parse(port, CultureInfo.InvariantCulture) is > 0 and <= MaxPort))
        {
            return Wrong(Instead($"after the colon belongs a port from 1 to {MaxPort}, or leave it away", scheme, name));
        }

        if (ProblemOf(name) is { } problem)
        {
            return Wrong(problem);
        }

        if (HostOf(name) is not { } host)
        {
            return Wrong("this is not the name of a website. It looks like www.uni.example");
        }

        if (scheme is Http && host is not Localhost)
        {
            return Wrong($"http is for tests on your own computer alone. Write https://{host}");
        }

        if (ProblemOfHost(host) is { } wrong)
        {
            return Wrong(wrong);
        }

        var number = port is null ? 0 : int.Parse(port, CultureInfo.InvariantCulture);
        var origin = number == 0 || number == (scheme is Https ? 443 : 80)
            ? $"{scheme}://{host}"
            : string.Create(CultureInfo.InvariantCulture, $"{scheme}://{host}:{number}");
        return origin.Length > MaxLength ? Wrong($"this is longer than {MaxLength} characters.") : (origin, null);
    }

    private static string? ProblemOf(string name) =>
        name.Length == 0 ? "the name of the website is missing, like https://www.uni.example"
        : name.LastIndexOf('*') > 0 || (name[0] == '*' && !name.StartsWith("*.", StringComparison.Ordinal))
            ? "the * may only stand at the very beginning, before a dot: https://*.uni.example"
        : name is "*" ? "name the website: a * alone would let in everybody."
        : null;

    private static string? ProblemOfHost(string host) => host switch
    {
        Localhost => null,
        _ when host.StartsWith("*.", StringComparison.Ordinal) && !host[2..].Contains('.', StringComparison.Ordinal) =>
            $"https://{host} would let in too many. Name the website after the *, like https://*.uni.example",
        _ when !host.Contains('.', StringComparison.Ordinal) => "write the whole name of the website, like https://www.uni.example",
        _ when host.EndsWith(".localhost", StringComparison.Ordinal) => "for tests on your own computer write http://localhost:8080, with your port.",
        _ when char.IsAsciiDigit(host[^1]) && IsNumber(host[(host.LastIndexOf('.') + 1)..]) => "write the name of the website, not its number.",
        _ => null,
    };

    /// <summary>The host in the letters that browsers compare: lower case, other scripts as punycode; null where it is none.</summary>
    private static string? HostOf(string name)
    {
        var prefix = name.StartsWith("*.", StringComparison.Ordinal) ? "*." : "";
        var host = name[prefix.Length..];
        // A dot at the end is the same name, but not to a browser that compares.
        host = host.EndsWith('.') ? host[..^1] : host;
        if (host.Length is 0 or > MaxHostLength)
        {
            return null;
        }

        try
        {
            host = Names.GetAscii(host).ToLowerInvariant();
        }
        catch (ArgumentException)
        {
            return null; // That is how it says that there is no such name.
        }

        return host.Length <= MaxHostLength && host.Split('.').All(label => label.Length <= MaxLabelLength && Label().IsMatch(label)) ? prefix + host : null;
    }

    /// <summary>What to do, and the address as it would be right, where that can be told.</summary>
    private static string Instead(string advice, string scheme, string authority)
    {
        var (origin, _) = ReadAuthority(scheme, authority);
        return origin is null ? $"{advice}." : $"{advice}: {origin}";
    }

    private static string NameOf(char beginning) => beginning switch
    {
        '?' => "everything from the question mark on",
        '#' => "everything from the # on",
        _ => "the path",
    };

    private static bool IsNumber(string text) => text.Length is > 0 and <= 5 && text.All(char.IsAsciiDigit);

    private static (string? Origin, string? Problem) Wrong(string problem) => (null, problem);

    [GeneratedRegex(@"^[a-z0-9]([a-z0-9-]*[a-z0-9])?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}

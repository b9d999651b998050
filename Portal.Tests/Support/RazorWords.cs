using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Portal.Tests.Support;

/// <summary>
/// The words that stand in the markup of a Razor file: between tags, in attributes that are read, and in strings that an
/// expression between tags prints. It knows the way these files are written (a statement has a line of its own), not
/// the whole language; the code block at the end is not read.
/// </summary>
public static partial class RazorWords
{
    /// <summary>What remains of an expression, with its number, while the markup around it is looked at.</summary>
    private const char Mark = '\uE000';

    public static IReadOnlyList<string> In(string razor)
    {
        var markup = Comment().Replace(razor, "");
        markup = CodeBlock().Replace(markup, "");
        markup = Directive().Replace(markup, "");
        var expressions = new List<string>();
        markup = WithoutCode(markup, expressions);
        markup = Statement().Replace(markup, "");
        var spoken = SpokenAttribute().Matches(markup).Select(attribute => attribute.Groups[1].Value);
        var texts = Tag().Replace(markup, "\n");
        var printed = Placed().Matches(texts)
            .SelectMany(place => Quoted().Matches(expressions[int.Parse(place.Groups[1].Value, CultureInfo.InvariantCulture)]))
            .Select(text => text.Value);
        return [.. spoken.Concat(texts.Split('\n')).Concat(printed).Select(Plain).Where(text => Word().IsMatch(text))];
    }

    /// <summary>The markup without control statements, and with a mark in the place of every expression.</summary>
    private static string WithoutCode(string markup, List<string> expressions)
    {
        var rest = new StringBuilder();
        for (var at = 0; at < markup.Length; at++)
        {
            if (markup[at] != '@' || at + 1 == markup.Length)
            {
                rest.Append(markup[at]);
                continue;
            }

            var end = ExpressionEnd(markup, at + 1);
            var code = markup[at..end];
            if (!Control().IsMatch(code))
            {
                rest.Append(Mark).Append(expressions.Count).Append(Mark);
                expressions.Add(code);
            }

            at = end - 1;
        }

        return rest.ToString();
    }

    /// <summary>Where an expression ends whose first character after the @ stands at <paramref name="at"/>.</summary>
    private static int ExpressionEnd(string markup, int at)
    {
        var control = Control().Match(markup[(at - 1)..Math.Min(at + 20, markup.Length)]);
        if (control.Success)
        {
            return Balanced(markup, markup.IndexOf('(', at));
        }

        while (at < markup.Length)
        {
            if (markup[at] is '(' or '[')
            {
                at = Balanced(markup, at);
            }
            else if (char.IsLetterOrDigit(markup[at]) || markup[at] is '_' || (markup[at] is '.' or '?' or '!' && IsMember(markup, at)))
            {
                at++;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    private static bool IsMember(string markup, int at) =>
        at + 1 < markup.Length && (char.IsLetter(markup[at + 1]) || (markup[at] is '?' or '!' && markup[at + 1] is '.'));

    private static int Balanced(string markup, int at)
    {
        var depth = 0;
        do
        {
            depth += markup[at] switch { '(' or '[' => 1, ')' or ']' => -1, _ => 0 };
            at++;
        }
        while (depth > 0 && at < markup.Length);
        return at;
    }

    private static string Plain(string text) => Entity().Replace(Placed().Replace(text, " "), " ").Trim();

    [GeneratedRegex(@"@\*.*?\*@", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"^@code\b.*", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex(@"^@(using|inject|page|layout|inherits|implements|attribute|namespace|typeparam|rendermode|preservewhitespace)\b.*$", RegexOptions.Multiline)]
    private static partial Regex Directive();

    [GeneratedRegex(@"^@(if|foreach|for|while|switch|using|lock)\s*\(")]
    private static partial Regex Control();

    /// <summary>Lines of code within the markup.</summary>
    [GeneratedRegex(@"^\s*(else if \(.*\)|else|break;|default:|case .*:|(var|[\w.<>\[\]]+\??) \w+ = .*;)\s*$", RegexOptions.Multiline)]
    private static partial Regex Statement();

    [GeneratedRegex("""\s(?:aria-label|aria-description|alt|title|placeholder|Title|Label|Lead|Text|Placeholder|HelperText)="([^"]*)["]""")]
    private static partial Regex SpokenAttribute();

    [GeneratedRegex("""<[/!]?[A-Za-z](?:[^<>"]|"[^"]*")*>""")]
    private static partial Regex Tag();

    [GeneratedRegex("\"(?:[^\"\\\\]|\\\\.)*\"")]
    private static partial Regex Quoted();

    [GeneratedRegex("\uE000([0-9]+)\uE000")]
    private static partial Regex Placed();

    [GeneratedRegex("&#?[A-Za-z0-9]+;")]
    private static partial Regex Entity();

    [GeneratedRegex(@"\p{L}{2,}")]
    private static partial Regex Word();
}

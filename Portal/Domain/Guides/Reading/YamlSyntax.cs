namespace Portal.Domain.Guides.Reading;

/// <summary>Says in a counsellor's words what the YAML parser says in its own.</summary>
internal static class YamlSyntax
{
    private static readonly (string Sign, string Advice)[] Advice =
    [
        ("tab", "Indent with spaces; a tab does not count as indentation."),
        ("invalid mapping", "A text that holds a colon and a space needs quotes around it. Otherwise check the indentation here."),
        ("cannot start any token", "A text cannot begin with this character without quotes around it."),
        ("end of stream", "A quote or bracket opened here is never closed."),
        ("escape", "A backslash in double quotes begins an escape that does not exist. Write two backslashes, or use single quotes."),
        ("surrogates", "A text holds a character that does not exist (half of a \\u pair)."),
        ("wrong indentation", "A text in quotes goes on in the next line without indentation."),
        ("expected key", "A key was expected. Check the indentation of this line and the quotes of the one before."),
        ("alias", "A text that begins with & or * needs quotes around it."),
    ];

    /// <param name="said">The parser's own words.</param>
    public static string Explain(string? said = null)
    {
        var advice = said is null
            ? null
            : Array.Find(Advice, known => said.Contains(known.Sign, StringComparison.OrdinalIgnoreCase)).Advice;
        return "This is not valid YAML. " + (advice ?? "Check the indentation, quotes and brackets at this place and just before it.");
    }
}

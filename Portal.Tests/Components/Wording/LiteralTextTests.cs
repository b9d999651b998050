using Portal.Tests.Support;

namespace Portal.Tests.Components.Wording;

/// <summary>No page speaks in words that a translation cannot reach.</summary>
public sealed class LiteralTextTests
{
    /// <summary>Code that the scan cannot tell from words, as it finds it.</summary>
    private static readonly (string File, string Words)[] Code =
    [
        ("Shared/MarkedText.razor", "{if (run.IsMatch) {"),
        ("Shared/MarkedText.razor", "} else { }}"),
        ("Shared/CarriedFields.razor", "if (key != Except)"),
        ("Comparison/PathsView.razor", "} else { }"),
        ("Comparison/CompareTable.razor", "} else { }"),
        ("Comparison/PathFit.razor", "\"outcomes got\""),
        ("Comparison/PathFit.razor", "\"outcomes minus\""),
        ("Comparison/PathFit.razor", "\"outcomes\""),
        ("StructuredData/StructuredDataBlock.razor", "\"<script type=\\\"application/ld+json\\\">{StructuredDataJson.Write(Things)}</script>\""),
        ("Reading/CatalogueResults.razor", "} else { }"),
        ("Site/PrivacyPage.razor", "var (purpose, lifetime) = CookieWords.Of(name);"),
    ];

    [Theory]
    [InlineData("Components/Layout")]
    [InlineData("Components/Shared")]
    [InlineData("Components/Wording")]
    [InlineData("Features/Reading")]
    [InlineData("Features/Site")]
    [InlineData("Features/Plan/Claims")]
    public void RazorFiles_AnyMarkup_HoldNoWords(string folder)
    {
        var files = Directory.GetFiles(Path.Combine(SourceTree.Root, "Portal", folder), "*.razor", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(file) != "_Imports.razor")
            .ToList();
        var found =
            from file in files
            from words in RazorWords.In(File.ReadAllText(file))
            let name = file.Replace('\\', '/')
            where !Code.Any(code => name.EndsWith(code.File, StringComparison.Ordinal) && code.Words == words)
            select $"{Path.GetFileName(file)}: {words}";

        Assert.NotEmpty(files);
        Assert.Empty(found);
    }

    [Theory]
    [InlineData("<p>Some words</p>", "Some words")]
    [InlineData("<p>Checked @DateText.Day(on)</p>", "Checked")]
    [InlineData("<p>@Text. More of it</p>", ". More of it")]
    [InlineData("@if (a < b)\n{\n    <b>Yes</b>\n}\nelse\n{\n    <b>@no</b>\n}", "Yes")]
    [InlineData("<Fact Label=\"Time\">@x</Fact>", "Time")]
    [InlineData("<nav aria-label=\"@Kind of it\"></nav>", "of it")]
    [InlineData("<p>@(x ?? \"No figure yet\")</p>", "\"No figure yet\"")]
    [InlineData("<p class=\"@(a > b ? \"shared\" : null)\">@Texts.X(\" \")</p>", null)]
    [InlineData("@foreach (var (a, b) in C)\n{\n    var d = E[a];\n    <i>@a.B[^1]</i>\n}", null)]
    [InlineData("@* A comment <p>here</p> *@\n<p>@a&#160;–&nbsp;@b</p>\n\n@code {\n    const string X = \"Words here\";\n}", null)]
    public void RazorWords_Markup_AreFound(string razor, string? expected) =>
        Assert.Equal(expected is null ? [] : [expected], RazorWords.In(razor));
}

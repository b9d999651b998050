using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Portal.Components.Shared;
using Portal.Components.Wording;
using Portal.Infrastructure;

namespace Portal.Tests.Components.Shared;

public sealed class ReaderRequestTests
{
    private static readonly IReadOnlyList<CultureInfo> TwoLanguages = [Languages.English, CultureInfo.GetCultureInfo("sw")];

    [Theory]
    [InlineData("", null)]
    [InlineData("?place=", null)]
    [InlineData("?place=KE", "KE")]
    [InlineData("?place=ke", "KE")]
    [InlineData("?place=%20in-ka%20", "IN-KA")]
    [InlineData("?place=KE&place=IN", "KE")]
    public void From_Place_IsRead(string query, string? place)
    {
        var request = Asked(query);

        Assert.Equal(new ReaderChoice(place, null), request.Choice);
        Assert.Empty(request.Notes);
    }

    [Theory]
    [InlineData("?place=ZZ", "“ZZ”")]
    [InlineData("?place=Kenya", "“Kenya”")]
    [InlineData("?place=world", "“world”")]
    [InlineData("?place=%00%1b", "“”")]
    [InlineData("?place=K%00E", "“KE”")]
    [InlineData("?place=ZZ-KA", "“ZZ-KA”")]
    [InlineData("?place=IN-KARN", "“IN-KARN”")]
    [InlineData("?place=%3Cscript%3E", "“<script>”")]
    public void From_UnknownPlace_IsNoneWithANote(string query, string repeated)
    {
        var request = Asked(query);

        Assert.Equal(ReaderChoice.None, request.Choice);
        Assert.StartsWith(repeated, Assert.Single(request.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void From_EndlessPlace_IsCutInTheNote()
    {
        var note = Assert.Single(Asked("?place=" + new string('x', 10_000)).Notes);

        Assert.StartsWith($"“{new string('x', 40)}…”", note, StringComparison.Ordinal);
    }

    [Fact]
    public void From_HalfOfAPair_IsLeftOutOfTheNote() =>
        Assert.DoesNotContain(Assert.Single(Asked("?place=" + new string('x', 39) + "😀").Notes), char.IsSurrogate);

    [Theory]
    [InlineData("?lang=en", null)]
    [InlineData("?lang=EN-gb", null)]
    [InlineData("?lang=xx", "“xx”")]
    [InlineData("?lang=%00", "“”")]
    public void From_Language_IsEnglishWithANoteWhereItIsUnknown(string query, string? repeated)
    {
        var request = Asked(query);

        Assert.Equal(ReaderChoice.None, request.Choice);
        Assert.Equal(repeated is not null, request.LanguageNote?.Contains(repeated!, StringComparison.Ordinal) is true);
    }

    [Theory]
    [InlineData("sw", "sw")]
    [InlineData("SW-ke", "sw")]
    [InlineData("en", "")]
    [InlineData("en-US", "")]
    [InlineData("fr", null)]
    [InlineData("\0", null)]
    public void Language_OfAPortalWithTwo_IsItsTagInTheKey(string asked, string? expected) =>
        Assert.Equal(expected, ReaderLanguage.Of(asked, TwoLanguages));

    [Fact]
    public void Alternates_TwoLanguages_AreThePageInEach() => Assert.Equal(
        [("en", "https://careers.example.org/guides"), ("sw", "https://careers.example.org/guides?lang=sw")],
        ReaderLanguage.Alternates("https://careers.example.org/guides", TwoLanguages));

    [Fact]
    public void Alternates_OneLanguage_AreNone() => Assert.Empty(ReaderLanguage.Alternates("https://careers.example.org/", [Languages.English]));

    private static ReaderRequest Asked(string query) => ReaderRequest.From(new QueryCollection(QueryHelpers.ParseQuery(query)));
}

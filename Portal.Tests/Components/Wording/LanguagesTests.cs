using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.Extensions.DependencyInjection;
using Portal.Components;
using Portal.Components.Shared.Figures;
using Portal.Components.Wording;
using Portal.Tests.Support;

namespace Portal.Tests.Components.Wording;

public sealed class LanguagesTests : IDisposable
{
    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de");

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void All_AsShipped_IsEnglish() => Assert.Equal([Languages.English], Languages.All);

    [Fact]
    public void In_FolderWithTranslations_HasThemAfterEnglish()
    {
        Translation.Write(folder.Path, CultureInfo.GetCultureInfo("sw"), new Dictionary<string, string>());
        Translation.Write(folder.Path, German, new Dictionary<string, string>());
        Directory.CreateDirectory(Path.Combine(folder.Path, "Content"));

        Assert.Equal(["en", "de", "sw"], Languages.In(folder.Path).Select(language => language.Name));
    }

    [Theory]
    [InlineData("en", "en")]
    [InlineData("EN-us", "en")]
    [InlineData("sw-KE", "sw")]
    [InlineData("zh-hant-TW", "zh-Hant")]
    [InlineData("zh", null)]
    [InlineData("fr", null)]
    [InlineData("english", null)]
    [InlineData("-", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Match_Tag_IsALanguageOfThePortal(string? tag, string? expected) =>
        Assert.Equal(expected, Languages.Match(tag, [Languages.English, CultureInfo.GetCultureInfo("sw"), CultureInfo.GetCultureInfo("zh-Hant")])?.Name);

    [Fact]
    public void Match_TagWithoutEnd_IsNone() => Assert.Null(Languages.Match(string.Concat(Enumerable.Repeat("x-", 10_000))));

    [Fact]
    public void AddPortalComponents_AnyServer_MakesEnglishTheLanguageNobodyAskedFor()
    {
        new ServiceCollection().AddPortalComponents();

        Assert.Equal(Languages.English, CultureInfo.DefaultThreadCurrentUICulture);
    }

    [Fact]
    public void EnglishPortal_OnAServerOfAnotherLanguage_SpeaksEnglish()
    {
        using var server = new InLanguage("fr-FR");

        Assert.Equal("No figure yet", Texts.NoFigureYet);
        Assert.Equal("14 Oct 2026", DateText.Day(new(2026, 10, 14)));
        Assert.Equal("1,905,400.5", FigureText.Number(1_905_400.5m));
        Assert.Equal("United States", PlaceNames.Of("US"));
        Assert.Equal("German", GuideWords.Language("de"));
        Assert.Equal("a Backend Developer", IndefiniteArticle.With("Backend Developer"));
    }

    [Fact]
    public void PortalWithATranslation_AskedForItsLanguage_SpeaksIt()
    {
        Translation.Write(folder.Path, German, new Dictionary<string, string>
        {
            [nameof(Texts.DateDay)] = "d. MMMM yyyy",
            [nameof(Texts.FigureMonthOther)] = "{0} Monate",
        });
        File.Copy(typeof(Texts).Assembly.Location, Path.Combine(folder.Path, "Portal.dll"));
        var portal = new AssemblyLoadContext(name: null, isCollectible: true).LoadFromAssemblyPath(Path.Combine(folder.Path, "Portal.dll"));
        using var reader = new InLanguage("de");

        Assert.Equal("14. Oktober 2026", Said(portal, typeof(DateText), nameof(DateText.Day), new DateOnly(2026, 10, 14)));
        Assert.Equal("1.905.400,5", Said(portal, typeof(FigureText), nameof(FigureText.Number), 1_905_400.5m));
        Assert.Equal("0,12,24,36 Monate", string.Join(',', (IEnumerable<string>)Axis(portal)));
        Assert.Equal("Vereinigte Staaten", Said(portal, typeof(PlaceNames), nameof(PlaceNames.Of), "US"));
        Assert.Equal("Englisch", Said(portal, typeof(GuideWords), nameof(GuideWords.Language), "en"));
        Assert.Equal("Backend Developer", Said(portal, typeof(IndefiniteArticle), nameof(IndefiniteArticle.With), "Backend Developer"));
        // What is not translated yet is English.
        Assert.Equal("undated", Said(portal, typeof(DateText), nameof(DateText.AsOf), "undated"));
    }

    private static string? Said(Assembly portal, Type type, string method, object value) =>
        (string?)portal.GetType(type.FullName!)!.GetMethod(method, [value.GetType()])!.Invoke(null, [value]);

    private static object Axis(Assembly portal)
    {
        var axis = portal.GetType(typeof(AxisScale).FullName!)!;
        return axis.GetProperty(nameof(AxisScale.Labels))!.GetValue(axis.GetMethod(nameof(AxisScale.OfMonths))!.Invoke(null, [30m]))!;
    }
}

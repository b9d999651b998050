using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Portal.Domain.Guides;
using Portal.Features.Reading;
using Portal.Infrastructure;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Reading;

public sealed class CatalogueTests
{
    private static readonly RoleGuideCard Backend = SampleGuide.Card() with { Title = "Backend Developer", Summary = "The hidden half of software." };
    private static readonly RoleGuideCard Nurse = Backend with { Slug = "nurse", Title = "Registered Nurse", Field = "Health", Summary = "A licensed profession." };
    private static readonly RoleGuideCard Barista = Backend with { Slug = "barista", Title = "Café Lead", Field = "health", Summary = "Coffee." };

    [Theory]
    [InlineData("", "Backend Developer,Registered Nurse,Café Lead")]
    [InlineData("DEVELOPER", "Backend Developer")]
    [InlineData("developer  backend", "Backend Developer")]
    [InlineData("licensed", "Registered Nurse")]
    [InlineData("cafe", "Café Lead")]
    [InlineData("technology", "Backend Developer")]
    [InlineData("developer nurse", "")]
    [InlineData("100%", "")]
    public void Of_Words_MustAllBeMentioned(string words, string expected) =>
        Assert.Equal(expected, string.Join(',', Of(words, null).Matches.Select(card => card.Title)));

    [Theory]
    [InlineData("Health", 2)]
    [InlineData("HEALTH", 2)]
    [InlineData("technology", 1)]
    public void Of_Field_IsFoundWhateverItsCase(string field, int matches)
    {
        var catalogue = Of("", field);

        Assert.Equal(matches, catalogue.Matches.Count);
        Assert.Contains(catalogue.Field!, catalogue.Fields);
        Assert.Empty(catalogue.Notes);
    }

    [Fact]
    public void Of_FieldThatNoGuideHas_ShowsAllAndSaysSo()
    {
        var catalogue = Of("", "Astrology");

        Assert.Equal(3, catalogue.Matches.Count);
        Assert.Null(catalogue.Field);
        Assert.False(catalogue.IsFiltered);
        Assert.Contains("Astrology", Assert.Single(catalogue.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_Fields_AreInOrderAndOnce() => Assert.Equal(["Health", "Technology"], Of("", null).Fields);

    [Fact]
    public void From_Query_ReadsItsTwoKeysOnly()
    {
        var request = From(("q", "nurse"), ("field", "Health"), ("utm_source", "x"), ("page", "-1"));

        Assert.Equal(("nurse", "Health"), (request.Words, request.Field));
        Assert.Empty(request.Notes);
    }

    [Fact]
    public void From_NothingAsked_IsEverything()
    {
        var request = From();

        Assert.Equal(("", null), (request.Words, request.Field));
        Assert.Empty(request.Notes);
    }

    [Fact]
    public void From_EmptyField_IsAnyField() => Assert.Null(From(("field", " ")).Field);

    [Fact]
    public void From_KeyTwice_TakesTheFirst() => Assert.Equal("one", From(("q", new StringValues(["one", "two"]))).Words);

    [Fact]
    public void From_TooLong_IsCutWithANote()
    {
        var request = From(("q", new string('x', 201)));

        Assert.Equal(200, request.Words.Length);
        Assert.Contains("200 characters", Assert.Single(request.Notes), StringComparison.Ordinal);
        Assert.Empty(From(("q", new string('x', 200))).Notes);
    }

    [Fact]
    public void From_CutThroughACharacter_LeavesItOut()
    {
        var request = From(("q", new string('x', 199) + "😀"));

        Assert.Equal(new string('x', 199), request.Words);
    }

    [Fact]
    public void From_ControlCharacters_AreLeftOutWithANote()
    {
        var request = From(("q", "nur\0se\u001b[31m"));

        Assert.Equal("nurse[31m", request.Words);
        Assert.Single(request.Notes);
    }

    [Theory]
    [InlineData(null, null, "/guides")]
    [InlineData("", "", "/guides")]
    [InlineData("a&b=c d", null, "/guides?q=a%26b%3Dc%20d")]
    [InlineData(null, "Built environment", "/guides?field=Built%20environment")]
    [InlineData("x", "Y", "/guides?q=x&field=Y")]
    public void GuidesWhere_Filters_AreEscaped(string? words, string? field, string expected) =>
        Assert.Equal(expected, PortalUrls.GuidesWhere(words, field));

    private static Catalogue Of(string words, string? field) =>
        Catalogue.Of([Backend, Nurse, Barista], new(words, field, []));

    private static CatalogueRequest From(params (string Key, StringValues Value)[] query) =>
        CatalogueRequest.From(new QueryCollection(query.ToDictionary(pair => pair.Key, pair => pair.Value)));
}

using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Portal.Domain.Guides;
using Portal.Domain.Search;
using Portal.Features.Reading;
using Portal.Infrastructure;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Reading;

/// <summary>What the catalogue makes of an address.</summary>
public sealed class CatalogueTests
{
    private static readonly SearchCounts Known = SampleCatalogue.Counts(3) with
    {
        Places = new Dictionary<string, int> { ["KE"] = 2, ["world"] = 1 }, Fields = new Dictionary<string, int> { ["Health"] = 1 },
    };

    [Fact]
    public void From_Query_ReadsItsOwnKeysOnly()
    {
        var request = From(("q", "nurse"), ("field", "Health"), ("kind", " "), ("utm_source", "x"));

        Assert.Equal("nurse", request.Words);
        Assert.Equal("Health", Assert.Single(request.Filters).Value);
        Assert.Empty(request.Notes);
    }

    [Fact]
    public void From_NothingAsked_IsEverything()
    {
        var reading = CatalogueReading.Of(From(), Known);

        Assert.Equal((SearchFilters.None, 1), (reading.Filters, reading.Page));
        Assert.Empty(reading.Notes);
    }

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
    public void From_CutThroughACharacter_LeavesItOut() =>
        Assert.Equal(new string('x', 199), From(("q", new string('x', 199) + "😀")).Words);

    [Fact]
    public void From_ControlCharacters_AreLeftOutWithANote()
    {
        var request = From(("q", "nur\0se\u001b[31m"));

        Assert.Equal("nurse[31m", request.Words);
        Assert.Single(request.Notes);
    }

    [Fact]
    public void Of_KnownValues_AreFoundWhateverTheirCase()
    {
        var reading = Read(
            ("kind", "Role-Guide"), ("place", "ke"), ("field", "HEALTH"), ("maxMonths", "24"), ("difficulty", "3"), ("route", "University"), ("page", "2"));

        Assert.Equal(new(GuideKinds.RoleGuide, "KE", "Health", 24, 3, "university"), reading.Filters);
        Assert.Equal(2, reading.Page);
        Assert.Empty(reading.Notes);
    }

    [Theory]
    [InlineData("kind", "poem", "There is no kind “poem”, so every kind is shown.")]
    [InlineData("place", "DE", "No guide has figures for Germany yet, so every place is shown.")]
    [InlineData("place", "Atlantis", "No guide has figures for “Atlantis” yet, so every place is shown.")]
    [InlineData("field", "Astrology", "There is no field “Astrology”, so every field is shown.")]
    [InlineData("maxMonths", "soon", "“soon” is no number of months from 1 to 240, so times of any length are shown.")]
    [InlineData("maxMonths", "0", "“0” is no number of months from 1 to 240, so times of any length are shown.")]
    [InlineData("maxMonths", "99999999999", "“99999999999” is no number of months from 1 to 240, so times of any length are shown.")]
    [InlineData("difficulty", "6", "“6” is no difficulty: it goes from 1 to 5. Every difficulty is shown.")]
    [InlineData("difficulty", "-1", "“-1” is no difficulty: it goes from 1 to 5. Every difficulty is shown.")]
    [InlineData("route", "luck", "There is no entry route “luck”, so every route is shown.")]
    [InlineData("page", "{0}", "“{0}” is no number of a page, so the first page is shown.")]
    public void Of_UnknownValue_IsDroppedWithANote(string key, string value, string note)
    {
        var reading = Read((key, value));

        Assert.Equal((SearchFilters.None, 1), (reading.Filters, reading.Page));
        Assert.Equal(note, Assert.Single(reading.Notes));
    }

    [Theory]
    [InlineData(null, null, "/guides")]
    [InlineData("", "", "/guides")]
    [InlineData("a&b=c d", null, "/guides?q=a%26b%3Dc%20d")]
    [InlineData(null, "Built environment", "/guides?field=Built%20environment")]
    [InlineData("x", "Y", "/guides?q=x&field=Y")]
    public void GuidesWhere_Filters_AreEscaped(string? words, string? field, string expected) =>
        Assert.Equal(expected, PortalUrls.GuidesWhere(words, field));

    [Fact]
    public void GuidesWhere_EveryFilter_IsReadBackAsItWas()
    {
        var filters = new SearchFilters(GuideKinds.RoleGuide, "KE", "Health", 24, 3, "self-taught");

        var address = PortalUrls.GuidesWhere("a b", filters, page: 3);

        Assert.Equal("/guides?q=a%20b&kind=role-guide&place=KE&field=Health&maxMonths=24&difficulty=3&route=self-taught&page=3", address);
        var query = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(address[address.IndexOf('?', StringComparison.Ordinal)..]);
        var reading = CatalogueReading.Of(CatalogueRequest.From(new QueryCollection(query)), Known);
        Assert.Equal((filters, 3), (reading.Filters, reading.Page));
    }

    [Fact]
    public void Passage_Address_LeadsToItsPlace()
    {
        Assert.Equal(
            "/guides/nurse/paths/degree#a2", PortalUrls.Passage(GuideKinds.RoleGuide, "nurse", new(SearchSection.Step, "x", "degree", "A2")));
        Assert.Equal("/guides/nurse#work", PortalUrls.Passage(GuideKinds.RoleGuide, "nurse", new(SearchSection.Tasks, "x")));
        Assert.Equal("/internships/ward#applying", PortalUrls.Passage(GuideKinds.InternshipGuide, "ward", new(SearchSection.Programmes, "x")));
        Assert.Equal("/openings/job#skills", PortalUrls.Passage(GuideKinds.Opening, "job", new(SearchSection.Skills, "x")));
        Assert.Equal("/guides/nurse", PortalUrls.Passage(GuideKinds.RoleGuide, "nurse", new(SearchSection.AlsoCalled, "x")));
    }

    private static CatalogueReading Read(params (string Key, StringValues Value)[] query) => CatalogueReading.Of(From(query), Known);

    private static CatalogueRequest From(params (string Key, StringValues Value)[] query) =>
        CatalogueRequest.From(new QueryCollection(query.ToDictionary(pair => pair.Key, pair => pair.Value)));
}

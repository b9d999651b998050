using Portal.Domain.Guides;
using Portal.Infrastructure;
using Portal.Tests.Content.Seeds;
using Portal.Tests.Support;

namespace Portal.Tests.Content;

/// <summary>Nothing that the four collections held is lost on the way into the portal.</summary>
public sealed class SeedFactsTests(CrawledPortal portal)
{
    private static readonly Dictionary<string, string> Documents = SeedFact.All.Select(fact => fact.Document).Distinct()
        .ToDictionary(slug => slug, slug => DocumentText.Of(ShippedGuide.Read(slug)));

    public static TheoryData<string, string, string> Facts =>
        new(SeedFact.All.Select(fact => (fact.Collection, fact.Document, fact.Says)));

    [Theory]
    [MemberData(nameof(Facts))]
    public void Fact_Any_IsToldByItsDocument(string collection, string document, string says)
    {
        var fact = Assert.Single(SeedFact.All, fact => (fact.Collection, fact.Document, fact.Says) == (collection, document, says));

        Assert.Empty(fact.MissingFrom(Documents[document]));
    }

    [Theory]
    [MemberData(nameof(Facts))]
    public async Task Fact_Any_IsOnAPage(string collection, string document, string says)
    {
        var fact = Assert.Single(SeedFact.All, fact => (fact.Collection, fact.Document, fact.Says) == (collection, document, says));

        Assert.Empty(fact.MissingFrom(await portal.TextAsync(PortalUrls.Document(ShippedGuide.Read(document).Kind, document))));
    }

    [Fact]
    public void Fact_NotInTheText_IsMissed()
    {
        var fact = new SeedFact("000", "nowhere", "a figure", ["3–12 months", "GPA of at least 3.0"]);

        Assert.Equal(["GPA of at least 3.0"], fact.MissingFrom("It lasts 3–12 Months."));
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;
using Bunit;
using Portal.Components.Shared;
using Portal.Components.Shared.StructuredData;
using Portal.Domain.Guides;
using Portal.Tests.Support;

namespace Portal.Tests.Components.Shared.StructuredData;

public sealed class StructuredDataTests : BunitContext
{
    private const string Page = "https://careers.example.org/guides/backend-developer";

    [Fact]
    public void Block_TextThatWouldEndTheElement_StaysWithinIt()
    {
        const string title = "Odd </script><script>alert(1)</script><!-- & \" title";

        var html = Render<StructuredDataBlock>(p => p.Add(block => block.Things, [new Occupation(title, Page)])).Markup;

        var script = Assert.Single(new HtmlParser().ParseDocument(html).QuerySelectorAll("script"));
        Assert.Equal("application/ld+json", script.GetAttribute("type"));
        Assert.Equal(title, (string?)JsonNode.Parse(script.TextContent)!["@graph"]![0]!["name"]);
        Assert.Equal(1, html.Split('<').Count(part => part.StartsWith("/script", StringComparison.Ordinal)));
    }

    [Fact]
    public void Block_NothingToTell_IsNothing() =>
        Assert.Empty(Render<StructuredDataBlock>(p => p.Add(block => block.Things, [])).Markup);

    [Fact]
    public void Breadcrumbs_OfAPage_EndWithThePageItself()
    {
        var items = PageThings.Breadcrumbs(Page, [new("Home", "/"), new("Guides", "/guides?field=A%26B")], "Backend Developer").ItemListElement;

        Assert.Equal(
            [(1, "Home", "https://careers.example.org/"), (2, "Guides", "https://careers.example.org/guides?field=A%26B"), (3, "Backend Developer", null)],
            items.Select(item => (item.Position, item.Name, item.Item)));
    }

    [Fact]
    public void Occupation_SourcedPayOfOnePlace_IsTheTwoEndsOfItsRange()
    {
        var occupation = OccupationOf(SampleGuide.Document());

        Assert.Equal("United States", occupation.OccupationLocation!.Name);
        Assert.Equal(
            [("Junior backend developer", "USD", 75_000, 105_000, "YEAR"), ("Platform or infrastructure engineer", "USD", 85_000, 120_000, "YEAR")],
            occupation.EstimatedSalary!.Select(pay => (pay.Name!, pay.Currency, pay.Value.MinValue!.Value, pay.Value.MaxValue!.Value, pay.Value.UnitText!)));
    }

    [Fact]
    public void Occupation_PayOfSeveralPlaces_KeepsToOne()
    {
        var sample = SampleGuide.Document();
        var occupation = OccupationOf(sample with
        {
            FirstJobs =
            [
                PaidJob("estimate", new("pay", 1, 2, "KES", "month", null, "KE", null, Source.Editorial, null)),
                PaidJob("there", new("pay", 50_000, null, "KES", "month", null, "KE", "Nairobi", "ke-wages", null)),
                PaidJob("elsewhere", new("pay", 3, 4, "USD", "hour", null, null, null, "role-imports", null)),
            ],
        });

        Assert.Equal("Nairobi, Kenya", occupation.OccupationLocation!.Name);
        var pay = Assert.Single(occupation.EstimatedSalary!);
        Assert.Equal(("there", "KES", new QuantitativeValue(50_000, null, null, "MONTH")), (pay.Name, pay.Currency, pay.Value));
    }

    [Fact]
    public void Occupation_NoSourcedPay_NamesNeitherPayNorPlace()
    {
        var occupation = OccupationOf(SampleGuide.Document() with { FirstJobs = [PaidJob("none", null)] });

        Assert.Null(occupation.EstimatedSalary);
        Assert.Null(occupation.OccupationLocation);
    }

    [Fact]
    public void Occupation_Codes_LeaveOutMerelyRelatedOnes()
    {
        var occupation = OccupationOf(SampleGuide.Document() with { Codes = [new("isco-08", "2512", "close"), new("isco-08", "2513", "related")] });

        var code = Assert.Single(occupation.OccupationalCategory!);
        Assert.Equal(("2512", "ISCO-08"), (code.CodeValue, code.InCodeSet.Name));
    }

    [Theory]
    [InlineData(6, 6, "P6M")]
    [InlineData(6, 9, "6–9 months")]
    public void Program_OfAPath_SaysAnExactTimeAsADurationAndARangeInWords(int min, int max, string expected)
    {
        var program = RoleThings.Program(PathWith(new(min, max, "months", "calendar"), []), Page);

        Assert.Equal(expected, program.TimeToComplete is NamedDuration range ? range.Name : program.TimeToComplete);
    }

    [Fact]
    public void Program_WithoutTimes_SaysNone() => Assert.Null(RoleThings.Program(PathWith(time: null, []), Page).TimeToComplete);

    [Fact]
    public void Program_Costs_AreOffersOnlyWhereExact()
    {
        var program = RoleThings.Program(
            PathWith(
                new(1, 1, "months", "calendar"),
                [Cost(100, 100, "USD", "US"), Cost(50, 60, "EUR", "DE"), Cost(0, null, "KES", "KE")]),
            Page);

        Assert.Equal(
            [(100m, "USD", "United States"), (0m, "KES", "Kenya")],
            program.Offers!.Select(offer => (offer.Price, offer.PriceCurrency, offer.AreaServed!.Name)));
    }

    [Theory]
    [InlineData(6, 6, "weeks", "P6W")]
    [InlineData(1.5, 1.5, "years", "P1.5Y")]
    [InlineData(3, 6, "months", "3–6 months")]
    public void Program_OfAnInternship_SaysItsLength(double min, double max, string unit, string expected)
    {
        var sample = SmallDocuments.Internship();
        var program = InternshipThings.Program(
            sample with { Terms = sample.Terms! with { Duration = new((decimal)min, (decimal)max, unit, "calendar") } }, Page);

        Assert.Equal("WorkBasedProgram", program.Type);
        Assert.Equal(expected, program.TimeToComplete is NamedDuration range ? range.Name : program.TimeToComplete);
    }

    [Fact]
    public void Questions_None_AreNoPage() => Assert.Empty(PageThings.Questions(Page, []));

    [Fact]
    public void Questions_MarkdownAnswer_IsPlainText()
    {
        var page = Assert.Single(PageThings.Questions(Page, [new("a", "Why?", "Yes, on\n**paths** `B` & [C](https://example.org).\n\n- One\n- Two", [])]));

        Assert.Equal("Yes, on paths B & C.\nOne\nTwo", Assert.Single(page.MainEntity).AcceptedAnswer.Text);
    }

    [Fact]
    public void Posting_EmployerDayAndPlaceKnown_IsThere()
    {
        var posting = Assert.Single(InternshipThings.Posting(Published(SmallDocuments.Opening()), Page));

        Assert.Equal(
            ("Backend intern", "Example Ltd", "2026-11-01", "2026-11-30", "INTERN"),
            (posting.Title, posting.HiringOrganization.Name, posting.DatePosted, posting.ValidThrough, posting.EmploymentType));
        Assert.Equal(new PostalAddress("Nairobi", null, "KE"), posting.JobLocation.Address);
        Assert.False(posting.DirectApply);
        Assert.Null(posting.BaseSalary);
    }

    [Fact]
    public void Posting_SomethingUnknownOrReported_IsNone()
    {
        var opening = SmallDocuments.Opening();

        Assert.Empty(InternshipThings.Posting(Published(SmallDocuments.Example()), Page));
        Assert.Empty(InternshipThings.Posting(Published(opening with { Employer = null }), Page));
        Assert.Empty(InternshipThings.Posting(Published(opening with { PostedOn = null }), Page));
        Assert.Empty(InternshipThings.Posting(Published(opening with { Place = null }), Page));
        Assert.Empty(InternshipThings.Posting(Published(opening with { Place = "world" }), Page));
        Assert.Empty(InternshipThings.Posting(Published(opening) with { ApplyWithheld = true }, Page));
    }

    [Fact]
    public void Write_Things_AreOneGraphWithoutEmptyProperties()
    {
        using var json = JsonDocument.Parse(StructuredDataJson.Write([new Occupation("Größe", Page), new NamedDuration("1 year")]));

        Assert.Equal("https://schema.org", json.RootElement.GetProperty("@context").GetString());
        var first = json.RootElement.GetProperty("@graph")[0];
        Assert.Equal(["@type", "name", "url"], first.EnumerateObject().Select(property => property.Name));
        Assert.Contains("Größe", json.RootElement.GetRawText(), StringComparison.Ordinal);
    }

    private static Occupation OccupationOf(RoleGuideDocument document) =>
        RoleThings.Occupation(GuideOutline.Of(SampleGuide.Published(document)), Page);

    private static FirstJob PaidJob(string title, Money? pay) => new(title, title, "Firms", pay, null, "work");

    private static Money Cost(decimal min, decimal? max, string currency, string place) =>
        new("cost", min, max, currency, "total", null, place, null, null, null);

    private static PathOutline PathWith(Duration? time, IReadOnlyList<Money> money) => PathOutline.Of(
        new("p", "A path", "work", [], null, [], [], [], null, [new("s", "A step", "project", time, money, "", false, [], [])]), 0);

    private static Published<OpeningDocument> Published(OpeningDocument document) =>
        new(document, Revision: 1, new(2026, 11, 2, 9, 30, 0, DateTimeKind.Utc), RevisionNote: null, new HashSet<string>());
}

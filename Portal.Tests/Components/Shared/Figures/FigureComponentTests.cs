using Bunit;
using Portal.Components.Shared.Figures;
using Portal.Domain.Guides;

namespace Portal.Tests.Components.Shared.Figures;

public sealed class FigureComponentTests : BunitContext
{
    private static readonly Source Unchecked = new(
        "s", "Outlook", "A bureau", null, "2025", null, null, QuotedFrom: "a report", null, Verified: false, null);
    private static readonly SourceBook Book = new([Unchecked], "US", new(2026, 10, 14));

    [Fact]
    public void SourceNote_UncheckedSource_LinksToItAndSaysSo()
    {
        var note = Render<SourceNote>(p => p.Add(n => n.Citation, Book.Cite("s", "2025-05", "KE")).Add(n => n.Lead, "Base pay"));

        Assert.Equal("#source-1", note.Find("a").GetAttribute("href"));
        Assert.Equal("Base pay: Kenya, May 2025. Source 1, as quoted by a report, not independently checked.", note.Find("p.src").TextContent);
    }

    [Fact]
    public void SourceNote_Estimate_SaysWhose()
    {
        var note = Render<SourceNote>(p => p.Add(n => n.Citation, Book.Cite(Source.Editorial, "2026", null)));

        Assert.Empty(note.FindAll("a"));
        Assert.Equal("United States, 2026. Editors’ estimate.", note.Find("p.src").TextContent);
    }

    [Fact]
    public void SourceMarks_NoSources_IsNothing() =>
        Render<SourceMarks>(p => p.Add(m => m.Ids, []).Add(m => m.Book, Book)).MarkupMatches("");

    [Theory]
    [InlineData(1, 1, null)]
    [InlineData(10, 10, null)]
    [InlineData(11, 8, "3 more figures")]
    [InlineData(40, 8, "32 more figures")]
    public void FigureTable_Long_FoldsAfterItsFirstRowsAndKeepsThemAll(int figures, int open, string? summary)
    {
        var all = Enumerable.Range(1, figures).Select(number => new Figure($"f{number}", $"Figure {number}", number, null, "count", null, "US", null, "s", "2025"));
        var table = Render<FigureTable>(p => p.Add(t => t.Figures, [.. all]).Add(t => t.Book, Book).Add(t => t.LabelledBy, "numbers"));

        Assert.Equal(Enumerable.Range(1, figures).Select(number => number.ToString(DocumentCulture.Culture)), table.FindAll("td").Select(cell => cell.TextContent));
        Assert.Equal(open, table.FindAll("tbody tr").Count(row => row.Closest("details") is null));
        Assert.Equal(summary, table.FindAll("summary").SingleOrDefault()?.TextContent);
        Assert.All(table.FindAll("table"), part => Assert.Equal("numbers", part.GetAttribute("aria-labelledby")));
    }

    [Theory]
    [InlineData("2026|2026", "2026")]
    [InlineData("Nov 2026|2026", "2026")]
    [InlineData("2026|14 Oct 2026|Nov 2025", "2026|Nov 2025")]
    [InlineData("Nov 2026|Oct 2026|undated", "Nov 2026|Oct 2026|undated")]
    public void Vintages_OfASum_NameNoMonthOfAYearThatIsNamed(string vintages, string expected) =>
        Assert.Equal(expected.Split('|'), DateText.Vintages(vintages.Split('|')));

    [Fact]
    public void Climb_Score_IsDrawnAndSaid()
    {
        var climb = Render<Climb>(p => p.Add(c => c.Score, 4));

        Assert.Equal(4, climb.FindAll("i.on").Count);
        Assert.Equal(5, climb.FindAll("i").Count);
        Assert.Equal("true", climb.Find(".climb").GetAttribute("aria-hidden"));
        Assert.EndsWith("4 of 5", climb.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void RangeBar_Range_StandsOnTheAxis()
    {
        var bar = Render<RangeBar>(p => p.Add(b => b.Min, 9).Add(b => b.Max, 18).Add(b => b.Axis, AxisScale.OfMonths(36)).Add(b => b.Line, "c"));

        Assert.Equal(("25%", "50%"), (bar.Find(".seg").GetAttribute("x1"), bar.Find(".seg").GetAttribute("x2")));
        Assert.Equal("c", bar.Find("svg").GetAttribute("data-line"));
        Assert.Equal("true", bar.Find("svg").GetAttribute("aria-hidden"));
    }

    [Fact]
    public void PayRange_NoPay_SaysSoAndDrawsNothing()
    {
        var pay = Render<PayRange>(p => p.Add(r => r.Pay, null).Add(r => r.Book, Book).Add(r => r.Axis, AxisScale.OfPay(1, 2, "USD")));

        Assert.Equal("No figure yet", pay.Find(".big.none").TextContent);
        Assert.Empty(pay.FindAll("svg"));
    }

    [Fact]
    public void PayRange_Pay_CarriesPeriodPlaceVintageAndSource()
    {
        var pay = Render<PayRange>(p => p
            .Add(r => r.Pay, new Money("pay", 53_087, 201_269, "KES", "month", "base", "KE", null, "s", "2025"))
            .Add(r => r.Book, Book));

        Assert.Equal("KES 53,087–201,269 a month", pay.Find(".big").TextContent);
        Assert.StartsWith("Base pay: Kenya, 2025. Source 1", pay.Find(".src").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-11-22", "fresh", "Checked 14 Oct 2026")]
    [InlineData("2027-03-01", "fresh due", "Next check due Apr 2027")]
    [InlineData("2027-04-15", "fresh stale", "Due for review since Apr 2027")]
    public void Freshness_AsTimePasses_IsSaidInWords(string today, string @class, string expected)
    {
        var fresh = Render<Freshness>(p => p
            .Add(f => f.ReviewedOn, new DateOnly(2026, 10, 14)).Add(f => f.ReviewBy, new DateOnly(2027, 4, 14))
            .Add(f => f.Today, DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture)));

        Assert.Equal(@class, fresh.Find("span").ClassName);
        Assert.Equal(expected, fresh.Find("span").TextContent);
        Assert.NotNull(fresh.Find("time").GetAttribute("datetime"));
    }

    [Fact]
    public void SourceList_Source_SaysEverythingAReaderMustKnow()
    {
        Source source = new("s", "Outlook", "A bureau", "https://example.org/outlook", "2025-05", new(2026, 10, 12), "public domain", "a report", 12, false, "Wages only.");
        var list = Render<SourceList>(p => p.Add(l => l.Book, new([Unchecked, source], null, null)).Add(l => l.Numbers, [2]));

        var item = list.Find("li");
        Assert.Equal("source-2", item.Id);
        Assert.Equal("2", item.GetAttribute("value"));
        Assert.Equal("https://example.org/outlook", item.QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal(
            "Outlook, A bureau, as quoted by a report, May 2025. Read 12 Oct 2026. Licence: public domain. Not independently checked. Wages only.",
            item.TextContent.Trim());
    }
}

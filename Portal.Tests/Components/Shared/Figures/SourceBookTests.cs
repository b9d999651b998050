using Portal.Components.Shared.Figures;
using Portal.Domain.Guides;

namespace Portal.Tests.Components.Shared.Figures;

public sealed class SourceBookTests
{
    private static readonly Source Survey = new("survey", "Survey", "Somebody", null, "2025", null, null, null, null, true, null);
    private static readonly SourceBook Book = new([Survey], basePlace: "US", reviewedOn: new(2026, 10, 14));

    [Fact]
    public void Cite_EverythingSaid_IsTaken()
    {
        var citation = Book.Cite("survey", "2024-05", "KE", "Nairobi");

        Assert.Equal(new("Nairobi, Kenya", "May 2024", 1, Survey), citation);
        Assert.Equal("Nairobi, Kenya, May 2024", citation.Where);
    }

    [Fact]
    public void Cite_WithoutVintage_HasTheSourcesOwn() => Assert.Equal("2025", Book.Cite("survey", null, null).AsOf);

    [Fact]
    public void Cite_EstimateWithoutVintage_HasTheYearOfTheReview() =>
        Assert.Equal(new("United States", "2026", null, null), Book.Cite(Source.Editorial, null, null));

    [Fact]
    public void Cite_WithoutPlace_HasTheBasePlace() => Assert.Equal("United States", Book.Cite("survey", null, null).Place);

    [Fact]
    public void Cite_TimeOfAStepFromAnOverlay_HasTheOverlaysPlace()
    {
        var time = new Duration(1, 2, "years", "calendar", Source: "survey");

        Assert.Equal("United States", Book.Cite(time).Place);
        Assert.Equal("India", Book.Cite(time with { Place = "IN" }).Place);
    }

    [Fact]
    public void Cite_NothingKnownAtAll_SaysSo() =>
        Assert.Equal("no place in particular, undated", new SourceBook([], null, null).Cite(null, null, null).Where);

    [Fact]
    public void NumberOf_SourceADraftDoesNotList_IsNull() => Assert.Null(Book.NumberOf("no-such-source"));

    [Fact]
    public void NumberOf_IdThatADraftListsTwice_IsTheFirst() =>
        Assert.Equal(1, new SourceBook([Survey, Survey], null, null).NumberOf("survey"));
}

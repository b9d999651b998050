using Portal.Components.Shared.Figures;
using Portal.Domain.Guides;

namespace Portal.Tests.Components.Shared.Figures;

/// <summary>Dates, places, articles and the words of the vocabulary.</summary>
public sealed class WordsTests
{
    [Theory]
    [InlineData("2026", "2026")]
    [InlineData("2026-10", "Oct 2026")]
    [InlineData("2026-10-14", "14 Oct 2026")]
    [InlineData("undated", "undated")]
    [InlineData(null, "undated")]
    [InlineData("", "undated")]
    public void AsOf_Vintage_IsReadable(string? asOf, string expected) => Assert.Equal(expected, DateText.AsOf(asOf));

    [Theory]
    [InlineData("KE", null, "Kenya")]
    [InlineData("US", null, "United States")]
    [InlineData("IN-KA", "Bengaluru", "Bengaluru, Karnataka, India")]
    [InlineData("IN-AA", null, "IN-AA, India")]
    [InlineData("world", null, "worldwide")]
    [InlineData("ke", null, "ke")]
    [InlineData(null, "Nairobi", "Nairobi")]
    [InlineData(null, null, null)]
    [InlineData("", "", null)]
    public void PlaceNames_Code_IsNamed(string? place, string? city, string? expected) =>
        Assert.Equal(expected, PlaceNames.Of(place, city));

    [Theory]
    [InlineData("Backend Developer", "a")]
    [InlineData("API Developer", "an")]
    [InlineData("UX Designer", "a")]
    [InlineData("QA Engineer", "a")]
    [InlineData("IT Support Specialist", "an")]
    [InlineData("ML Engineer", "an")]
    [InlineData("SQL Developer", "an")]
    [InlineData("Engineer", "an")]
    [InlineData("User Researcher", "a")]
    [InlineData("University Lecturer", "a")]
    [InlineData("Underwriter", "an")]
    [InlineData("Uninsured-risk Analyst", "an")]
    [InlineData("Honours Student", "an")]
    [InlineData("", "a")]
    public void IndefiniteArticle_Title_FollowsTheSound(string title, string article) =>
        Assert.Equal($"{article} {title}", IndefiniteArticle.With(title));

    [Fact]
    public void GuideWords_EveryWordOfTheVocabulary_IsTranslated()
    {
        // The raw word would show that one was forgotten; these are words as they are.
        Assert.All(Vocabulary.EntryRoutes, route => Assert.NotEqual(route, GuideWords.EntryRoute(route)));
        Assert.All(Vocabulary.StartingPoints, start => Assert.NotEqual(start, GuideWords.StartingPoint(start)));
        Assert.All(Vocabulary.StepKinds.Except(["other"]), kind => Assert.NotEmpty(GuideWords.StepKind(kind)));
        Assert.Equal("partly right", GuideWords.Verdict("partly"));
        Assert.Equal("O*NET-SOC 15-1252.00, broad match", GuideWords.Code(new("onet-soc-2019", "15-1252.00", "broad")));
    }

    [Theory]
    [InlineData("competitive", "entry", "Competitive at entry level")]
    [InlineData("strong", null, "Strong")]
    public void GuideWords_Demand_SaysLevelAndStage(string level, string? stage, string expected) =>
        Assert.Equal(expected, GuideWords.Demand(new("US", null, level, stage, "", null, null)));

    [Theory]
    [InlineData("en", "English")]
    [InlineData("no such language", "no such language")]
    public void GuideWords_Language_NamesWhatIsKnown(string tag, string expected) => Assert.Equal(expected, GuideWords.Language(tag));

    [Theory]
    [InlineData("2026-10-14", "2027-04-14", ReviewState.Checked)]
    [InlineData("2026-10-14", "2027-01-21", ReviewState.Due)]
    [InlineData("2026-10-14", "2027-01-22", ReviewState.Checked)]
    [InlineData("2026-10-14", "2026-11-22", ReviewState.Due)]
    [InlineData("2026-10-14", "2026-11-21", ReviewState.Overdue)]
    [InlineData("2026-10-14", null, ReviewState.Checked)]
    [InlineData(null, "2027-04-14", ReviewState.NeverChecked)]
    [InlineData(null, null, ReviewState.NeverChecked)]
    public void ReviewStates_On22November2026_FollowTheDates(string? reviewedOn, string? reviewBy, ReviewState expected) =>
        Assert.Equal(expected, ReviewStates.Of(Date(reviewedOn), Date(reviewBy), new(2026, 11, 22)));

    private static DateOnly? Date(string? text) =>
        text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}

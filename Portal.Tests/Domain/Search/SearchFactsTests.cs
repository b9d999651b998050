using Portal.Domain.Guides;
using Portal.Domain.Search;
using Portal.Tests.Support;

namespace Portal.Tests.Domain.Search;

public sealed class SearchFactsTests
{
    [Fact]
    public void Of_RoleGuide_CollectsWhatItCanBeFilteredBy()
    {
        var facts = SearchFacts.Of(SampleGuide.Document());

        Assert.Equal(("Technology", null, 4), (facts.Field, facts.Role, facts.Difficulty));
        Assert.Equal(["KE", "US"], facts.Places);
        Assert.Contains("self-taught", facts.Routes);
        Assert.Equal(facts.Routes.Distinct(), facts.Routes);
    }

    [Fact]
    public void Of_Times_TakesTheSmallestUpperEndOfPathsAndHeadlines()
    {
        var guide = SearchableGuides.Guide("Any") with { Paths = [SamplePaths.SelfTaught] };
        HeadlineTimeline Headline(decimal max, string unit) => new("x", "zero", new(1, max, unit, "calendar"), null, [], null, null);

        Assert.Equal(24, SearchFacts.Of(guide).Months); // 18–24 months of steps
        Assert.Equal(18, SearchFacts.Of(guide with { Timelines = [Headline(3, "years"), Headline(18, "months")] }).Months);
        Assert.Equal(24, SearchFacts.Of(guide with { Timelines = [Headline(3, "years")] }).Months);
        Assert.Equal(12, SearchFacts.Of(guide with { Overlays = [Overlay("KE") with { Timelines = [Headline(1, "years")] }] }).Months);
        Assert.Null(SearchFacts.Of(SearchableGuides.Guide("Any")).Months);
    }

    [Fact]
    public void Of_Places_IncludesOverlaysAndTheCountriesOfTheirParts()
    {
        var guide = SearchableGuides.Guide("Any") with { Place = "world", Overlays = [Overlay("IN-KA"), Overlay("KE")] };

        Assert.Equal(["IN", "IN-KA", "KE", "world"], SearchFacts.Of(guide).Places);
    }

    [Fact]
    public void Of_InternshipAndOpening_BelongToTheirRole()
    {
        var internship = SearchFacts.Of(new InternshipGuideDocument
        {
            Role = "backend-developer", Place = "KE", Terms = new(new(3, 4, "months", "calendar"), null, null, null, null, null, []),
        });
        var opening = SearchFacts.Of(new OpeningDocument
        {
            Role = "backend-developer", Place = "IN-KA", Terms = new(new(6, 6, "months", "calendar"), null, null, null),
        });

        Assert.Equal(("backend-developer", 4, "KE"), (internship.Role, internship.Months, Assert.Single(internship.Places)));
        Assert.Equal(("backend-developer", 6), (opening.Role, opening.Months));
        Assert.Equal(["IN", "IN-KA"], opening.Places);
    }

    private static GuideOverlay Overlay(string place) => new(place, null, [], [], [], [], [], []);
}

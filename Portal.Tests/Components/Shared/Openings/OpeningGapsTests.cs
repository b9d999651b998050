using Portal.Components.Shared.Openings;
using Portal.Domain.Guides;
using Portal.Tests.Support;

namespace Portal.Tests.Components.Shared.Openings;

public sealed class OpeningGapsTests
{
    [Fact]
    public void Of_PostingThatSaysAll_IsEmpty() => Assert.Empty(OpeningGaps.Of(SampleOpening.Document()));

    [Fact]
    public void Of_Example_NamesWhatIsMissingInOrder() => Assert.Equal(
        [
            "The employer’s name and registered address", "The hours a week", "How many days are on site, and how many at home",
            "The last day to apply", "Where to send an application",
        ],
        OpeningGaps.Of(SampleOpening.Example()));

    public static TheoryData<string, OpeningDocument> Gaps => new()
    {
        { "The employer’s name and registered address", Full with { Employer = " " } },
        { "Where the work is", Full with { Place = null, City = null } },
        { "What it pays", Full with { Terms = Terms with { Stipend = null } } },
        { "How long it lasts", Full with { Terms = Terms with { Duration = new(null, null, "months", "calendar", HoursPerWeek: 40) } } },
        { "The hours a week", Full with { Terms = Terms with { Duration = Terms.Duration! with { HoursPerWeek = null } } } },
        { "How many days are on site, and how many at home", Full with { Terms = Terms with { Mode = null } } },
        { "The last day to apply", Full with { ClosesOn = null } },
        { "Where to send an application", Full with { ApplyUrl = null } },
    };

    [Theory]
    [MemberData(nameof(Gaps), DisableDiscoveryEnumeration = true)]
    public void Of_OnePartMissing_NamesThatPart(string expected, OpeningDocument opening) =>
        Assert.Equal(expected, Assert.Single(OpeningGaps.Of(opening)));

    [Fact]
    public void Of_OnlyTheCityKnown_IsAPlace() => Assert.Empty(OpeningGaps.Of(Full with { Place = null }));

    private static OpeningDocument Full => SampleOpening.Document();

    private static OpeningTerms Terms => Full.Terms!;
}

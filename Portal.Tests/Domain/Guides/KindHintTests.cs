using Portal.Domain.Guides;
using Portal.Tests.Support;

namespace Portal.Tests.Domain.Guides;

/// <summary>Hints of internship guides, openings and overlays.</summary>
public sealed class KindHintTests
{
    private static InternshipGuideDocument Internship => (InternshipGuideDocument)GuideReader.Read(SampleInternshipFile.Yaml).Document!;

    private static OpeningDocument Opening => (OpeningDocument)GuideReader.Read(SampleOpeningFile.Yaml).Document!;

    public static TheoryData<string, Func<InternshipGuideDocument, InternshipGuideDocument>> ThinInternships => new()
    {
        { "summary", guide => guide with { Summary = new string('a', 241) } },
        { "whoShouldApply", guide => guide with { WhoShouldApply = null } },
        { "hostCompanies", guide => guide with { HostCompanies = [] } },
        { "terms.duration", guide => guide with { Terms = guide.Terms! with { Duration = null } } },
        { "terms.stipend", guide => guide with { Terms = guide.Terms! with { Stipend = null } } },
        { "applying", guide => guide with { Applying = null } },
        { "faqs", guide => guide with { Faqs = [] } },
        { "activities[1].text", guide => guide with { Activities = [guide.Activities[0], new("Watching", "")] } },
        { "programmes[0].eligibility", guide => guide with { Programmes = [guide.Programmes[0] with { Eligibility = "" }] } },
        { "sources[1]", guide => guide with { Sources = [.. guide.Sources, guide.Sources[0] with { Id = "never-cited" }] } },
    };

    public static TheoryData<string, Func<OpeningDocument, OpeningDocument>> ThinOpenings => new()
    {
        { "reviewBy", opening => opening with { ReviewBy = null } },
        { "terms.stipend", opening => opening with { Terms = null } },
        { "applyUrl", opening => opening with { ApplyUrl = null } },
        { "closesOn", opening => opening with { ClosesOn = null, PostedOn = null, SeenOn = null } },
        { "employer", opening => opening with { Employer = null, ApplyUrl = null } },
    };

    public static TheoryData<string, Func<GuideOverlay, GuideOverlay>> ThinOverlays => new()
    {
        { "overlays[0]", overlay => new(overlay.Place, " ", [], [], [], [], [], []) },
        { "overlays[0].steps[0]", overlay => overlay with { Steps = [new("college", "diploma", [], null)] } },
    };

    [Theory]
    [MemberData(nameof(ThinInternships))]
    public void Validate_SomethingUsefulIsMissingInAnInternshipGuide_GivesOneHint(
        string path, Func<InternshipGuideDocument, InternshipGuideDocument> thin) => AssertHint(path, thin(Internship));

    [Theory]
    [MemberData(nameof(ThinOpenings))]
    public void Validate_SomethingUsefulIsMissingInAnOpening_GivesOneHint(string path, Func<OpeningDocument, OpeningDocument> thin) =>
        AssertHint(path, thin(Opening));

    [Theory]
    [MemberData(nameof(ThinOverlays))]
    public void Validate_OverlayThatSaysNothing_GivesOneHint(string path, Func<GuideOverlay, GuideOverlay> thin)
    {
        var guide = SampleOverlayFile.Document();

        AssertHint(path, guide with { Overlays = [thin(guide.Overlays[0])] });
    }

    [Fact]
    public void Validate_ExampleWithoutDates_IsNotSaidToBeEndless() =>
        AssertHint("employer", Opening with { Employer = null, ApplyUrl = null, ClosesOn = null, PostedOn = null, SeenOn = null });

    private static void AssertHint(string path, GuideDocument document)
    {
        var finding = Assert.Single(GuideValidator.Validate(document));

        Assert.Equal((ProblemSeverity.Hint, path), (finding.Severity, finding.Path));
    }
}

using Portal.Domain.Guides;
using Portal.Tests.Support;

namespace Portal.Tests.Content;

/// <summary>A reader in Kenya or India finds out in every guide what is known there.</summary>
public sealed class PlaceCoverageTests
{
    /// <summary>Guides with figures or programmes of the place, beyond a word that none was found.</summary>
    public static TheoryData<string, string> Figures =>
        new(
            from covered in new (string Place, string[] Guides)[]
            {
                ("KE",
                [
                    "backend-developer", "cloud-engineer", "cyber-security-analyst", "data-analyst", "data-engineer",
                    "database-administrator", "devops-engineer", "frontend-developer", "full-stack-developer",
                ]),
                ("IN",
                [
                    "backend-developer", "cloud-engineer", "cyber-security-analyst", "data-analyst", "data-engineer",
                    "database-administrator", "devops-engineer", "frontend-developer", "full-stack-developer", "qa-engineer",
                    "software-architect",
                ]),
                ("IN-KA", ["backend-developer", "database-administrator", "frontend-developer", "full-stack-developer"]),
            }
            from guide in covered.Guides
            select (guide, covered.Place));

    /// <summary>Guides that say of the place that no figure was found there.</summary>
    public static TheoryData<string, string> WordsAlone => new(("qa-engineer", "KE"), ("software-architect", "KE"));

    [Theory]
    [MemberData(nameof(Figures))]
    public void Guide_WithFactsOfThePlace_HasThemInItsOverlay(string slug, string place)
    {
        var overlay = Overlay(slug, place);

        object[] facts = [.. overlay.Demand, .. overlay.FirstJobs, .. overlay.Figures, .. overlay.Steps, .. overlay.Faqs];
        Assert.NotEmpty(facts);
        Assert.All(overlay.Figures, figure => Assert.Equal(place, figure.Place));
    }

    [Theory]
    [MemberData(nameof(WordsAlone))]
    public void Guide_WithoutFactsOfThePlace_SaysSo(string slug, string place) => Assert.NotEmpty(Overlay(slug, place).Text!);

    [Fact]
    public void Guide_Any_IsInOneOfTheLists()
    {
        var told = Figures.Concat(WordsAlone).Select(row => row.Data).ToHashSet();
        var guides = ShippedGuide.Slugs.Where(slug => ShippedGuide.Read(slug) is RoleGuideDocument).ToList();

        Assert.NotEmpty(guides);
        Assert.All(guides, slug => Assert.Contains((slug, "KE"), told));
        Assert.All(guides, slug => Assert.Contains((slug, "IN"), told));
    }

    private static GuideOverlay Overlay(string slug, string place) =>
        Assert.Single(((RoleGuideDocument)ShippedGuide.Read(slug)).Overlays, overlay => overlay.Place == place);
}

using FsCheck.Xunit;
using Portal.Domain.Guides;
using Portal.Domain.Pathways;
using Portal.Tests.Support;

namespace Portal.Tests.Domain.Pathways;

public sealed class PathwayOutcomesTests
{
    [Fact]
    public void Required_OptionalStepsAndOutcomes_AreNotAmongThem()
    {
        Assert.DoesNotContain("supervisor-review", PathwayOutcomes.Required(SamplePaths.Degree));
        Assert.Equal(["page-online", "finished-api"], PathwayOutcomes.Required(SamplePaths.SelfTaught));
    }

    [Fact]
    public void Shared_TwoPaths_CountsWhatBothRequire()
    {
        Assert.Equal(1, PathwayOutcomes.Shared(SamplePaths.Degree, SamplePaths.SelfTaught));
        Assert.Equal(0, PathwayOutcomes.Shared(SamplePaths.Degree, SamplePaths.FromItWork));
    }

    [Property(Arbitrary = [typeof(GuideDocuments)])]
    public void Shared_AnyTwoPaths_IsTheSameBothWays(RoleGuideDocument guide)
    {
        foreach (var one in guide.Paths)
        {
            Assert.Equal(PathwayOutcomes.Required(one).Count, PathwayOutcomes.Shared(one, one));
            Assert.All(guide.Paths, other => Assert.Equal(PathwayOutcomes.Shared(one, other), PathwayOutcomes.Shared(other, one)));
        }
    }
}

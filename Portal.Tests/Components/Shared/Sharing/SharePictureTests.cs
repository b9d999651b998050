using Portal.Components.Shared.Sharing;
using Portal.Domain.Guides;
using Portal.Tests.Support;

namespace Portal.Tests.Components.Shared.Sharing;

public sealed class SharePictureTests
{
    private static readonly SharePictures Pictures = new("Waypost");

    [Fact]
    public void Of_RoleGuide_HasItsPathsAndItsFirstTimeWithPlaceAndYear()
    {
        var picture = Pictures.Of(SampleGuide.Document());

        Assert.Equal("How to become a Backend Developer", picture.Title);
        Assert.Equal(["A", "B", "C"], picture.Lines.Select(line => line.Letter));
        Assert.Equal(SamplePaths.All.Select(path => path.Steps.Count), picture.Lines.Select(line => line.Stops));
        Assert.Equal(new("18–30 months from a cold start", "United States, 2026, source on its page"), picture.Figure);
        Assert.StartsWith("Waypost: How to become a Backend Developer. Path A: ", picture.Alt, StringComparison.Ordinal);
        Assert.EndsWith("18–30 months from a cold start (United States, 2026, source on its page).", picture.Alt, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_RoleGuideWithoutTimes_HasNoFigure() =>
        Assert.Null(Pictures.Of(SampleGuide.Document() with { Timelines = [] }).Figure);

    [Fact]
    public void Of_OtherKinds_SayWhatTheyAre()
    {
        Assert.Equal(("Internship guide", "Backend internship"), Named(Pictures.Of((GuideDocument)SmallDocuments.Internship())));
        Assert.Equal(("Opening", "Backend intern"), Named(Pictures.Of((GuideDocument)SmallDocuments.Opening())));
        Assert.Equal(("Example posting", "Example"), Named(Pictures.Of((GuideDocument)SmallDocuments.Example())));
        Assert.Equal(Pictures.OfPortal, Pictures.Of((GuideDocument?)null));

        static (string?, string) Named(SharePicture picture) => (picture.Kind, picture.Title);
    }

    [Fact]
    public void Address_OfAnyContent_ChangesWithItAlone()
    {
        var sample = SampleGuide.Document();
        var address = Pictures.Of(sample).Address;

        Assert.Matches("^/og/backend-developer-[0-9a-f]{16}[.]png$", address);
        Assert.Matches("^/og/[0-9a-f]{16}[.]png$", Pictures.OfPortal.Address);
        Assert.Equal(address, Pictures.Of(sample with { Overview = "Not on the picture." }).Address);
        Assert.NotEqual(address, Pictures.Of(sample with { Title = "Lamplighter" }).Address);
        Assert.NotEqual(address, new SharePictures("Elsewhere").Of(sample).Address);
        Assert.NotEqual(address, Pictures.Of(sample with { Paths = [sample.Paths[1], sample.Paths[0], sample.Paths[2]] }).Address);
    }
}

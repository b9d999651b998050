using Portal.Components.Shared.Sharing;
using Portal.Data.Sqlite;
using Portal.Features.Reading.Pictures;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Reading.Pictures;

public sealed class PictureFolderTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("portal-test-").FullName;
    private readonly PictureFolder pictures;

    public PictureFolderTests() => pictures = new(DatabaseLocation.From("Data Source=portal.db", folder));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static SharePicture Sample => new SharePictures("Waypost").Of(SampleGuide.Document());

    public void Dispose()
    {
        pictures.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task GetAsync_ASecondTime_ReadsWhatWasDrawn()
    {
        var drawn = await pictures.GetAsync(Sample, Cancel);
        var file = Assert.Single(Files());
        await File.WriteAllBytesAsync(file, [1, 2, 3], Cancel);

        Assert.Equal(PictureDrawing.Draw(Sample), drawn);
        Assert.Equal([1, 2, 3], await pictures.GetAsync(Sample, Cancel));
    }

    [Fact]
    public async Task GetAsync_AfterAChange_KeepsTheNewPictureOnlyAndLeavesThoseOfOthers()
    {
        // A slug that begins like another's is another document.
        var neighbour = Sample with { Slug = Sample.Slug + "-intern" };
        await pictures.GetAsync(neighbour, Cancel);
        await pictures.GetAsync(Sample, Cancel);

        var changed = Sample with { Title = "Changed" };
        await pictures.GetAsync(changed, Cancel);

        Assert.Equal(
            new[] { $"{neighbour.Slug}/{neighbour.Hash}.png", $"{changed.Slug}/{changed.Hash}.png" }.Order(),
            Files().Select(file => Path.GetRelativePath(Path.Combine(folder, "pictures"), file).Replace('\\', '/')).Order());
    }

    [Fact]
    public async Task GetAsync_ManyAtOnce_AllGetThePicture()
    {
        var all = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => pictures.GetAsync(Sample, Cancel), Cancel)));

        Assert.All(all, picture => Assert.Equal(all[0], picture));
        Assert.Single(Files());
    }

    [Fact]
    public async Task GetAsync_OfThePortal_StandsUnderANameThatIsNoSlug()
    {
        await pictures.GetAsync(new SharePictures("Waypost").OfPortal, Cancel);

        Assert.False(Portal.Domain.Guides.Slugs.IsValid(Path.GetFileName(Path.GetDirectoryName(Assert.Single(Files()))!)));
    }

    private string[] Files() => Directory.GetFiles(folder, "*", SearchOption.AllDirectories);
}

using System.Text;
using FsCheck.Xunit;
using Portal.Domain.Institutions;
using Portal.Tests.Support;

namespace Portal.Tests.Domain.Institutions;

public sealed class LogoPictureTests
{
    private const int Most = 200 * 1024;

    public static TheoryData<string, byte[]> Pictures => new()
    {
        { "image/png", SmallPictures.Png }, { "image/jpeg", SmallPictures.Jpeg }, { "image/webp", SmallPictures.WebpLossy },
        { "image/webp", SmallPictures.WebpLossless }, { "image/webp", SmallPictures.WebpExtended },
    };

    [Theory]
    [MemberData(nameof(Pictures))]
    public void Read_APicture_KnowsItByItsContent(string type, byte[] content) => Assert.Equal(new(type, null), Read(content));

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "SVG")]
    [InlineData("<?xml version='1.0'?>\n<svg/>", "SVG")]
    [InlineData("\uFEFF  <!DOCTYPE html><p>", "web pages")]
    [InlineData("GIF89a............", "GIF")]
    [InlineData("%PDF-1.7", "no picture")]
    [InlineData("RIFFxxxxWAVEfmt .............", "no picture")]
    [InlineData("", "empty")]
    public void Read_SomethingElse_SaysWhatToDo(string content, string problem)
    {
        var reading = Read(Encoding.UTF8.GetBytes(content));

        Assert.Null(reading.ContentType);
        Assert.Contains(problem, reading.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_TooLarge_NamesItsSizeAndTheMost()
    {
        var reading = LogoPicture.Read(SmallPictures.Png, Most + 1, Most);

        Assert.Null(reading.ContentType);
        Assert.Contains("201 KB, and 200 KB are the most", reading.Problem, StringComparison.Ordinal);
        Assert.Equal("image/png", LogoPicture.Read(SmallPictures.Png, Most, Most).ContentType);
    }

    [Theory]
    [MemberData(nameof(Pictures))]
    public void Read_ABeginningAlone_IsNeverTaken(string type, byte[] content)
    {
        Assert.NotEmpty(type);
        foreach (var length in Enumerable.Range(0, 20))
        {
            Assert.Null(Read(content[..length]).ContentType);
        }
    }

    [Fact]
    public void Read_AHugePicture_IsRefusedByItsSides()
    {
        var picture = SmallPictures.Png.ToArray();
        picture[16] = 0x7F;

        Assert.Contains("4096 pixels", Read(picture).Problem, StringComparison.Ordinal);
    }

    [Property(MaxTest = 2000)]
    public void Read_ADamagedPicture_NeverThrows(int which, int at, byte[] damage)
    {
        byte[][] all = [SmallPictures.Png, SmallPictures.Jpeg, SmallPictures.WebpLossy, SmallPictures.WebpLossless, SmallPictures.WebpExtended, damage];
        var picture = all[Math.Abs(which % all.Length)].ToArray();
        for (var i = 0; i < damage.Length && picture.Length > 0; i++)
        {
            picture[Math.Abs((at + i) % picture.Length)] = damage[i];
        }

        var reading = Read(picture);

        Assert.True(reading.ContentType is null != reading.Problem is null);
    }

    private static LogoReading Read(byte[] content) => LogoPicture.Read(content, content.Length, Most);
}

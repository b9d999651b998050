using System.Text.RegularExpressions;
using FsCheck.Xunit;
using Portal.Domain.Institutions;

namespace Portal.Tests.Domain.Institutions;

public sealed partial class EmbedOriginsTests
{
    [Theory]
    [InlineData("https://www.uni.example", "https://www.uni.example")]
    [InlineData("  HTTPS://WWW.Uni.Example/  ", "https://www.uni.example")]
    [InlineData("https://uni.example:443", "https://uni.example")]
    [InlineData("https://uni.example:8443", "https://uni.example:8443")]
    [InlineData("https://*.uni.example", "https://*.uni.example")]
    [InlineData("https://uni.example.", "https://uni.example")]
    [InlineData("https://bücher.example", "https://xn--bcher-kva.example")]
    [InlineData("https://*.университет.example", "https://*.xn--b1agajc0ayikbb.example")]
    [InlineData("http://localhost", "http://localhost")]
    [InlineData("http://localhost:8080", "http://localhost:8080")]
    [InlineData("https://localhost:8080", "https://localhost:8080")]
    [InlineData("https://1.uni.example", "https://1.uni.example")]
    public void Read_AnOrigin_IsAsBrowsersCompareIt(string written, string origin)
    {
        var reading = EmbedOrigins.Read(written);

        Assert.Empty(reading.Problems);
        Assert.Equal(origin, Assert.Single(reading.Origins));
    }

    [Theory]
    [InlineData("https://www.uni.example/careers/", "remove the path: https://www.uni.example")]
    [InlineData("https://www.uni.example?a=b", "remove everything from the question mark on: https://www.uni.example")]
    [InlineData("https://www.uni.example#top", "remove everything from the # on: https://www.uni.example")]
    [InlineData(@"https://www.uni.example\careers", "remove the path: https://www.uni.example")]
    [InlineData("https://anna@uni.example", "remove the name before the @: https://uni.example")]
    [InlineData("https://anna:secret@uni.example:8443", "remove the name before the @: https://uni.example:8443")]
    [InlineData("www.uni.example", "begin with https://, like this: https://www.uni.example")]
    [InlineData("uni", "begin with https://")]
    [InlineData("http://www.uni.example", "Write https://www.uni.example")]
    [InlineData("ftp://www.uni.example", "only websites")]
    [InlineData("javascript://uni.example", "only websites")]
    [InlineData("https://", "the name of the website is missing")]
    [InlineData("https://*", "a * alone would let in everybody|may only stand at the very beginning")]
    [InlineData("https://*.example", "would let in too many")]
    [InlineData("https://www.*.uni.example", "at the very beginning")]
    [InlineData("https://www*.uni.example", "at the very beginning")]
    [InlineData("https://*uni.example", "at the very beginning")]
    [InlineData("https://*.*.uni.example", "at the very beginning")]
    [InlineData("https://uni.example:*", "a port from 1 to 65535, or leave it away: https://uni.example")]
    [InlineData("https://uni.example:0", "a port from 1")]
    [InlineData("https://uni.example:65536", "a port from 1")]
    [InlineData("https://uni.example:", "a port from 1")]
    [InlineData("https://uni", "write the whole name")]
    [InlineData("https://192.0.2.1", "not its number")]
    [InlineData("https://[2001:db8::1]", "not its number")]
    [InlineData("https://-uni.example", "not the name of a website")]
    [InlineData("https://uni..example", "not the name of a website")]
    [InlineData("https://uni_x.example", "not the name of a website")]
    [InlineData("https://uni.example; script-src *", "one address on each line")]
    [InlineData("https://uni.example,https://b.example", "one address on each line")]
    [InlineData("https://uni.example and more", "one address on each line")]
    [InlineData("'none'", "write a whole address")]
    [InlineData("*", "write a whole address")]
    public void Read_NoOrigin_SaysWhatWouldBeRight(string written, string advice)
    {
        var reading = EmbedOrigins.Read($"\n{written}\nhttps://fine.example");

        Assert.Equal(["https://fine.example"], reading.Origins);
        var problem = Assert.Single(reading.Problems);
        Assert.Equal(2, problem.Line);
        Assert.Contains(advice.Split('|'), part => problem.Message.Contains(part, StringComparison.Ordinal));
    }

    [Fact]
    public void Read_SeveralWrongLines_NamesThemAllInOnePass() =>
        Assert.Equal([1, 3, 5], EmbedOrigins.Read("uni.example\r\nhttps://a.example\rhttps://b.example/x\n\nftp://c.example").Problems.Select(problem => problem.Line));

    [Fact]
    public void Read_TheSameTwice_KeepsItOnce() =>
        Assert.Equal(["https://a.example"], EmbedOrigins.Read("https://a.example\nHTTPS://A.example:443/").Origins);

    [Fact]
    public void Read_MoreThanFifty_SaysSoOnceAndOfTheLine()
    {
        var lines = Enumerable.Range(1, EmbedOrigins.Most + 2).Select(number => $"https://u{number}.example");

        var reading = EmbedOrigins.Read(string.Join('\n', lines));

        Assert.Equal(EmbedOrigins.Most, reading.Origins.Count);
        Assert.Equal(EmbedOrigins.Most + 1, Assert.Single(reading.Problems).Line);
        Assert.Empty(EmbedOrigins.Read(string.Join('\n', reading.Origins.Append(reading.Origins[0]))).Problems);
    }

    [Theory]
    [InlineData(300)]
    [InlineData(100_000)]
    public void Read_AVeryLongName_IsNone(int length) => Assert.Empty(EmbedOrigins.Read($"https://{new string('a', length)}.example").Origins);

    [Property(MaxTest = 2000)]
    public void Read_AnyText_LetsNothingButOriginsIntoTheHeader(string? text)
    {
        var reading = EmbedOrigins.Read(text);

        Assert.All(reading.Origins, origin => Assert.Matches(Clean(), origin));
        Assert.All(reading.Problems, problem => Assert.True(problem.Line >= 1 && problem.Message.Length > 0));
    }

    [Property(MaxTest = 2000)]
    public void Read_AnyHost_IsCleanAndReadsTheSameAgain(string? host)
    {
        var reading = EmbedOrigins.Read($"https://{host}.uni.example");

        Assert.All(reading.Origins, origin => Assert.Matches(Clean(), origin));
        var again = EmbedOrigins.Read(string.Join('\n', reading.Origins));
        Assert.Empty(again.Problems);
        Assert.Equal(reading.Origins, again.Origins);
    }

    [GeneratedRegex(@"\Ahttps?://(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*(:[0-9]{1,5})?\z")]
    private static partial Regex Clean();
}

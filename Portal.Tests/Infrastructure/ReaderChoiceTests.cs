using Portal.Infrastructure;

namespace Portal.Tests.Infrastructure;

public sealed class ReaderChoiceTests
{
    private static readonly ReaderChoice Kenya = new("KE", "sw");

    [Theory]
    [InlineData("/", "/?place=KE&lang=sw")]
    [InlineData("/guides/nurse", "/guides/nurse?place=KE&lang=sw")]
    [InlineData("/guides/nurse#paths", "/guides/nurse?place=KE&lang=sw#paths")]
    [InlineData("/guides?q=a%20b&field=x", "/guides?q=a%20b&field=x&place=KE&lang=sw")]
    [InlineData("/guides?place=IN", "/guides?place=IN&lang=sw")]
    [InlineData("/guides?q=a&lang=en#x", "/guides?q=a&lang=en&place=KE#x")]
    [InlineData("/guides?birthplace=x", "/guides?birthplace=x&place=KE&lang=sw")]
    [InlineData("https://careers.example.org/guides", "https://careers.example.org/guides?place=KE&lang=sw")]
    [InlineData("/planets", "/planets?place=KE&lang=sw")]
    public void Carry_ReadingPage_SaysTheChoiceBeforeTheFragment(string address, string expected) =>
        Assert.Equal(expected, Kenya.Carry(address));

    [Theory]
    [InlineData("#sources")]
    [InlineData("/plan")]
    [InlineData("/plan/start/nurse/degree")]
    [InlineData("/account/login?returnUrl=%2Fguides")]
    [InlineData("/report?page=%2Fguides")]
    [InlineData("/studio/reports")]
    public void Carry_AnythingElse_StaysAsItIs(string address) => Assert.Equal(address, Kenya.Carry(address));

    [Fact]
    public void Carry_NoChoice_StaysAsItIs() => Assert.Equal("/guides", ReaderChoice.None.Carry("/guides"));

    [Fact]
    public void Carry_PlaceAlone_SaysNothingOfTheLanguage() => Assert.Equal("/?place=IN-KA", new ReaderChoice("IN-KA", null).Carry("/"));
}

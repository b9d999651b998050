using Portal.Domain.Reports;

namespace Portal.Tests.Domain.Reports;

public sealed class ReportedPageTests
{
    private const string Origin = "https://careers.example.org";

    [Theory]
    [InlineData("/", "/", null)]
    [InlineData("/about", "/about", null)]
    [InlineData(" /guides/backend-developer ", "/guides/backend-developer", "backend-developer")]
    [InlineData("/guides/backend-developer/paths/degree?place=KE#x", "/guides/backend-developer/paths/degree", "backend-developer")]
    [InlineData("/openings/java-intern", "/openings/java-intern", "java-intern")]
    [InlineData("https://careers.example.org/internships/kenya", "/internships/kenya", "kenya")]
    [InlineData("/guides", "/guides", null)]
    [InlineData("/guides/", "/guides/", null)]
    public void Read_AddressOfThePortal_GivesPathAndDocument(string address, string path, string? slug) =>
        Assert.Equal(new ReportedPage(path, slug), ReportedPage.Read(address, Origin));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("the page about Java")]
    [InlineData("//evil.example/guides/x")]
    [InlineData("/\\evil.example")]
    [InlineData("https://evil.example/guides/x")]
    [InlineData("/guides/\u0000")]
    public void Read_AnythingElse_GivesNull(string? address) => Assert.Null(ReportedPage.Read(address, Origin));

    [Fact]
    public void Read_TooLong_GivesNull() => Assert.Null(ReportedPage.Read("/" + new string('a', ReportedPage.MaxLength), Origin));
}

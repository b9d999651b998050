using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Portal.Components.Shared;
using Portal.Data.ReadModel;
using Portal.Domain.Guides;
using Portal.Features.Reading;
using Portal.Infrastructure;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Reading;

public sealed class ReadingAnswersTests
{
    private static readonly ReadingAnswers Answers = new(
        new PublicOrigin(Options.Create(new SiteOptions { PublicOrigin = "https://careers.example.org" }), new NoServer()),
        new FakeTimeProvider(new(2026, 11, 22, 23, 59, 0, TimeSpan.Zero)));

    [Fact]
    public void Guide_Found_IsThePageOfToday()
    {
        var page = Assert.IsType<RazorComponentResult<GuidePage>>(Answers.Guide(Found(), ReaderRequest.None));

        Assert.Null(page.StatusCode);
        Assert.Equal("https://careers.example.org/guides/backend-developer", page.Parameters["Canonical"]);
        Assert.Equal(new DateOnly(2026, 11, 22), page.Parameters["Today"]);
    }

    [Fact]
    public void Guide_Missing_Is404() => Is404(Answers.Guide(new GuideLookup<RoleGuideDocument>.Missing(), ReaderRequest.None));

    [Fact]
    public void Guide_Gone_Is410()
    {
        var page = Assert.IsType<RazorComponentResult<GonePage>>(Answers.Guide(new GuideLookup<RoleGuideDocument>.Gone("Lamplighter"), ReaderRequest.None));

        Assert.Equal(410, page.StatusCode);
        Assert.Equal("Lamplighter", page.Parameters["GuideTitle"]);
    }

    [Fact]
    public void Path_Found_IsThePageOfThatPath()
    {
        var page = Assert.IsType<RazorComponentResult<PathPage>>(Answers.Path(Found(), "from-it-work", ReaderRequest.None));

        Assert.Equal("B", ((PathOutline)page.Parameters["Path"]!).Letter);
        Assert.Equal("https://careers.example.org/guides/backend-developer/paths/from-it-work", page.Parameters["Canonical"]);
    }

    [Fact]
    public void Path_NotInTheGuide_Is404() => Is404(Answers.Path(Found(), "no-such-path", ReaderRequest.None));

    [Fact]
    public void Path_GuideMissing_Is404() => Is404(Answers.Path(new GuideLookup<RoleGuideDocument>.Missing(), "from-it-work", ReaderRequest.None));

    [Fact]
    public void Path_GuideGone_Is410() =>
        Assert.Equal(410, Assert.IsType<RazorComponentResult<GonePage>>(Answers.Path(new GuideLookup<RoleGuideDocument>.Gone("Lamplighter"), "x", ReaderRequest.None)).StatusCode);

    private static GuideLookup<RoleGuideDocument>.Found Found() => new(SampleGuide.Published());

    private static void Is404(IResult result) => Assert.Equal(404, Assert.IsType<RazorComponentResult<MissingPage>>(result).StatusCode);

    private sealed class NoServer : IServer
    {
        public IFeatureCollection Features { get; } = new FeatureCollection();

        public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
            where TContext : notnull => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public void Dispose()
        {
        }
    }
}

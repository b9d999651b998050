using Microsoft.Extensions.DependencyInjection;
using Portal.Data.Entities;
using Portal.Domain.Guides;
using Portal.Features.Studio.Publishing;

namespace Portal.Tests.Support;

/// <summary>Publishes documents in a running portal.</summary>
internal static class PublishedSamples
{
    public static async Task PublishAsync(this PortalFactory portal, params IReadOnlyList<GuideDocument> documents)
    {
        var result = await portal.Services.GetRequiredService<GuidePublisher>().PublishAsync(
            documents, new RevisionAuthor(RevisionOrigin.Import, "A test"), reword: true, TestContext.Current.CancellationToken);
        if (result is PublishResult.Refused refused)
        {
            Assert.Fail(string.Join('\n', refused.Problems.SelectMany(problems => problems)));
        }
    }

    /// <summary>An opening that is open today by the portal's clock, for the time that the format gives it.</summary>
    public static OpeningDocument OpenToday(this PortalFactory portal) => SampleOpening.Document() with
    {
        PostedOn = portal.Today().AddDays(-5),
        SeenOn = portal.Today(),
        ClosesOn = null,
    };

    public static DateOnly Today(this PortalFactory portal) => DateOnly.FromDateTime(portal.Clock.GetUtcNow().UtcDateTime);
}

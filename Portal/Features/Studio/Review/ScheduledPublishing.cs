using Portal.Infrastructure;

namespace Portal.Features.Studio.Review;

/// <summary>Publishes drafts when their time has come. Times are chosen by the minute.</summary>
internal sealed class ScheduledPublishing(DraftPublisher drafts, TimeProvider clock, ILogger<ScheduledPublishing> logger)
    : RepeatedWork(TimeSpan.FromMinutes(1), clock, logger)
{
    protected override bool BeginsAtStart => true;

    protected override Task DoAsync(CancellationToken cancellationToken) => drafts.PublishDueAsync(cancellationToken);
}

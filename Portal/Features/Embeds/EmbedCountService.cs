using Portal.Data.Institutions;
using Portal.Infrastructure;

namespace Portal.Features.Embeds;

/// <summary>Writes the counts every five minutes, and when the portal stops.</summary>
internal sealed class EmbedCountService(EmbedCountWriter writer, TimeProvider clock, ILogger<EmbedCountService> logger)
    : RepeatedWork(TimeSpan.FromMinutes(5), clock, logger)
{
    protected override bool EndsWithARound => true;

    protected override Task DoAsync(CancellationToken cancellationToken) => writer.FlushAsync(cancellationToken);
}

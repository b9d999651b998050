using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.Guides;

namespace Portal.Data.Configurations;

internal sealed class HeadlineTimelineConfiguration() : GuidePartConfiguration<HeadlineTimeline>("Timelines")
{
    protected override void Configure(ComplexPropertyBuilder<HeadlineTimeline> value) =>
        value.ComplexProperty(timeline => timeline.Time, ComplexValues.ConfigureDuration!);
}

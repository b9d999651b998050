using Portal.Domain.Guides;

namespace Portal.Data.Configurations;

internal sealed class HeadlineTimelineConfiguration() : GuidePartConfiguration<HeadlineTimeline>("Timelines");

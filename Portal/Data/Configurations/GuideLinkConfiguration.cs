using Portal.Domain.Guides;

namespace Portal.Data.Configurations;

internal sealed class GuideLinkConfiguration() : GuidePartConfiguration<GuideLink>("RelatedGuides");

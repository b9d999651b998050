using Portal.Domain.Guides;

namespace Portal.Data.Configurations;

internal sealed class DemandConfiguration() : GuidePartConfiguration<Demand>("Demand");

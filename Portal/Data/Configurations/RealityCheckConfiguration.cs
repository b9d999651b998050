using Portal.Domain.Guides;

namespace Portal.Data.Configurations;

internal sealed class RealityCheckConfiguration() : GuidePartConfiguration<RealityCheck>("RealityChecks");

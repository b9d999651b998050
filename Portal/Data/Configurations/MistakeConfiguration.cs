using Portal.Domain.Guides;

namespace Portal.Data.Configurations;

internal sealed class MistakeConfiguration() : GuidePartConfiguration<Mistake>("Mistakes");

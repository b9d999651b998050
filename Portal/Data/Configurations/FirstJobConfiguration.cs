using Portal.Domain.Guides;

namespace Portal.Data.Configurations;

internal sealed class FirstJobConfiguration() : GuidePartConfiguration<FirstJob>("FirstJobs");

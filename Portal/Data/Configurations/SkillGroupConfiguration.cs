using Portal.Domain.Guides;

namespace Portal.Data.Configurations;

internal sealed class SkillGroupConfiguration() : GuidePartConfiguration<SkillGroup>("Skills");

using Portal.Domain.Guides;

namespace Portal.Data.Configurations;

internal sealed class OccupationCodeConfiguration() : GuidePartConfiguration<OccupationCode>("OccupationCodes");

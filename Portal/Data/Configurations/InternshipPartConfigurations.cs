using Portal.Domain.Guides;

namespace Portal.Data.Configurations;

internal sealed class InternActivityConfiguration() : GuidePartConfiguration<InternActivity>("InternActivities");

internal sealed class HostCompanyConfiguration() : GuidePartConfiguration<HostCompany>("HostCompanies");

internal sealed class InternshipProgrammeConfiguration() : GuidePartConfiguration<InternshipProgramme>("InternshipProgrammes");

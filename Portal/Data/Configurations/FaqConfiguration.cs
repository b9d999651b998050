using Portal.Domain.Guides;

namespace Portal.Data.Configurations;

internal sealed class FaqConfiguration() : GuidePartConfiguration<Faq>("Faqs");

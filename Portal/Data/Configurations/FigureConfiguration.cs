using Portal.Domain.Guides;

namespace Portal.Data.Configurations;

internal sealed class FigureConfiguration() : GuidePartConfiguration<Figure>("Figures");

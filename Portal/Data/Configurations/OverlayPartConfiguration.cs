using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Data.Entities;
using Portal.Domain.Guides;

namespace Portal.Data.Configurations;

/// <summary>What the tables of an overlay's lists have in common.</summary>
internal abstract class OverlayPartConfiguration<T>(string table, Expression<Func<OverlayRow, IEnumerable<OverlayPart<T>>?>> list)
    : IEntityTypeConfiguration<OverlayPart<T>>
    where T : class
{
    public void Configure(EntityTypeBuilder<OverlayPart<T>> builder)
    {
        builder.ToTable(table);
        builder.HasOne<OverlayRow>().WithMany(list).HasForeignKey(part => part.OverlayId);
        builder.ComplexProperty(part => part.Value, ComplexValues.ConfigureValue);
    }
}

internal sealed class OverlayDemandConfiguration() : OverlayPartConfiguration<Demand>("OverlayDemand", overlay => overlay.Demand);

internal sealed class OverlayTimelineConfiguration()
    : OverlayPartConfiguration<HeadlineTimeline>("OverlayTimelines", overlay => overlay.Timelines);

internal sealed class OverlayFirstJobConfiguration() : OverlayPartConfiguration<FirstJob>("OverlayFirstJobs", overlay => overlay.FirstJobs);

internal sealed class OverlayFigureConfiguration() : OverlayPartConfiguration<Figure>("OverlayFigures", overlay => overlay.Figures);

internal sealed class OverlayFaqConfiguration() : OverlayPartConfiguration<Faq>("OverlayFaqs", overlay => overlay.Faqs);

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Data.Entities;

namespace Portal.Data.Configurations;

/// <summary>What the tables of a guide's lists have in common.</summary>
internal abstract class GuidePartConfiguration<T>(string table) : IEntityTypeConfiguration<GuidePart<T>>
    where T : class
{
    public void Configure(EntityTypeBuilder<GuidePart<T>> builder)
    {
        builder.ToTable(table);
        builder.HasIndex(part => new { part.GuideId, part.Position });
        builder.HasOne<Publication>().WithMany().HasForeignKey(part => part.GuideId);
        builder.ComplexProperty(part => part.Value, ComplexValues.ConfigureValue);
    }
}

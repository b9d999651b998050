using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Data.Entities;

namespace Portal.Data.Configurations;

internal sealed class LinkConfiguration : IEntityTypeConfiguration<LinkRow>
{
    public void Configure(EntityTypeBuilder<LinkRow> builder)
    {
        builder.ToTable("GuideLinks");
        builder.HasIndex(link => new { link.GuideId, link.List, link.Position });
        builder.HasOne<Publication>().WithMany().HasForeignKey(link => link.GuideId);
        builder.ComplexProperty(link => link.Value, ComplexValues.ConfigureValue);
    }
}

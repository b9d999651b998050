using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Data.Entities;

namespace Portal.Data.Configurations;

internal sealed class PublicationConfiguration : IEntityTypeConfiguration<Publication>
{
    public void Configure(EntityTypeBuilder<Publication> builder)
    {
        builder.ToTable("Publications");
        builder.HasKey(publication => publication.GuideId);
        builder.Property(publication => publication.GuideId).ValueGeneratedNever();
        builder.HasOne(publication => publication.Guide).WithOne(guide => guide.Publication)
            .HasForeignKey<Publication>(publication => publication.GuideId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(publication => publication.Revision).WithMany()
            .HasForeignKey(publication => publication.RevisionId).OnDelete(DeleteBehavior.Restrict);
    }
}

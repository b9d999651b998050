using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Data.Entities;
using Portal.Domain.Guides;

namespace Portal.Data.Configurations;

internal sealed class ClaimJudgementConfiguration : IEntityTypeConfiguration<ClaimJudgement>
{
    private const int MaxJudgementLength = 16;

    public void Configure(EntityTypeBuilder<ClaimJudgement> builder)
    {
        builder.ToTable("ClaimJudgements");
        builder.HasKey(judged => new { judged.StudentId, judged.GuideId, judged.ClaimId });
        builder.Property(judged => judged.ClaimId).HasMaxLength(Slugs.MaxLength);
        builder.Property(judged => judged.Judgement).HasMaxLength(MaxJudgementLength);
        builder.HasOne(judged => judged.Student).WithMany().HasForeignKey(judged => judged.StudentId);
        builder.HasOne(judged => judged.Guide).WithMany().HasForeignKey(judged => judged.GuideId).OnDelete(DeleteBehavior.Restrict);
    }
}

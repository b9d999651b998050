using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.Guides;

namespace Portal.Data.Configurations;

internal sealed class FirstJobConfiguration() : GuidePartConfiguration<FirstJob>("FirstJobs")
{
    protected override void Configure(ComplexPropertyBuilder<FirstJob> value) =>
        value.ComplexProperty(job => job.Pay);
}

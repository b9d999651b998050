using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.Guides;

namespace Portal.Data.Configurations;

/// <summary>How the format's nested values lie in columns, the same wherever they stand.</summary>
internal static class ComplexValues
{
    public static void ConfigureDuration(ComplexPropertyBuilder<Duration> duration) =>
        // The place is known only where an overlay has been merged in for a reader.
        duration.Ignore(time => time.Place).ComplexProperty(time => time.Times, ConfigureRange);

    /// <summary>A range with all its values absent must be told from no range: hence the discriminator.</summary>
    public static void ConfigureRange(ComplexPropertyBuilder<NumberRange> range) => range.HasDiscriminator();

    /// <summary>
    /// The columns of a row that holds one record of the format, named as the record names its properties; the record's own
    /// id becomes "Key" beside the row's.
    /// </summary>
    public static void ConfigureValue<T>(ComplexPropertyBuilder<T> value)
        where T : class
    {
        switch (value)
        {
            case ComplexPropertyBuilder<FirstJob> job:
                job.ComplexProperty(one => one.Pay);
                break;
            case ComplexPropertyBuilder<HeadlineTimeline> timeline:
                timeline.ComplexProperty(one => one.Time, ConfigureDuration!);
                break;
            case ComplexPropertyBuilder<LearningResource> resource:
                resource.ComplexProperty(one => one.Hours, ConfigureRange!);
                break;
            case ComplexPropertyBuilder<InternshipProgramme> programme:
                programme.ComplexProperty(one => one.Stipend);
                break;
        }

        NameColumns(value.Metadata.ComplexType);
    }

    private static void NameColumns(IMutableComplexType type, string prefix = "")
    {
        foreach (var property in type.GetDeclaredProperties())
        {
            property.SetColumnName(prefix.Length == 0 && property.Name == "Id" ? "Key" : prefix + property.Name);
        }

        foreach (var nested in type.GetDeclaredComplexProperties())
        {
            NameColumns(nested.ComplexType, $"{prefix}{nested.Name}_");
        }
    }
}

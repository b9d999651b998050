using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Domain.Guides;

namespace Portal.Data.Configurations;

/// <summary>How the format's nested values lie in columns, the same wherever they stand.</summary>
internal static class ComplexValues
{
    public static void ConfigureDuration(ComplexPropertyBuilder<Duration> duration) =>
        duration.ComplexProperty(time => time.Times, ConfigureRange);

    /// <summary>A range with all its values absent must be told from no range: hence the discriminator.</summary>
    public static void ConfigureRange(ComplexPropertyBuilder<NumberRange> range) => range.HasDiscriminator();

    /// <summary>
    /// Names the columns of a row's record as the record names its properties, without the prefix "Value_".
    /// The record's own id becomes "Key" beside the row's.
    /// </summary>
    public static void NameColumns(IMutableComplexType type, string prefix = "")
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

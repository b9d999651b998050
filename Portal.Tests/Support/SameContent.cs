using System.Collections;
using System.Globalization;
using System.Reflection;

namespace Portal.Tests.Support;

/// <summary>Compares records to their leaves by reflection, independent of how the product compares or writes them.</summary>
public static class SameContent
{
    public static void Assert(object expected, object actual) =>
        Xunit.Assert.Equal(string.Join('\n', Leaves(expected, "")), string.Join('\n', Leaves(actual, "")));

    private static IEnumerable<string> Leaves(object? value, string path)
    {
        switch (value)
        {
            case null:
                return [$"{path} = nothing"];
            case string or ValueType:
                return [string.Create(CultureInfo.InvariantCulture, $"{path} = {value.GetType().Name} {(value is decimal number ? number / 1.0000000000000000000000000000m : value)}")];
            case IEnumerable items:
                var all = items.Cast<object?>().ToList();
                return [$"{path} has {all.Count}", .. all.SelectMany((item, index) => Leaves(item, $"{path}[{index}]"))];
            default:
                return value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
                    .OrderBy(property => property.Name, StringComparer.Ordinal)
                    .SelectMany(property => Leaves(property.GetValue(value), $"{path}.{property.Name}"));
        }
    }
}

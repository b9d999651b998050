using System.Globalization;
using System.Reflection;
using System.Text.Json.Serialization;
using Portal.Domain.Guides;

namespace Portal.Tests.Support;

/// <summary>
/// Fills any record of the guide format, every property of it, with random values: a property that is added later is
/// filled too. What may be absent sometimes is. The values need not make sense, so that the validator would refuse them.
/// </summary>
internal sealed class RandomRecords(Random random)
{
    private static readonly string[] Texts = ["one", "Two words", "it's \"quoted\"", "first\nsecond", "مرحبا", "🎉", " blank ", "1.50"];

    private readonly NullabilityInfoContext nullability = new();
    private int made;

    public T Next<T>()
        where T : class => (T)Make(typeof(T));

    public IReadOnlyList<T> Several<T>()
        where T : class => [.. Enumerable.Range(0, 3).Select(_ => Next<T>())];

    private object Make(Type type)
    {
        var constructor = type.GetConstructors().MaxBy(one => one.GetParameters().Length)!;
        var parameters = constructor.GetParameters();
        var record = constructor.Invoke([.. parameters.Select(one => Value(one.ParameterType, nullability.Create(one)))]);
        var rest = type.GetProperties().Where(property => property.CanWrite
            && property.GetCustomAttribute<JsonIgnoreAttribute>() is null
            && parameters.All(one => one.Name != property.Name));
        foreach (var property in rest)
        {
            property.SetValue(record, Value(property.PropertyType, nullability.Create(property)));
        }

        // Sources are kept by their ids, so that no two may have the same.
        return record is Source source ? source with { Id = Unique("source") } : record;
    }

    private object? Value(Type type, NullabilityInfo info)
    {
        if (info.ReadState is NullabilityState.Nullable && random.Next(3) == 0)
        {
            return null;
        }

        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain == typeof(string) ? Unique(random.GetItems(Texts, 1)[0])
            : plain == typeof(decimal) ? random.Next(-1000, 1_000_000) / 100m
            : plain == typeof(int) ? random.Next(-9, 1000)
            : plain == typeof(bool) ? random.Next(2) == 0
            : plain == typeof(DateOnly) ? new DateOnly(2026, 1, 1).AddDays(random.Next(1000))
            : plain.IsGenericType ? Items(plain.GenericTypeArguments[0], info.GenericTypeArguments[0])
            : Make(plain);
    }

    private Array Items(Type type, NullabilityInfo info)
    {
        var items = Array.CreateInstance(type, random.Next(4));
        for (var index = 0; index < items.Length; index++)
        {
            items.SetValue(Value(type, info), index);
        }

        return items;
    }

    private string Unique(string text) => string.Create(CultureInfo.InvariantCulture, $"{text} {++made}");
}

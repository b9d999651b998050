using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Portal.Domain.Guides.Writing;

/// <summary>A converter for one direction.</summary>
internal abstract class JsonWriter<T> : JsonConverter<T>
{
    public sealed override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Guides are read by GuideReader.");
}

/// <summary>Equal numbers look equal: 7.0 is written as 7.</summary>
internal sealed class NumberWriter : JsonWriter<decimal>
{
    private const string Plain = "0.############################";

    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
        writer.WriteRawValue(value.ToString(Plain, CultureInfo.InvariantCulture));
}

/// <summary>A group is a mapping; the skills of one without a heading stand in the list themselves.</summary>
internal sealed class SkillsWriter : JsonWriter<IReadOnlyList<SkillGroup>>
{
    public static bool AreEmpty(IReadOnlyList<SkillGroup> skills) =>
        skills.All(group => group is { Group: null, Items.Count: 0 });

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<SkillGroup> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var group in value)
        {
            if (group.Group is null)
            {
                WriteItems(writer, group.Items);
                continue;
            }

            writer.WriteStartObject();
            if (group.Group.Length > 0)
            {
                writer.WriteString("group", group.Group);
            }

            if (group.Items.Count > 0)
            {
                writer.WriteStartArray("items");
                WriteItems(writer, group.Items);
                writer.WriteEndArray();
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteItems(Utf8JsonWriter writer, IReadOnlyList<string> items)
    {
        foreach (var item in items)
        {
            writer.WriteStringValue(item);
        }
    }
}

/// <summary>A link that has nothing but its slug is written as the slug.</summary>
internal sealed class LinkWriter : JsonWriter<GuideLink>
{
    public override void Write(Utf8JsonWriter writer, GuideLink value, JsonSerializerOptions options)
    {
        if (value.Title == value.Slug)
        {
            writer.WriteStringValue(value.Slug);
            return;
        }

        writer.WriteStartObject();
        if (value.Title.Length > 0)
        {
            writer.WriteString("title", value.Title);
        }

        if (!string.IsNullOrEmpty(value.Slug))
        {
            writer.WriteString("slug", value.Slug);
        }

        writer.WriteEndObject();
    }
}

/// <summary>A company of which nothing but the name is said is written as the name.</summary>
internal sealed class HostCompanyWriter : JsonWriter<HostCompany>
{
    public override void Write(Utf8JsonWriter writer, HostCompany value, JsonSerializerOptions options)
    {
        if (string.IsNullOrEmpty(value.Text))
        {
            writer.WriteStringValue(value.Name);
            return;
        }

        writer.WriteStartObject();
        if (value.Name.Length > 0)
        {
            writer.WriteString("name", value.Name);
        }

        writer.WriteString("text", value.Text);
        writer.WriteEndObject();
    }
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Portal.Domain.Guides.Writing;

/// <summary>How the records become the format's JSON. For writing only: reading goes through <see cref="GuideReader"/>.</summary>
internal static class GuideJsonOptions
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // Names and emoji stay legible; nothing puts this text into HTML without encoding it.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new NumberWriter(), new SkillsWriter(), new LinkWriter(), new HostCompanyWriter() },
        TypeInfoResolver = new GuideJsonContext().WithAddedModifier(LeaveOutTheEmpty),
    };

    public static JsonTypeInfo TypeOf(GuideDocument document) => Options.GetTypeInfo(document.GetType());

    private static void LeaveOutTheEmpty(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            if (property.PropertyType == typeof(bool))
            {
                // Whether a source was checked is always said; other flags are false unless said.
                property.ShouldSerialize = type.Type == typeof(Source) ? null : static (_, value) => value is true;
            }
            else
            {
                property.ShouldSerialize = static (_, value) => value switch
                {
                    null or "" => false,
                    IReadOnlyList<SkillGroup> skills => !SkillsWriter.AreEmpty(skills),
                    IReadOnlyCollection<object> { Count: 0 } => false,
                    _ => true,
                };
            }
        }
    }
}

[JsonSerializable(typeof(RoleGuideDocument))]
[JsonSerializable(typeof(InternshipGuideDocument))]
[JsonSerializable(typeof(OpeningDocument))]
internal sealed partial class GuideJsonContext : JsonSerializerContext;

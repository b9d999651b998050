using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Portal.Components.Shared.StructuredData;

/// <summary>Writes what a page tells machines as JSON-LD.</summary>
[JsonSerializable(typeof(ThingGraph))]
[JsonSerializable(typeof(BreadcrumbList))]
[JsonSerializable(typeof(Occupation))]
[JsonSerializable(typeof(OccupationalProgram))]
[JsonSerializable(typeof(NamedDuration))]
[JsonSerializable(typeof(FaqPage))]
[JsonSerializable(typeof(JobPosting))]
internal sealed partial class StructuredDataJson : JsonSerializerContext
{
    private static readonly StructuredDataJson Context = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // Letters of all languages as they are, but never <, > or &: no text can end the script element it stands in.
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    });

    /// <summary>All things of a page in one graph; safe within a script element.</summary>
    public static string Write(IReadOnlyList<Thing> things) => JsonSerializer.Serialize(new(things), Context.ThingGraph);
}

/// <param name="Graph">As objects, so that each is written as what it is.</param>
internal sealed record ThingGraph([property: JsonPropertyName("@graph")] IReadOnlyList<object> Graph)
{
    [JsonPropertyName("@context"), JsonPropertyOrder(-1)]
    public string Context { get; } = "https://schema.org";
}

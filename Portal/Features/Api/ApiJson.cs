using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Portal.Features.Api.Ctdl;
using Portal.Features.Api.Responses;

namespace Portal.Features.Api;

/// <summary>How answers become JSON: camel case, what is absent left out, text legible.</summary>
internal static class ApiJson
{
    public const string ContentType = "application/json";
    public const string ProblemType = "application/problem+json";

    public static readonly JsonSerializerOptions Options = Configure(new());

    public static JsonTypeInfo<T> TypeOf<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));

    /// <summary>Sets options so that they write, and describe, what answers are.</summary>
    public static JsonSerializerOptions Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.RespectNullableAnnotations = true;
        // No answer is ever put into a page without encoding.
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.Converters.Add(new PlainNumbers());
        options.TypeInfoResolverChain.Insert(0, ApiJsonContext.Default);
        return options;
    }

    /// <summary>Equal numbers look equal, whatever digits the database has kept: 7.0 is written as 7.</summary>
    private sealed class PlainNumbers : JsonConverter<decimal>
    {
        private const string Plain = "0.############################";

        public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDecimal();

        public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
            writer.WriteRawValue(value.ToString(Plain, CultureInfo.InvariantCulture));
    }
}

[JsonSerializable(typeof(ApiEntry))]
[JsonSerializable(typeof(ApiPage<ApiGuideSummary>))]
[JsonSerializable(typeof(ApiPage<ApiInternshipSummary>))]
[JsonSerializable(typeof(ApiPage<ApiOpeningSummary>))]
[JsonSerializable(typeof(ApiGuide))]
[JsonSerializable(typeof(ApiPathDocument))]
[JsonSerializable(typeof(ApiInternship))]
[JsonSerializable(typeof(ApiOpening))]
[JsonSerializable(typeof(ApiSupplement))]
[JsonSerializable(typeof(ApiChanges))]
[JsonSerializable(typeof(ApiProblem))]
[JsonSerializable(typeof(CtdlGraph))]
internal sealed partial class ApiJsonContext : JsonSerializerContext;

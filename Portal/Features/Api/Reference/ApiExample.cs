using System.Text.Json;
using System.Text.Json.Nodes;

namespace Portal.Features.Api.Reference;

/// <summary>An answer to show in the description of an endpoint.</summary>
internal sealed record ApiExample(JsonNode Answer)
{
    public static ApiExample Of<T>(T answer) => new(JsonSerializer.SerializeToNode(answer, ApiJson.TypeOf<T>())!);
}

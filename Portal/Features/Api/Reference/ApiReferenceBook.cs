using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.OpenApi;

namespace Portal.Features.Api.Reference;

/// <summary>An address of the API, as the page about it shows it.</summary>
/// <param name="Name">Permanent; also its anchor.</param>
/// <param name="Example">JSON; null: none.</param>
/// <param name="Statuses">What it answers besides, and what that means.</param>
public sealed record ApiOperation(
    string Name, string Address, string Summary, string Description, IReadOnlyList<ApiParameter> Parameters, string? Example,
    IReadOnlyList<(string Status, string Meaning)> Statuses);

/// <param name="IsInPath">Else a key of the query, which may be left out.</param>
public sealed record ApiParameter(string Name, bool IsInPath, string Description);

/// <summary>The OpenAPI document in the order and words of a page, so that both say the same.</summary>
public sealed record ApiReferenceBook(IReadOnlyList<ApiOperation> Operations)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ApiReferenceBook Of(OpenApiDocument document) => new(
    [
        .. from path in document.Paths
           from operation in path.Value.Operations ?? []
           select Of(path.Key, operation.Value),
    ]);

    private static ApiOperation Of(string address, OpenApiOperation operation) => new(
        operation.OperationId ?? "", address, operation.Summary ?? "", operation.Description ?? "",
        [.. (operation.Parameters ?? []).Select(parameter => new ApiParameter(parameter.Name ?? "", parameter.In == ParameterLocation.Path, parameter.Description ?? ""))],
        operation.Responses?.GetValueOrDefault("200")?.Content?.Values.FirstOrDefault()?.Example?.ToJsonString(Indented),
        [.. (operation.Responses ?? []).Where(answer => answer.Key != "200").Select(answer => (answer.Key, answer.Value.Description ?? ""))]);
}

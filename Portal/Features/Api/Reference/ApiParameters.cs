using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Portal.Features.Api.Reference;

/// <summary>What can be asked with the address.</summary>
internal static class ApiParameters
{
    public static void Describe(OpenApiParameter parameter)
    {
        var (description, schema, example) = parameter.Name switch
        {
            "place" => ("A country (ISO 3166-1 alpha-2) or a part of one (ISO 3166-2). Figures from there come first; lists of internships and openings leave out what speaks of other places.", Text(@"^[A-Za-z]{2}(-[A-Za-z0-9]{1,3})?$"), "KE"),
            "limit" => ("Items of a page at most.", new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "1", Maximum = "100", Default = ListRequest.MaxLimit }, null),
            "cursor" => ("Where the page begins. Take it from links.next; what it holds is nobody's business.", new OpenApiSchema { Type = JsonSchemaType.String }, null),
            "since" => ("The next of the changes that you have read last; left out: from the beginning.", Text("^[0-9]+$"), null),
            "role" => ("Slug of the role guide.", Slug(), "backend-developer"),
            "path" => ("Permanent id of the path.", Slug(), null),
            _ => ("Slug.", Slug(), (JsonNode?)null),
        };
        (parameter.Description, parameter.Schema, parameter.Example) = (description, schema, example);
    }

    private static OpenApiSchema Slug() => Text("^[a-z0-9]+(-[a-z0-9]+)*$");

    private static OpenApiSchema Text(string pattern) => new() { Type = JsonSchemaType.String, Pattern = pattern };
}

using System.Globalization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;
using Portal.Infrastructure;

namespace Portal.Features.Api.Reference;

/// <summary>
/// The API as an OpenAPI document: made from the endpoints and the comments of the answers, the same on every portal with the
/// same settings, whatever host it is asked by. It is made once, because it changes only with the program.
/// </summary>
internal sealed class ApiDescription([FromKeyedServices(ApiDescription.Name)] IOpenApiDocumentProvider provider)
{
    public const string Name = "v1";

    private const string Title = "Career pathways";

    private const string About =
        """
        Guides to roles, their paths, internships, openings and what institutions add to them, to read as data. Nothing is written here, nobody signs in, and no cookie is set.

        Every figure carries its place, its year and its source. Ids of paths, steps and outcomes are permanent: they outlive wording, order and publication, and the same outcome id anywhere is the same outcome.

        What an answer says may grow by fields that are left out today; what it says now stays for as long as the address begins with /api/v1. HEAD is answered wherever GET is.
        """;

    private readonly Lazy<Task<OpenApiDocument>> document = new(() => provider.GetOpenApiDocumentAsync());

    /// <summary>To be looked at, not changed.</summary>
    public Task<OpenApiDocument> DocumentAsync() => document.Value;

    public async Task<string> JsonAsync() =>
        (await (await document.Value).SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1, CancellationToken.None)).ReplaceLineEndings("\n") + "\n";

    public static void Configure(OpenApiOptions options)
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.ShouldInclude = endpoint => endpoint.ActionDescriptor.EndpointMetadata.OfType<ApiEndpoint>().Any();
        options.CreateSchemaReferenceId = type => OpenApiOptions.CreateDefaultSchemaReferenceId(type) is { } id && id.StartsWith("Api", StringComparison.Ordinal)
            ? id["Api".Length..].Replace("OfApi", "Of", StringComparison.Ordinal) : OpenApiOptions.CreateDefaultSchemaReferenceId(type);
        options.AddSchemaTransformer(DescribeAsync);
        options.AddOperationTransformer(DescribeAsync);
        options.AddDocumentTransformer(DescribeAsync);
    }

    private static Task DescribeAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
        {
            ApiParameters.Describe(parameter);
        }

        foreach (var (status, answer) in operation.Responses ?? [])
        {
            if (answer is OpenApiResponse response)
            {
                Describe(response, status, context.Description.ActionDescriptor.EndpointMetadata);
            }
        }

        operation.Tags = null;
        operation.Responses?.Add("304", new OpenApiResponse { Description = "Nothing changed since the ETag that If-None-Match names." });
        InOrder(operation);
        return Task.CompletedTask;
    }

    /// <summary>By status: in which order they were told belongs to the code.</summary>
    private static void InOrder(OpenApiOperation operation)
    {
        if (operation.Responses is { } answers)
        {
            var ordered = answers.OrderBy(answer => answer.Key, StringComparer.Ordinal).ToList();
            answers.Clear();
            foreach (var (status, answer) in ordered)
            {
                answers.Add(status, answer);
            }
        }
    }

    private static void Describe(OpenApiResponse response, string status, IList<object> metadata)
    {
        response.Headers ??= new Dictionary<string, IOpenApiHeader>();
        response.Headers.Add(ApiTraffic.PolicyField, Header("The quota: q requests in w seconds (draft-ietf-httpapi-ratelimit-headers-11)."));
        response.Headers.Add(ApiTraffic.StateField, Header("What is left: r requests for t seconds."));
        if (ProblemKinds.All.FirstOrDefault(kind => kind.Status.ToString(CultureInfo.InvariantCulture) == status) is { } problem)
        {
            response.Description = problem.Meaning;
            if (problem == ProblemKinds.TooManyRequests)
            {
                response.Headers.Add(HeaderNames.RetryAfter, Header("Seconds until the quota begins anew."));
            }

            return;
        }

        response.Description = "What was asked for.";
        response.Headers.Add(HeaderNames.ETag, Header("Of this answer in this encoding; strong."));
        if (metadata.OfType<ApiExample>().FirstOrDefault() is { } example)
        {
            foreach (var content in response.Content?.Values ?? [])
            {
                content.Example = example.Answer.DeepClone();
            }
        }
    }

    /// <summary>Numbers are written by a converter of the portal's own, into which nobody can look.</summary>
    private static Task DescribeAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        if ((Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type) == typeof(decimal))
        {
            (schema.Type, schema.Format) = (JsonSchemaType.Number, null);
        }

        return Task.CompletedTask;
    }

    /// <summary>What is absent is left out of an answer, never null.</summary>
    private static void LeaveOutNull(OpenApiSchema schema)
    {
        foreach (var (name, property) in schema.Properties?.ToList() ?? [])
        {
            if (property is not OpenApiSchema described)
            {
                continue;
            }

            described.Type &= ~JsonSchemaType.Null;
            if (described.OneOf is { Count: 2 } either && either.FirstOrDefault(one => one.Type != JsonSchemaType.Null) is { } only)
            {
                schema.Properties![name] = only;
            }
        }
    }

    private static OpenApiHeader Header(string description) =>
        new() { Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };

    private static Task DescribeAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        var settings = context.ApplicationServices.GetRequiredService<IOptions<SiteOptions>>().Value;
        document.Info = new()
        {
            Title = Title,
            Version = "1",
            Description = About.ReplaceLineEndings("\n"),
            License = settings.Licence is null ? null : new() { Name = settings.Licence, Url = settings.LicenceUrl is { } url ? new(url) : null },
        };
        // Where it stands is where it was fetched.
        (document.Servers, document.Tags) = (null, null);
        foreach (var schema in document.Components?.Schemas?.Values.OfType<OpenApiSchema>() ?? [])
        {
            LeaveOutNull(schema);
        }

        foreach (var path in document.Paths.Values)
        {
            // Each would be named twice, with one name.
            path.Operations?.Remove(HttpMethod.Head);
        }

        return Task.CompletedTask;
    }
}

using System.Text.Json.Nodes;
using Portal.Infrastructure;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Api;

public sealed class OpenApiTests(ApiPortal api) : IClassFixture<ApiPortal>
{
    private static readonly string File = Path.Combine(SourceTree.Root, "docs", "openapi.v1.json");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Whoever changes the API on purpose sets PORTAL_RENEW=1, runs this test, and looks at what changed in the file.</summary>
    [Fact]
    public async Task Document_AsServed_IsTheOneThatIsKept()
    {
        using var response = await api.SendAsync(PortalUrls.OpenApi);
        var served = await response.Content.ReadAsStringAsync(Cancel);
        if (Environment.GetEnvironmentVariable("PORTAL_RENEW") == "1")
        {
            await System.IO.File.WriteAllTextAsync(File, served, Cancel);
        }

        Assert.True(
            served == (await System.IO.File.ReadAllTextAsync(File, Cancel)).ReplaceLineEndings("\n"),
            "The API is another than docs/openapi.v1.json says. Where that is meant: PORTAL_RENEW=1 dotnet test --filter-class Portal.Tests.Features.Api.OpenApiTests");
    }

    [Fact]
    public async Task Document_Read_NamesEveryAddressOnceAndNoServer()
    {
        var document = await api.GetAsync(PortalUrls.OpenApi);

        Assert.StartsWith("3.1", (string?)document["openapi"], StringComparison.Ordinal);
        Assert.Null(document["servers"]);
        Assert.Equal("CC BY 4.0", (string?)document["info"]!["license"]!["name"]);
        var operations = document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject()).ToList();
        Assert.Equal(11, operations.Count);
        Assert.All(operations, operation => Assert.Equal("get", operation.Key));
        Assert.Equal(11, operations.Select(operation => (string?)operation.Value!["operationId"]).Distinct().Count());
        Assert.All(operations, operation =>
        {
            Assert.NotEmpty((string?)operation.Value!["description"] ?? "");
            Assert.NotNull(operation.Value["responses"]!["200"]!["content"]!.AsObject().Single().Value!["example"]);
            Assert.NotNull(operation.Value["responses"]!["429"]!["headers"]!["Retry-After"]);
            Assert.All(operation.Value["parameters"]?.AsArray() ?? [], parameter => Assert.NotEmpty((string?)parameter!["description"] ?? ""));
        });
    }

    [Theory]
    [InlineData("/api/v1", "/api/v1")]
    [InlineData("/api/v1/guides", "/api/v1/guides")]
    [InlineData("/api/v1/guides/backend-developer", "/api/v1/guides/{role}")]
    [InlineData("/api/v1/guides/clerk", "/api/v1/guides/{role}")]
    [InlineData("/api/v1/guides/clerk/paths/way", "/api/v1/guides/{role}/paths/{path}")]
    [InlineData("/api/v1/internships", "/api/v1/internships")]
    [InlineData("/api/v1/internships/backend-internship", "/api/v1/internships/{slug}")]
    [InlineData("/api/v1/openings", "/api/v1/openings")]
    [InlineData("/api/v1/openings/open", "/api/v1/openings/{slug}")]
    [InlineData("/api/v1/institutions/north/supplement", "/api/v1/institutions/{slug}/supplement")]
    [InlineData("/api/v1/changes", "/api/v1/changes")]
    public async Task Answer_OfEveryAddress_IsAsTheDocumentSays(string address, string path)
    {
        var document = await api.GetAsync(PortalUrls.OpenApi);
        var content = document["paths"]![path]!["get"]!["responses"]!["200"]!["content"]!["application/json"]!;

        Assert.Empty(Differences(document, content["schema"]!, await api.GetAsync(address), "answer"));
        Assert.Empty(Differences(document, content["schema"]!, content["example"], "example"));
    }

    [Fact]
    public async Task Problem_IsAsTheDocumentSays()
    {
        var document = await api.GetAsync(PortalUrls.OpenApi);
        using var response = await api.SendAsync("/api/v1/guides/none");

        Assert.Empty(Differences(document, document["components"]!["schemas"]!["Problem"]!, await ApiPortal.ReadAsync(response), "problem"));
    }

    [Fact]
    public async Task Page_ForPeople_TellsEveryAddressOfTheDocument()
    {
        using var browser = api.Portal.NewBrowser();
        var document = await api.GetAsync(PortalUrls.OpenApi);

        var page = await browser.GetAsync(PortalUrls.Developers);

        Assert.All(document["paths"]!.AsObject(), path => Assert.Contains($"GET {path.Key}", page.Text, StringComparison.Ordinal));
        Assert.Contains("10000 requests are answered in 60 seconds", page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("a[href='https://creativecommons.org/licenses/by/4.0/']"));
        Assert.Empty(page.Document.QuerySelectorAll("script"));
        Assert.NotNull(page.Document.QuerySelector("#problem-gone"));
        Assert.All(page.Document.QuerySelectorAll("a[href^='#']"), link => Assert.NotNull(page.Document.GetElementById(link.GetAttribute("href")![1..])));
    }

    /// <summary>Where a value is not what its schema says: a property that it does not know, one that is missing, another type.</summary>
    private static IEnumerable<string> Differences(JsonObject document, JsonNode schema, JsonNode? value, string at)
    {
        if ((string?)schema["$ref"] is { } reference)
        {
            schema = document["components"]!["schemas"]![reference.Split('/')[^1]]!;
        }

        var type = (string?)schema["type"];
        switch (value)
        {
            case JsonObject found when type == "object":
                var known = schema["properties"]?.AsObject() ?? [];
                return
                [
                    .. (schema["required"]?.AsArray() ?? []).Where(name => !found.ContainsKey((string)name!)).Select(name => $"{at}.{name} is missing"),
                    .. found.Where(property => !known.ContainsKey(property.Key)).Select(property => $"{at}.{property.Key} is not told of"),
                    .. found.Where(property => known.ContainsKey(property.Key)).SelectMany(property => Differences(document, known[property.Key]!, property.Value, $"{at}.{property.Key}")),
                ];
            case JsonArray items when type == "array":
                return items.SelectMany((item, index) => Differences(document, schema["items"]!, item, $"{at}[{index}]"));
            case JsonValue text when type == "string" && text.GetValueKind() == System.Text.Json.JsonValueKind.String:
            case JsonValue number when type is "number" or "integer" && number.GetValueKind() == System.Text.Json.JsonValueKind.Number:
            case JsonValue flag when type == "boolean" && flag.GetValueKind() is System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False:
                return [];
            default:
                return [$"{at} is {value?.ToJsonString() ?? "null"} and no {type}"];
        }
    }
}

using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Portal.Infrastructure.Embedding;

namespace Portal.Tests.Features.Embeds;

public sealed class LoaderTests(EmbedPortal shared) : EmbedTest(shared)
{
    /// <summary>
    /// What was published under version 1.0.0. Sites name it, and browsers run nothing else for them: where this test fails,
    /// the loader has changed and needs another version, with another line here.
    /// </summary>
    private const string Published = "sha384-oLZGDk9lNzjS8x93QAejIqR44Ktey60OTWyx5OL7QsQhboaUIL28b1Uz26Taqabx";

    [Fact]
    public async Task Version_OncePublished_NeverChanges()
    {
        var loader = Portal.Services.GetRequiredService<EmbedLoader>();
        var script = await Client.GetByteArrayAsync("/embed/v1.0.0.js", Cancel);

        Assert.Equal("1.0.0", EmbedLoader.Version);
        Assert.Equal(Published, "sha384-" + Convert.ToBase64String(SHA384.HashData(script)));
        Assert.Equal(Published, loader.Integrity);
        Assert.Equal("/embed/v1.0.0.js", loader.Address);
    }

    [Theory]
    [InlineData("/embed/v1.js", "public, max-age=3600, stale-while-revalidate=86400")]
    [InlineData("/embed/v1.0.0.js", "public, max-age=31536000, immutable")]
    public async Task Get_Loader_MayBeReadAndKeptByOtherSites(string address, string kept)
    {
        using var response = await Client.GetAsync(address, Cancel);

        Assert.Equal("text/javascript", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(kept, Assert.Single(response.Headers.GetValues("Cache-Control")));
        Assert.Equal("*", Assert.Single(response.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.Equal("cross-origin", Assert.Single(response.Headers.GetValues("Cross-Origin-Resource-Policy")));
        Assert.False(response.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public void Script_Compressed_IsSmall()
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(new EmbedLoader().Script.Span);
        }

        Assert.InRange(compressed.Length, 500, 5 * 1024);
    }

    [Fact]
    public async Task Facts_Asked_SayVersionAddressAndIntegrity()
    {
        var facts = JsonDocument.Parse(await Client.GetStringAsync("/embed/v1.json", Cancel)).RootElement;

        Assert.Equal("1.0.0", facts.GetProperty("version").GetString());
        Assert.Equal($"{Origin}/embed/v1.js", facts.GetProperty("latest").GetString());
        Assert.Equal($"{Origin}/embed/v1.0.0.js", facts.GetProperty("script").GetString());
        Assert.Equal(Published, facts.GetProperty("integrity").GetString());
    }
}

using System.IO.Compression;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Net.Http.Headers;

namespace Portal.Infrastructure.Caching;

/// <summary>How reading pages are stored and sent: compressed once, kept as compressed bytes, dropped by tag.</summary>
public static class ReadingCache
{
    private const string PolicyName = "reading";

    public static IServiceCollection AddReadingCache(this IServiceCollection services)
    {
        services.AddOptions<ReadingCacheOptions>().BindConfiguration(ReadingCacheOptions.Section);
        services.AddSingleton<ContentGenerations>();
        services.AddSingleton<PublishedPlaces>();
        services.AddSingleton<ChosenPlaces>();
        services.AddSingleton<ReadingCacheEviction>();
        services.AddSingleton<ReadingCachePolicy>();
        services.AddOutputCache(options => options.UseCaseSensitivePaths = true);
        services.AddOptions<OutputCacheOptions>().Configure<ReadingCachePolicy>(
            (options, policy) => options.AddPolicy(PolicyName, policy));
        services.AddResponseCompression(options =>
        {
            // Reading pages are public and hold no secret that their length could betray; of others see PlanCompression.
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/atom+xml", "application/ld+json", "application/problem+json"];
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();
        });
        // Each page is compressed once and served often.
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.SmallestSize);
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        return services;
    }

    /// <summary>
    /// Stands before authentication, or signed-in readers would never be served from the store. The compression stands
    /// inside the store, so that compressed bytes are kept.
    /// </summary>
    public static void UseReadingCache(this WebApplication app)
    {
        var places = app.Services.GetRequiredService<ChosenPlaces>();
        app.UseWhen(IsReadingPage, reading =>
        {
            reading.Use((http, next) =>
            {
                places.Count(http);
                // The store must not keep them: it would read them back at every request for nothing.
                http.Response.OnStarting(static state => SetHeadersAsync((HttpContext)state), http);
                return next(http);
            });
            reading.UseOutputCache();
            var generations = app.Services.GetRequiredService<ContentGenerations>();
            reading.Use((http, next) =>
            {
                http.Features.Set(new ReadFrom(generations.Latest));
                return next(http);
            });
            reading.UseResponseCompression();
            reading.UseMiddleware<EntityTags>();
            // The page is the same for everybody: who asks is not looked up, and no cookie is renewed on the way.
            reading.Run(static http => http.GetEndpoint()!.RequestDelegate!(http));
        });
    }

    /// <summary>Marks endpoints as reading pages that are stored.</summary>
    /// <param name="queryKeys">The query keys of free text the pages depend on.</param>
    public static TBuilder AsReadingPage<TBuilder>(this TBuilder builder, params string[] queryKeys)
        where TBuilder : IEndpointConventionBuilder =>
        builder.AsReadingPage(new ReadingPage(queryKeys));

    /// <inheritdoc cref="AsReadingPage{TBuilder}(TBuilder, string[])"/>
    public static TBuilder AsReadingPage<TBuilder>(this TBuilder builder, ReadingPage page)
        where TBuilder : IEndpointConventionBuilder =>
        builder.WithMetadata(page).CacheOutput(PolicyName);

    /// <summary>Marks endpoints as reading pages that are the same for everybody and made anew at every request.</summary>
    public static TBuilder AsUnstoredPage<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder =>
        builder.WithMetadata(new ReadingPage { IsStored = false }).CacheOutput(PolicyName);

    /// <summary>Marks endpoints whose address changes with their content; stored like pages, and kept by browsers for a year.</summary>
    public static TBuilder AsLastingFile<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder =>
        builder.AsReadingPage(new ReadingPage { CacheControl = ReadingPage.ForGood });

    /// <summary>Drops the page, once stored, also when one of these guides changes: it links to them.</summary>
    public static void DependsOnGuides(this HttpContext http, IEnumerable<string> slugs)
    {
        if (http.Features.Get<IOutputCacheFeature>() is { Context: var context })
        {
            foreach (var slug in slugs)
            {
                context.Tags.Add(ReadingCacheTags.Guide(slug));
            }
        }
    }

    private static Task SetHeadersAsync(HttpContext http)
    {
        var response = http.Response;
        var isThere = response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified;
        var kept = isThere && http.GetEndpoint()?.Metadata.GetMetadata<ReadingPage>() is { CacheControl: var control } ? control : ReadingPage.AskAgain;
        response.Headers.CacheControl = kept;
        response.Headers.Vary = HeaderNames.AcceptEncoding;
        if (kept != ReadingPage.AskAgain)
        {
            // What is stored here is as good as new: its age would count against the time for which others may keep it.
            response.Headers.Remove(HeaderNames.Age);
        }

        return Task.CompletedTask;
    }

    /// <summary>The state of the content before a page began to read it.</summary>
    internal sealed record ReadFrom(long Generation);

    private static bool IsReadingPage(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<ReadingPage>() is not null;
}

using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.StaticAssets;

namespace Portal.Infrastructure;

public static class AssetAddresses
{
    /// <summary>
    /// Lets the components that these endpoints render know the fingerprinted addresses of style sheets, which may be
    /// cached for a year. Routed components get them by WithStaticAssets; other endpoints have to bring them along.
    /// </summary>
    /// <param name="app">Where the static assets are mapped already.</param>
    public static RouteGroupBuilder WithAssetAddresses(this RouteGroupBuilder group, IEndpointRouteBuilder app)
    {
        var assets = app.DataSources
            .SelectMany(source => source.Endpoints)
            .Select(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>())
            .OfType<StaticAssetDescriptor>()
            // A file has an endpoint for each encoding, all under one address.
            .DistinctBy(asset => asset.Route)
            .Select(asset => new ResourceAsset(
                asset.Route, [.. asset.Properties.Select(property => new ResourceAssetProperty(property.Name, property.Value))]));
        return group.WithMetadata(new ResourceAssetCollection([.. assets]));
    }
}

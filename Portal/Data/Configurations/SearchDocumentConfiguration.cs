using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portal.Data.Entities;
using Portal.Domain.Guides;
using Portal.Domain.Search;

namespace Portal.Data.Configurations;

internal sealed class SearchDocumentConfiguration : IEntityTypeConfiguration<SearchDocument>
{
    public void Configure(EntityTypeBuilder<SearchDocument> builder)
    {
        builder.ToTable("SearchDocuments");
        builder.HasKey(document => document.GuideId);
        builder.Property(document => document.GuideId).ValueGeneratedNever();
        builder.Property(document => document.Kind).HasMaxLength(Guide.MaxKindLength);
        builder.Property(document => document.Slug).HasMaxLength(Slugs.MaxLength);
        builder.Property(document => document.Role).HasMaxLength(Slugs.MaxLength);
        // The catalogue is in the order of titles, whatever their case.
        builder.Property(document => document.Title).UseCollation("NOCASE");
        // Guides may spell the same field differently.
        builder.Property(document => document.Field).UseCollation("NOCASE");
        builder.HasIndex(document => document.Title);
        builder.HasIndex(document => document.Slug).IsUnique();
        builder.HasIndex(document => document.Role);
        builder.HasOne(document => document.Publication).WithOne().HasForeignKey<SearchDocument>(document => document.GuideId);
        builder.HasMany(document => document.Places).WithOne().HasForeignKey(place => place.GuideId);
        builder.HasMany(document => document.Routes).WithOne().HasForeignKey(route => route.GuideId);
        builder.HasOne(document => document.Passages).WithOne().HasForeignKey<SearchPassages>(passages => passages.GuideId);
    }
}

internal sealed class SearchPlaceConfiguration : IEntityTypeConfiguration<SearchPlace>
{
    public void Configure(EntityTypeBuilder<SearchPlace> builder)
    {
        builder.ToTable("SearchPlaces");
        builder.HasKey(place => new { place.GuideId, place.Place });
    }
}

internal sealed class SearchRouteConfiguration : IEntityTypeConfiguration<SearchRoute>
{
    public void Configure(EntityTypeBuilder<SearchRoute> builder)
    {
        builder.ToTable("SearchRoutes");
        builder.HasKey(route => new { route.GuideId, route.Route });
    }
}

internal sealed class SearchPassagesConfiguration : IEntityTypeConfiguration<SearchPassages>
{
    public void Configure(EntityTypeBuilder<SearchPassages> builder)
    {
        builder.ToTable("SearchPassages");
        builder.HasKey(passages => passages.GuideId);
        builder.Property(passages => passages.GuideId).ValueGeneratedNever();
        builder.Property(passages => passages.Passages).HasConversion(
            passages => JsonSerializer.Serialize(passages, SearchPassageJson.Default.IReadOnlyListSearchPassage),
            json => JsonSerializer.Deserialize(json, SearchPassageJson.Default.IReadOnlyListSearchPassage) ?? Array.Empty<SearchPassage>(),
            new ValueComparer<IReadOnlyList<SearchPassage>>(
                (left, right) => ReferenceEquals(left, right), passages => passages.Count, passages => passages));
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(IReadOnlyList<SearchPassage>))]
internal sealed partial class SearchPassageJson : JsonSerializerContext;

using Portal.Domain.Guides;

namespace Portal.Features.Reading;

/// <summary>What there is under the address of a guide.</summary>
public abstract record GuideLookup
{
    public sealed record Found(PublishedRoleGuide Guide) : GuideLookup;

    /// <summary>It was published once and is retired.</summary>
    public sealed record Gone(string Title) : GuideLookup;

    /// <summary>It has another slug now.</summary>
    public sealed record Moved(string Slug) : GuideLookup;

    public sealed record Missing : GuideLookup;
}

/// <summary>Reads published role guides.</summary>
public sealed class GuideQueries
{
    public Task<GuideLookup> FindAsync(string slug, CancellationToken cancellationToken) => throw new NotImplementedException();

    public Task<IReadOnlyList<RoleGuideCard>> ListAsync(CancellationToken cancellationToken) => throw new NotImplementedException();
}

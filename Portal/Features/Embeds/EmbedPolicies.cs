using System.Buffers;
using System.Runtime.CompilerServices;
using Portal.Data.Institutions;
using Portal.Infrastructure;
using Portal.Infrastructure.Security;

namespace Portal.Features.Embeds;

/// <summary>The content security policies of embeds: who may frame them, and that they load nothing from elsewhere.</summary>
public sealed class EmbedPolicies(PublicOrigin origin)
{
    /// <summary>Without a key: every page on a safe line, somebody's own machine, and the Moodle app on iOS.</summary>
    private const string Anywhere = "https: http://localhost:* moodleappfs://localhost";

    private const string Nowhere = "'none'";

    private static readonly SearchValues<char> Separators = SearchValues.Create(" ;,\t\r\n");

    private readonly ConditionalWeakTable<EmbeddingInstitution, FramedAnswer> known = new();

    // Not before the first request: the portal may learn its address when it begins to listen.
    private readonly Lazy<FramedAnswer> open = new(() => Of(origin.Value, Anywhere));
    private readonly Lazy<FramedAnswer> closed = new(() => Of(origin.Value, Nowhere));

    /// <summary>Of an embed without a key.</summary>
    public FramedAnswer Open => open.Value;

    /// <summary>Of an answer that nobody may frame.</summary>
    public FramedAnswer Closed => closed.Value;

    /// <summary>Of an embed with the institution's key: its own sites, and the portal's, where its staff look at it.</summary>
    public FramedAnswer Of(EmbeddingInstitution institution) => known.GetValue(institution, with => Of(
        origin.Value, string.Join(' ', ["'self'", origin.Value, .. with.Origins.Where(site => !site.AsSpan().ContainsAny(Separators))])));

    /// <summary>
    /// The portal is named beside <c>'self'</c>: in a sandbox the page has an origin of its own, which <c>'self'</c> may
    /// stand for and no address matches.
    /// </summary>
    private static FramedAnswer Of(string portal, string ancestors) => new(
        $"default-src 'none'; img-src 'self' data: {portal}; style-src 'self' {portal}; script-src 'self' {portal}; "
        + $"base-uri 'none'; form-action 'none'; frame-ancestors {ancestors}");
}

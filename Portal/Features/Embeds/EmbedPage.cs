using Portal.Data.Institutions;

namespace Portal.Features.Embeds;

/// <summary>Marks the endpoint of a page that may stand in a frame.</summary>
internal sealed record EmbedPage;

/// <summary>Set on a request for an embed that names a key that works.</summary>
internal sealed record EmbeddedBy(string Key, EmbeddingInstitution Institution);

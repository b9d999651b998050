using Portal.Domain.Institutions;

namespace Portal.Features.Institutions;

/// <summary>An institution as its staff see it.</summary>
/// <param name="Accent">Six hexadecimal digits; null: the portal's own colours.</param>
/// <param name="Logo">Hash of the picture; null: none.</param>
/// <param name="Keys">The newest first.</param>
public sealed record InstitutionView(
    int Id, string Slug, string Name, string? Accent, string? ContactEmail, bool IsClosed, string? Logo,
    IReadOnlyList<string> Origins, IReadOnlyList<KeyView> Keys)
{
    /// <summary>The key that new embeds carry; null where every key was switched off.</summary>
    public string? CurrentKey => Keys.FirstOrDefault(key => key.State is EmbedKeyState.Current)?.Key;
}

/// <param name="ValidUntilUtc">Of a key for which a newer one was made.</param>
public sealed record KeyView(int Id, string Key, DateTime CreatedUtc, DateTime? ValidUntilUtc, EmbedKeyState State);

/// <summary>An institution in a list.</summary>
public sealed record InstitutionEntry(string Slug, string Name, bool IsClosed, int Staff, int Items);

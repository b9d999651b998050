using Portal.Domain.Institutions;
using Portal.Infrastructure;

namespace Portal.Components.Shared.Embeds;

/// <summary>How an embed looks and in whose page it stands.</summary>
/// <param name="Reader">What its address asks for, as on every reading page.</param>
/// <param name="Theme">"light" or "dark"; null: as the reader's device has it.</param>
/// <param name="Accent">Six hexadecimal digits; null: the portal's own colours.</param>
/// <param name="Host">The institution it stands with; null: none is named.</param>
public sealed record EmbedSetting(ReaderRequest Reader, string? Theme, string? Accent, EmbedHost? Host)
{
    /// <summary>Of a page that says only what went wrong.</summary>
    public static EmbedSetting Plain { get; } = new(ReaderRequest.None, Light, Accent: null, Host: null);

    public const string Light = "light", Dark = "dark", Auto = "auto";

    /// <summary>What every link out of the embed carries on.</summary>
    public ReaderChoice Choice => Reader.Choice with { Via = Host?.Key, IsFramed = true };
}

/// <summary>The institution in whose page an embed stands.</summary>
/// <param name="Key">As the address names it.</param>
/// <param name="Logo">Hash of its logo; null: it has none.</param>
/// <param name="Supplement">What it adds of its own; null: nothing.</param>
public sealed record EmbedHost(string Key, string Name, string? Logo, Supplement? Supplement);

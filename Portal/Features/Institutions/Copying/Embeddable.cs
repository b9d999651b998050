using Portal.Infrastructure;

namespace Portal.Features.Institutions.Copying;

/// <summary>A published page that can be embedded.</summary>
/// <param name="Page">Its address, which also names it in the copy page's own address.</param>
/// <param name="Group">Under which heading it stands in a list: its guide's title, or that of internships.</param>
/// <param name="Label">What it is called within its group.</param>
/// <param name="Title">What it is called alone.</param>
/// <param name="Names">The attributes by which the loader is told of it, in order.</param>
/// <param name="HasSections">Whether parts of it can be shown alone.</param>
/// <param name="Places">For which it has figures of its own.</param>
public sealed record Embeddable(
    string Page, string Group, string Label, string Title, IReadOnlyList<(string Name, string Value)> Names, bool HasSections, IReadOnlyList<string> Places);

/// <summary>An embed as somebody wants it.</summary>
/// <param name="Place">Null: the guide's own.</param>
/// <param name="Theme">One of <see cref="Themes"/>.</param>
/// <param name="Accent">Six hexadecimal digits; null: the institution's.</param>
/// <param name="Sections">Of <see cref="AllSections"/>, in their order; never none.</param>
public sealed record EmbedChoice(Embeddable What, string? Place, string Theme, string? Accent, IReadOnlyList<string> Sections)
{
    public const string Light = "light";

    /// <summary>What an embed shows where its address names no section.</summary>
    private const string Usual = GuideAnchors.Paths;

    public static readonly IReadOnlyList<(string Value, string Text)> Themes =
        [(Light, "Light"), ("dark", "Dark"), ("auto", "As the reader’s device is set")];

    public static readonly IReadOnlyList<(string Value, string Text)> AllSections =
        [(GuideAnchors.Timeline, "How long it takes"), (Usual, "The paths"), (GuideAnchors.RealityChecks, "What people say, and what is so")];

    /// <summary>The sections as an address lists them; null: as the embed comes.</summary>
    public string? SectionsInAddress =>
        What.HasSections && Sections is not [Usual] ? string.Join(',', Sections) : null;

    /// <summary>The theme where it has to be said.</summary>
    public string? ThemeInAddress => Theme == Light ? null : Theme;

    /// <summary>Reads what an address asks for; what is none of the choices is passed over.</summary>
    public static EmbedChoice Read(Embeddable what, string? place, string? theme, string? accent, IReadOnlyList<string?>? sections) => new(
        what,
        what.Places.FirstOrDefault(known => known == place),
        Themes.Any(known => known.Value == theme) ? theme! : Light,
        Settings.InstitutionSettings.ReadAccent(accent?.Trim() ?? ""),
        AllSections.Select(known => known.Value).Where(known => sections?.Contains(known) is true).ToList() is { Count: > 0 } asked ? asked : [Usual]);
}

using System.Security.Cryptography;
using System.Text;
using Portal.Components.Wording;
using Portal.Infrastructure;

namespace Portal.Components.Shared.Sharing;

/// <summary>What the picture of a page shows where somebody shares a link to it. Equal contents have equal addresses.</summary>
/// <param name="Slug">The document; null: the portal itself.</param>
/// <param name="SiteName">Stands on every picture.</param>
/// <param name="Kind">What the page is, in a word or two; null where the title says it.</param>
/// <param name="Lines">The paths of a role guide, in its order.</param>
/// <param name="Figure">The first time that the page names; null where it names none.</param>
public sealed record SharePicture(
    string? Slug, string SiteName, string? Kind, string Title, IReadOnlyList<PictureLine> Lines, PictureFigure? Figure)
{
    /// <summary>In pixels, what the networks ask for.</summary>
    public const int Width = 1200, Height = 630;

    /// <summary>To be raised when the drawing changes, so that addresses do.</summary>
    private const int Drawing = 1;

    private const int HashBytes = 8;

    /// <summary>The address of the picture, from the root.</summary>
    public string Address => PortalUrls.Picture(Slug, Hash);

    /// <summary>Lowercase hexadecimal.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Parts))).AsSpan(0, HashBytes));

    /// <summary>All that it says, for whoever does not see it.</summary>
    public string Alt => string.Join(' ',
        from text in (string?[])
        [
            Phrase.Of(Texts.PictureAlt, SiteName, Title),
            .. Lines.Select(line => Phrase.Of(Texts.PictureAltPath, line.Letter, line.Title, line.Steps)),
            Figure is null ? null : Phrase.Of(Texts.PictureAltFigure, Figure.Text, Figure.Where),
        ]
        where text is not null
        select text);

    private IEnumerable<string?> Parts =>
    [
        $"{Drawing}", SiteName, Kind, Title, Figure?.Text, Figure?.Where,
        .. Lines.SelectMany(line => new[] { line.Letter, line.Title, line.Steps }),
    ];
}

/// <param name="Line">Its colour, as in <c>data-line</c>.</param>
/// <param name="Stops">How many steps it has.</param>
/// <param name="Steps">The same in words: "6 steps".</param>
public sealed record PictureLine(string Letter, string Line, string Title, int Stops, string Steps);

/// <param name="Text">"2–3 years from a cold start".</param>
/// <param name="Where">Place, year and whose word it is.</param>
public sealed record PictureFigure(string Text, string Where);

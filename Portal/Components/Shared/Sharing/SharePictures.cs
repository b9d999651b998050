using Portal.Components.Shared.Figures;
using Portal.Components.Wording;
using Portal.Domain.Guides;

namespace Portal.Components.Shared.Sharing;

/// <summary>The pictures of the pages there are.</summary>
/// <param name="siteName">As in the masthead.</param>
public sealed class SharePictures(string siteName)
{
    /// <summary>Of every page that shows no single document.</summary>
    public SharePicture OfPortal => new(Slug: null, siteName, Kind: null, Texts.HomeHeading, [], Figure: null);

    /// <param name="document">What the page shows; null: no single document.</param>
    public SharePicture Of(GuideDocument? document) => document switch
    {
        RoleGuideDocument role => Of(role),
        InternshipGuideDocument internship => Of(internship),
        OpeningDocument opening => Of(opening),
        _ => OfPortal,
    };

    /// <summary>Of a role guide, its paths and their comparison.</summary>
    public SharePicture Of(RoleGuideDocument document)
    {
        var time = document.Timelines.FirstOrDefault(timeline => FigureText.Time(timeline.Time) is not null);
        return new(
            document.Slug, siteName, Texts.PictureRoleGuide,
            Phrase.Of(Texts.GuideHeaderTitle, IndefiniteArticle.With(document.Title)),
            [.. document.Paths.Select((path, index) => LineOf(path, PathLetters.Of(index)))],
            time is null ? null : new(
                Phrase.Of(Texts.GuideFactsTimeFrom, FigureText.Time(time.Time), time.From),
                Tail(document, time.Place ?? document.Place, time.City, time.Source ?? time.Time?.Source, time.AsOf ?? time.Time?.AsOf)));
    }

    public SharePicture Of(InternshipGuideDocument document) => new(
        document.Slug, siteName, Texts.PictureInternshipGuide, document.Title, [],
        FigureOf(document, document.Terms?.Duration, document.Place, document.City));

    public SharePicture Of(OpeningDocument document) => new(
        document.Slug, siteName, document.IsExample ? Texts.OpeningExample : Texts.PictureOpening, document.Title, [],
        FigureOf(document, document.Terms?.Duration, document.Place, document.City));

    private static PictureLine LineOf(Pathway path, string letter) => new(
        letter, LineColour.Of(letter), path.Title, path.Steps.Count,
        Phrase.Counted(path.Steps.Count, Texts.PictureStepsOne, Texts.PictureStepsOther));

    private static PictureFigure? FigureOf(GuideDocument document, Duration? time, string? place, string? city) =>
        FigureText.Time(time) is { } text ? new(text, Tail(document, place, city, time!.Source, time.AsOf)) : null;

    private static string Tail(GuideDocument document, string? place, string? city, string? source, string? asOf) =>
        CardTail.Of(
            place, city, asOf ?? document.Sources.FirstOrDefault(known => known.Id == source)?.AsOf, source,
            document.ReviewedOn ?? (document as OpeningDocument)?.SeenOn);
}

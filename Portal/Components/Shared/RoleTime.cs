using Portal.Components.Shared.Figures;
using Portal.Components.Wording;
using Portal.Domain.Guides;
using Portal.Domain.Pathways;

namespace Portal.Components.Shared;

/// <summary>How long a role takes, for a card: from the shortest way in to the longest, whatever the starting point.</summary>
/// <param name="Where">Place, vintage and whose word it is, as every figure carries them.</param>
public sealed record RoleTime(MonthRange Months, string Where)
{
    /// <summary>From the headline times of one place; without any, from the sums of the paths; null where neither is known.</summary>
    public static RoleTime? Of(RoleGuideCard card)
    {
        var timed = card.Timelines.Where(timeline => FigureText.Time(timeline.Time) is not null).ToList();
        if (timed.Count > 0)
        {
            // Times of different places make no range: the card shows the first place, the guide all of them.
            var place = timed[0].Place ?? card.Place;
            var local = timed.Where(timeline => (timeline.Place ?? card.Place) == place).ToList();
            var vintages = local.Select(timeline => DateText.AsOf(timeline.AsOf ?? timeline.Time?.AsOf ?? ReviewYear(card)));
            var isEstimate = local.All(timeline => (timeline.Source ?? timeline.Time?.Source ?? Source.Editorial) == Source.Editorial);
            return new(
                Widest(local.Select(timeline => TimeSpanRange.Of(timeline.Time).ToMonths())),
                Joined(place, Phrase.Joined(DateText.Vintages(vintages)), isEstimate ? Texts.RoleTimeEstimate : Texts.RoleTimeSourced));
        }

        var sums = PathOutline.All(card.Paths).Select(path => path.Totals.Time).Where(sum => sum.Max > 0).ToList();
        return sums.Count == 0 ? null : new(Widest(sums), Joined(card.Place, ReviewYear(card), Texts.RoleTimeSummed));
    }

    private static MonthRange Widest(IEnumerable<MonthRange> ranges) =>
        ranges.Aggregate((all, next) => new(Math.Min(all.Min, next.Min), Math.Max(all.Max, next.Max)));

    private static string? ReviewYear(RoleGuideCard card) => card.ReviewedOn?.Year.ToString("D4", DocumentCulture.Culture);

    private static string Joined(string? place, string? vintage, string word) =>
        FigureText.Sentence(Phrase.Listed(PlaceNames.Of(place, city: null) ?? Texts.PlaceNone, vintage, word));
}

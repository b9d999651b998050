using Portal.Components.Shared.Figures;
using Portal.Domain.Guides.Settling;

namespace Portal.Features.Studio.Review;

/// <summary>What a change does to students, in numbers and words.</summary>
internal static class EffectWords
{
    public static IEnumerable<(string Count, string Words)> Of(SettlingEffect effect)
    {
        if (effect.Students == 0)
        {
            yield return ("0", "students follow this guide now");
            yield break;
        }

        foreach (var path in effect.Paths.Where(path => path.Students > 0))
        {
            yield return (Number(path.Students), $"{Follow(path.Students)} “{path.Title}”{(path.After is null ? ". The path goes as a whole: they keep it as it was" : "")}");
        }

        yield return (
            $"{effect.Losing} of {effect.Students}",
            effect.Losing == 0 ? "lose an achieved outcome. Each was counted before and after" : "would lose an achieved outcome. Settle what is taken away");
        if (effect.CarriedOver > 0)
        {
            yield return (Number(effect.CarriedOver), "have what they achieved carried over to what takes its place, with its date and evidence");
        }

        yield return (Number(effect.Gaining), "get a higher percentage");
        if (effect.Finishing > 0)
        {
            yield return (Number(effect.Finishing), "reach 100 % by it");
        }

        if (effect.Falling > 0)
        {
            yield return (Number(effect.Falling), "get a lower percentage, because more is asked or less of what they have counts. Nothing they achieved is taken from them");
        }

        if (effect.OutsidePath > 0)
        {
            yield return (Number(effect.OutsidePath), "achieved something that their path does not ask any more. It stays in their records, outside the percentage");
        }

        var moved = effect.Paths.Where(path => path is { MovesDates: true, Students: > 0 }).ToList();
        yield return (Number(moved.Sum(path => path.Students)), moved.Count == 0 ? "finish dates change" : "may see other dates in their plan: "
            + string.Join("; ", moved.Select(path => $"“{path.Title}” takes {FigureText.Months(path.After!.Value)}, before {FigureText.Months(path.Before)}")));
    }

    private static string Follow(int students) => students == 1 ? "follows" : "follow";

    private static string Number(int count) => count.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

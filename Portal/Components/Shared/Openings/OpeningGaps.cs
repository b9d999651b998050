using Portal.Components.Wording;
using Portal.Domain.Guides;

namespace Portal.Components.Shared.Openings;

/// <summary>What a posting does not say and an applicant should ask.</summary>
public static class OpeningGaps
{
    /// <summary>One line each, in the order in which they matter; empty: the posting says it all.</summary>
    public static IReadOnlyList<string> Of(OpeningDocument opening)
    {
        var terms = opening.Terms;
        (bool IsAbsent, string Text)[] gaps =
        [
            (string.IsNullOrWhiteSpace(opening.Employer), Texts.OpeningGapEmployer),
            (string.IsNullOrEmpty(opening.Place) && string.IsNullOrWhiteSpace(opening.City), Texts.OpeningGapPlace),
            (terms?.Stipend?.Min is null, Texts.OpeningGapStipend),
            (terms?.Duration?.Min is null, Texts.OpeningGapLength),
            (terms?.Duration?.HoursPerWeek is null, Texts.OpeningGapHours),
            (string.IsNullOrWhiteSpace(terms?.Mode), Texts.OpeningGapMode),
            (opening.ClosesOn is null, Texts.OpeningGapCloses),
            (opening.ApplyUrl is null, Texts.OpeningGapApply),
        ];
        return [.. gaps.Where(gap => gap.IsAbsent).Select(gap => gap.Text)];
    }
}

namespace Portal.Domain.Guides.Validation;

/// <summary>What would make an opening better and stops nobody from publishing it.</summary>
internal static class OpeningHints
{
    public static void Check(OpeningDocument opening, Inspection inspection)
    {
        if (opening.IsExample)
        {
            inspection.Hint(
                "opening.example", "employer",
                "Without an employer and an address to apply at (applyUrl) this is shown as an example posting: nobody can apply, and it is not counted as an opening.");
        }
        else
        {
            inspection.Advise(string.IsNullOrWhiteSpace(opening.ApplyUrl), "applyUrl", "No address to apply at is given.");
            if (opening.OpenUntil is null)
            {
                inspection.Hint(
                    "opening.endless", "closesOn",
                    "Nothing says when the opening ends. Give the last day (closesOn), or the day it was posted (postedOn) or last seen open (seenOn).");
            }
        }

        inspection.Advise(opening.ReviewBy is null, "reviewBy", "Say by when the opening should be looked at again.");
        inspection.Advise(opening.Terms?.Stipend is null, "terms.stipend", "No stipend is given. Add it where it is known.");
    }
}

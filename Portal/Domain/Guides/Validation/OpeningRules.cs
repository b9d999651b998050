namespace Portal.Domain.Guides.Validation;

/// <summary>The parts of an opening.</summary>
internal static class OpeningRules
{
    public static void Check(OpeningDocument opening, Inspection inspection)
    {
        inspection.Id(opening.Role, parent: "", key: "role");
        if (!string.IsNullOrEmpty(opening.Internship))
        {
            inspection.Id(opening.Internship, parent: "", key: "internship");
        }

        FigureRules.Place(opening.Place, opening.City, "", inspection);
        inspection.Require(opening.About, "", "about", "What the opening is about (about)");
        inspection.Markdown(opening.About, "", "about");
        FigureRules.TimeAlone(opening.Terms?.Duration, "terms.duration", inspection);
        FigureRules.Pay(opening.Terms?.Stipend, "terms.stipend", "A stipend", inspection);
        inspection.Texts(opening.Responsibilities, "responsibilities");
        PartRules.Skills(opening.Skills, inspection);
        inspection.Texts(opening.Benefits, "benefits");
        Application(opening, inspection);
        Dates(opening, inspection);
        // An opening is found at its sources as a whole; its parts need not cite them.
        inspection.Each(opening.Sources, "sources", (source, path) => inspection.Cite(source.Id, path));
    }

    private static void Application(OpeningDocument opening, Inspection inspection)
    {
        if (string.IsNullOrWhiteSpace(opening.ApplyUrl))
        {
            return;
        }

        if (!WebAddress.IsSecure(opening.ApplyUrl))
        {
            inspection.Problem(
                "url.secure", "applyUrl",
                $"\"{GuidePath.Excerpt(opening.ApplyUrl)}\" must be a whole web address that begins with https://, "
                + "because people send their names and papers there.");
        }

        if (string.IsNullOrWhiteSpace(opening.Employer))
        {
            inspection.Problem(
                "opening.employer", "employer",
                "The opening has an address to apply at but no employer. Name the employer, so that students can check it, "
                + "or take the address (applyUrl) out.");
        }
    }

    private static void Dates(OpeningDocument opening, Inspection inspection)
    {
        if (opening.SeenOn < opening.PostedOn)
        {
            inspection.Problem("opening.dates", "seenOn", "The day it was last seen open is before the day it was posted (postedOn).");
        }

        if (opening.ClosesOn < opening.PostedOn)
        {
            inspection.Problem("opening.dates", "closesOn", "The last day for applications is before the day it was posted (postedOn).");
        }
        else if (opening.ClosesOn < opening.SeenOn)
        {
            inspection.Problem("opening.dates", "closesOn", "The last day for applications is before the day it was last seen open (seenOn).");
        }

        if (opening.ReviewedOn is not null)
        {
            // The format has no such key here, so that what is written could not be read back.
            inspection.Problem("opening.reviewedOn", "reviewedOn", "An opening has no day of review. Give the day it was last seen open (seenOn).");
        }
    }
}

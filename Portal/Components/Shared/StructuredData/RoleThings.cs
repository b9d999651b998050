using Portal.Components.Shared.Figures;
using Portal.Domain.Guides;

namespace Portal.Components.Shared.StructuredData;

/// <summary>What the page of a role guide and the pages of its paths tell machines.</summary>
public static class RoleThings
{
    /// <param name="page">The absolute address of the guide.</param>
    public static Occupation Occupation(GuideOutline outline, string page)
    {
        var document = outline.Document;
        var paid = document.FirstJobs.Where(job => IsSourced(job, outline)).ToList();
        // One occupation has its pay in one place: that of the first job with a source.
        var place = paid is [{ Pay: { } first }, ..] ? (Place: first.Place ?? document.Place, first.City) : default;
        var there = paid.Where(job => (job.Pay!.Place ?? document.Place, job.Pay.City) == place);
        return new(document.Title, page)
        {
            Description = document.Summary,
            AlternateName = PageThings.Some(document.AlsoCalled),
            OccupationalCategory = PageThings.Some(
                [.. document.Codes.Where(code => code.Match != "related").Select(code => new CategoryCode(code.Code, new(GuideWords.CodeScheme(code.Scheme))))]),
            OccupationLocation = MoneyThings.Place(place.Place, place.City),
            EstimatedSalary = PageThings.Some([.. there.Select(job => MoneyThings.Of(job.Pay, job.Title)).OfType<MonetaryAmount>()]),
            Responsibilities = PageThings.Some(document.Tasks),
            Skills = PageThings.Skills(document.Skills),
        };
    }

    /// <param name="page">The absolute address of the path.</param>
    public static OccupationalProgram Program(PathOutline path, string page) => new("EducationalOccupationalProgram", path.Path.Title, page)
    {
        Description = string.IsNullOrEmpty(path.Path.BestFor) ? null : path.Path.BestFor,
        ProgramPrerequisites = PageThings.Some(path.Path.Prerequisites),
        TimeToComplete = path.Totals.Time switch
        {
            { Max: 0 } => null,
            { } time when time.Min == time.Max => $"P{time.Max}M",
            { } time => new NamedDuration(FigureText.Months(time)),
        },
        // A price is one number: a range of costs is on the page alone.
        Offers = PageThings.Some([.. path.Totals.Cost
            .Where(total => total.Min == total.Max)
            .Select(total => new Offer(total.Max, total.Currency, MoneyThings.Place(total.Place, city: null)))]),
    };

    /// <summary>The editors' own estimates are no figure to hand on without the words around it.</summary>
    private static bool IsSourced(FirstJob job, GuideOutline outline) =>
        job.Pay is { Min: not null } pay && outline.Book.NumberOf(pay.Source) is not null;
}

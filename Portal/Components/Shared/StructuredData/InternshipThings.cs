using System.Globalization;
using Portal.Components.Shared.Figures;
using Portal.Domain.Guides;

namespace Portal.Components.Shared.StructuredData;

/// <summary>What the pages of internship guides and openings tell machines.</summary>
public static class InternshipThings
{
    /// <param name="page">The absolute address of the guide.</param>
    public static OccupationalProgram Program(InternshipGuideDocument document, string page) => new("WorkBasedProgram", document.Title, page)
    {
        Description = document.Summary,
        ProgramPrerequisites = PageThings.Some([.. Requirements(document.WhoShouldApply)]),
        TimeToComplete = Time(document.Terms?.Duration),
    };

    /// <summary>
    /// The posting, where it is one: somebody offers it, since a day that is known, at a place that is known, and no reader
    /// was asked for money.
    /// </summary>
    /// <param name="page">The absolute address of the opening.</param>
    public static IEnumerable<JobPosting> Posting(Published<OpeningDocument> opening, string page) =>
        opening is { ApplyWithheld: false, Document: { Employer: { Length: > 0 } employer, PostedOn: { } posted, Place: { } place } document }
        && place != "world"
            ? [Posting(document, page, employer, posted, place)]
            : [];

    private static JobPosting Posting(OpeningDocument document, string page, string employer, DateOnly posted, string place) => new(
        document.Title, page, DateText.Machine(posted), new(employer),
        new(new(document.City, place.Length > 2 ? PlaceNames.Of(place) : null, place[..2])))
    {
        Description = MarkdownText.Plain(document.About),
        ValidThrough = document.ClosesOn is { } closes ? DateText.Machine(closes) : null,
        EmploymentType = document.Internship is null ? null : "INTERN",
        BaseSalary = MoneyThings.Of(document.Terms?.Stipend, name: null),
        Responsibilities = Joined(document.Responsibilities),
        Skills = Joined(PageThings.Skills(document.Skills) ?? []),
        JobBenefits = Joined(document.Benefits),
    };

    private static IEnumerable<string> Requirements(Applicants? applicants) =>
        new[] { applicants?.YearOfStudy, applicants?.Prerequisites, applicants?.AcademicRequirements }
            .OfType<string>().Where(text => !string.IsNullOrWhiteSpace(text));

    private static object? Time(Duration? time)
    {
        var unit = time?.Unit switch { "weeks" => "W", "months" => "M", "years" => "Y", _ => null };
        return time is { Min: { } min, Max: { } max, Times: null } && min == max && unit is not null
            ? string.Create(CultureInfo.InvariantCulture, $"P{max:0.##}{unit}")
            : FigureText.Time(time) is { } text ? new NamedDuration(text) : null;
    }

    private static string? Joined(IReadOnlyList<string> items) => items.Count == 0 ? null : string.Join('\n', items);
}

namespace Portal.Domain.Guides.Reading;

/// <summary>The keys of <c>kind: internship-guide</c> and of the parts that only it has.</summary>
internal static class InternshipGuideBinder
{
    public static InternshipGuideDocument Document(MappingBinder from) => new()
    {
        Slug = from.Text("slug"),
        Title = from.Text("title"),
        AlsoCalled = from.Texts("alsoCalled"),
        Role = from.Text("role"),
        Place = from.OptionalText("place"),
        City = from.OptionalText("city"),
        Summary = from.Text("summary"),
        Overview = from.OptionalText("overview"),
        Activities = from.Many("activities", activity => new InternActivity(activity.Text("title"), activity.Text("text"))),
        Skills = PartBinder.Skills(from),
        WhoShouldApply = from.One("whoShouldApply", Applicants),
        HostCompanies = from.TextsOrMappings(
            "hostCompanies", name => new HostCompany(name, Text: null),
            company => new HostCompany(company.Text("name"), company.OptionalText("text"))),
        Terms = from.One("terms", Terms),
        Day = from.OptionalText("day"),
        Outlook = from.OptionalText("outlook"),
        Programmes = from.Many("programmes", Programme),
        Figures = from.Many("figures", FigureBinder.Figure),
        NextInternships = PartBinder.Links(from, "nextInternships"),
        GraduateRoles = PartBinder.Links(from, "graduateRoles"),
        Faqs = from.Many("faqs", PartBinder.Faq),
        Applying = from.OptionalText("applying"),
        Sources = from.Many("sources", FigureBinder.Source),
        ReviewedOn = from.Date("reviewedOn"),
        ReviewBy = from.Date("reviewBy"),
    };

    private static Applicants Applicants(MappingBinder from) => new(
        from.OptionalText("yearOfStudy"), from.OptionalText("prerequisites"), from.OptionalText("idealCandidates"),
        from.OptionalText("academicRequirements"), from.Texts("sources"));

    private static InternshipTerms Terms(MappingBinder from) => new(
        from.One("duration", FigureBinder.Duration), from.OptionalText("schedule"), from.One("hoursPerWeek", FigureBinder.Range),
        from.OptionalText("mode"), from.OptionalText("supervision"), from.One("stipend", FigureBinder.Money), from.Texts("sources"));

    private static InternshipProgramme Programme(MappingBinder from) => new(
        from.Text("name"), from.Text("eligibility"), from.OptionalText("lastWindow"), from.One("stipend", FigureBinder.Money),
        from.OptionalText("url"), from.OptionalText("source"), from.OptionalText("asOf"));
}

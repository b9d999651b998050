namespace Portal.Domain.Guides.Validation;

/// <summary>The parts of an internship guide.</summary>
internal static class InternshipGuideRules
{
    public static void Check(InternshipGuideDocument guide, Inspection inspection)
    {
        inspection.Id(guide.Role, parent: "", key: "role");
        inspection.Require(guide.Summary, "", "summary", "The summary");
        inspection.Markdown(guide.Overview, "", "overview");
        inspection.Markdown(guide.Day, "", "day");
        inspection.Markdown(guide.Outlook, "", "outlook");
        inspection.Markdown(guide.Applying, "", "applying");
        FigureRules.Place(guide.Place, guide.City, "", inspection);
        inspection.Texts(guide.AlsoCalled, "alsoCalled");
        inspection.RequireThat(guide.Activities.Count > 0, "", "activities", "The list of activities");
        inspection.Each(guide.Activities, "activities", (activity, path) =>
            inspection.Require(activity.Title, path, "title", "The title"));
        PartRules.Skills(guide.Skills, inspection);
        inspection.CiteAll(guide.WhoShouldApply?.Sources ?? [], "whoShouldApply");
        inspection.Each(guide.HostCompanies, "hostCompanies", (company, path) =>
            inspection.Require(company.Name, path, "name", "The name"));
        if (guide.Terms is { } terms)
        {
            Terms(terms, inspection);
        }

        inspection.Each(guide.Programmes, "programmes", (programme, path) => Programme(programme, path, inspection));
        PartRules.Figures(guide.Figures, "figures", inspection);
        PartRules.Links(guide.NextInternships, "nextInternships", inspection);
        PartRules.Links(guide.GraduateRoles, "graduateRoles", inspection);
        PartRules.Faqs(guide.Faqs, "faqs", inspection);
    }

    private static void Terms(InternshipTerms terms, Inspection inspection)
    {
        FigureRules.TimeAlone(terms.Duration, "terms.duration", inspection);
        if (terms.HoursPerWeek is { } hours)
        {
            FigureRules.Range(hours.Min, hours.Max, "terms.hoursPerWeek", inspection, largest: FigureLimits.HoursOfAWeek);
        }

        FigureRules.Pay(terms.Stipend, "terms.stipend", "A stipend", inspection);
        inspection.CiteAll(terms.Sources, "terms");
    }

    private static void Programme(InternshipProgramme programme, string path, Inspection inspection)
    {
        inspection.Require(programme.Name, path, "name", "The name");
        FigureRules.Pay(programme.Stipend, GuidePath.Key(path, "stipend"), "A stipend", inspection);
        if (!string.IsNullOrEmpty(programme.Url))
        {
            SourceRules.Url(programme.Url, path, inspection);
        }

        FigureRules.Tail(programme.Source, programme.AsOf, path, inspection);
    }
}

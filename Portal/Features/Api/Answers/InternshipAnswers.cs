using Portal.Domain.Guides;
using Portal.Features.Api.Responses;

namespace Portal.Features.Api.Answers;

/// <summary>Writes internship guides.</summary>
internal sealed class InternshipAnswers(ApiAddresses addresses)
{
    public ApiInternshipSummary Of(InternshipCard card) => new()
    {
        Slug = card.Slug,
        Title = card.Title,
        Role = addresses.Role(card.Role, card.RoleTitle),
        Place = card.Place,
        City = card.City,
        Summary = card.Summary,
        Terms = Of(card.Terms),
        Programmes = card.Programmes,
        ReviewedOn = card.ReviewedOn,
        ReviewBy = card.ReviewBy,
        PublishedAt = card.PublishedUtc,
        Links = addresses.Internship(card.Slug, card.RoleTitle is null ? null : card.Role),
    };

    public ApiInternship Of(Published<InternshipGuideDocument> published)
    {
        var document = published.Document;
        var role = addresses.Role(document.Role, published.Titles.GetValueOrDefault(document.Role));
        return new()
        {
            Slug = document.Slug,
            Title = document.Title,
            AlsoCalled = document.AlsoCalled,
            Role = role,
            Place = document.Place,
            City = document.City,
            Summary = document.Summary,
            Overview = document.Overview,
            Activities = [.. document.Activities.Select(activity => new ApiActivity { Title = activity.Title, Text = activity.Text })],
            Skills = ApiSkills.All(document.Skills),
            WhoShouldApply = Of(document.WhoShouldApply),
            HostCompanies = [.. document.HostCompanies.Select(host => new ApiHost { Name = host.Name, Text = host.Text })],
            Terms = Of(document.Terms),
            Day = document.Day,
            Outlook = document.Outlook,
            Programmes = [.. document.Programmes.Select(Of)],
            Figures = ApiFigure.All(document.Figures),
            NextInternships = [.. document.NextInternships.Select(link => addresses.To(published, GuideKinds.InternshipGuide, link.Title, link.Slug))],
            GraduateRoles = [.. document.GraduateRoles.Select(link => addresses.To(published, GuideKinds.RoleGuide, link.Title, link.Slug))],
            Faqs = ApiFaq.All(document.Faqs),
            Applying = document.Applying,
            Openings = [.. published.Openings.Select(card => new ApiReference { Title = card.Title, Slug = card.Slug, Links = addresses.Opening(card.Slug) })],
            Sources = ApiSource.All(document.Sources),
            ReviewedOn = document.ReviewedOn,
            ReviewBy = document.ReviewBy,
            Revision = published.Revision,
            PublishedAt = published.PublishedUtc,
            Links = addresses.Internship(document.Slug, role.Slug),
        };
    }

    private static ApiInternshipTerms? Of(InternshipTerms? terms) => terms is null ? null : new()
    {
        Duration = ApiTime.Of(terms.Duration),
        Schedule = terms.Schedule,
        HoursPerWeek = ApiRange.Of(terms.HoursPerWeek),
        Mode = terms.Mode,
        Supervision = terms.Supervision,
        Stipend = ApiMoney.Of(terms.Stipend),
        Sources = terms.Sources,
    };

    private static ApiApplicants? Of(Applicants? applicants) => applicants is null ? null : new()
    {
        YearOfStudy = applicants.YearOfStudy,
        Prerequisites = applicants.Prerequisites,
        IdealCandidates = applicants.IdealCandidates,
        AcademicRequirements = applicants.AcademicRequirements,
        Sources = applicants.Sources,
    };

    private static ApiProgramme Of(InternshipProgramme programme) => new()
    {
        Name = programme.Name,
        Eligibility = programme.Eligibility,
        LastWindow = programme.LastWindow,
        Stipend = ApiMoney.Of(programme.Stipend),
        Url = programme.Url,
        Source = programme.Source,
        AsOf = programme.AsOf,
    };
}

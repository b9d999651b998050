using Portal.Domain.Guides;
using Portal.Features.Api.Responses;

namespace Portal.Features.Api.Answers;

/// <summary>Writes openings.</summary>
internal sealed class OpeningAnswers(ApiAddresses addresses)
{
    public ApiOpeningSummary Of(OpeningCard card) => new()
    {
        Slug = card.Slug,
        Title = card.Title,
        Role = addresses.Role(card.Role, card.RoleTitle),
        Employer = card.Employer,
        Place = card.Place,
        City = card.City,
        Terms = Of(card.Terms),
        IsExample = card.IsExample,
        PostedOn = card.PostedOn,
        OpenUntil = card.OpenUntil,
        PublishedAt = card.PublishedUtc,
        Links = addresses.Opening(card.Slug, card.RoleTitle is null ? null : card.Role),
    };

    public ApiOpening Of(Published<OpeningDocument> published)
    {
        var document = published.Document;
        var role = addresses.Role(document.Role, published.Titles.GetValueOrDefault(document.Role));
        var internship = document.Internship is { } slug
            ? addresses.To(published, GuideKinds.InternshipGuide, published.Titles.GetValueOrDefault(slug, slug), slug) : null;
        return new()
        {
            Slug = document.Slug,
            Title = document.Title,
            Role = role,
            Internship = internship,
            Employer = document.Employer,
            Place = document.Place,
            City = document.City,
            About = document.About,
            Terms = Of(document.Terms),
            Responsibilities = document.Responsibilities,
            Skills = ApiSkills.All(document.Skills),
            Benefits = document.Benefits,
            ApplyUrl = published.ApplyWithheld ? null : document.ApplyUrl,
            ApplyWithheld = published.ApplyWithheld,
            IsExample = document.IsExample,
            PostedOn = document.PostedOn,
            SeenOn = document.SeenOn,
            ClosesOn = document.ClosesOn,
            OpenUntil = document.OpenUntil,
            Sources = ApiSource.All(document.Sources),
            Revision = published.Revision,
            PublishedAt = published.PublishedUtc,
            Links = addresses.Opening(document.Slug, role.Slug, internship?.Slug),
        };
    }

    private static ApiOpeningTerms? Of(OpeningTerms? terms) => terms is null ? null : new()
    {
        Duration = ApiTime.Of(terms.Duration),
        Stipend = ApiMoney.Of(terms.Stipend),
        Conversion = terms.Conversion,
        Mode = terms.Mode,
    };
}

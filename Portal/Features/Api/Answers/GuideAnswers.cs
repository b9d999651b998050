using Portal.Domain.Guides;
using Portal.Features.Api.Responses;

namespace Portal.Features.Api.Answers;

/// <summary>Writes role guides.</summary>
internal sealed class GuideAnswers(ApiAddresses addresses, PathAnswers paths)
{
    public ApiGuideSummary Of(RoleGuideCard card, string? place) => new()
    {
        Slug = card.Slug,
        Title = card.Title,
        Field = card.Field,
        Summary = card.Summary,
        Place = card.Place,
        OtherPlaces = card.OverlayPlaces,
        Difficulty = card.Difficulty,
        Timelines = ApiTimeline.All(card.At(place).Timelines),
        Paths = [.. card.Paths.Select(path => new ApiReference { Title = path.Title, Slug = path.Id, Links = addresses.Path(card.Slug, path.Id, place) })],
        ReviewedOn = card.ReviewedOn,
        ReviewBy = card.ReviewBy,
        PublishedAt = card.PublishedUtc,
        Links = addresses.Guide(card.Slug, place),
    };

    public ApiGuide Of(Published<RoleGuideDocument> published, string? place)
    {
        var placed = published.Document.At(place);
        var document = placed.Document;
        return new()
        {
            Slug = document.Slug,
            Title = document.Title,
            Field = document.Field,
            AlsoCalled = document.AlsoCalled,
            Place = document.Place,
            City = document.City,
            OtherPlaces = [.. document.Overlays.Select(overlay => overlay.Place)],
            ForPlace = place,
            PlaceNotes = [.. placed.Notes.Select(overlay => overlay.Text!)],
            Summary = document.Summary,
            Codes = ApiCode.All(document.Codes),
            Overview = document.Overview,
            Day = document.Day,
            Outlook = document.Outlook,
            Tasks = document.Tasks,
            Skills = ApiSkills.All(document.Skills),
            Difficulty = document.Difficulty is { } difficulty
                ? new() { Score = difficulty.Score, Why = difficulty.Why, Sources = difficulty.Sources } : null,
            Demand = [.. document.Demand.Select(Of)],
            Timelines = ApiTimeline.All(document.Timelines),
            Figures = ApiFigure.All(document.Figures),
            Paths = [.. document.Paths.Select((path, index) => paths.Of(document.Slug, path, index, place))],
            FirstJobs = [.. document.FirstJobs.Select(Of)],
            Progression = [.. document.Progression.Select(stage => new ApiStage
            {
                Title = stage.Title,
                TypicalYears = stage.TypicalYears,
                Text = stage.Text,
                Next = [.. stage.Next.Select(link => addresses.To(published, GuideKinds.RoleGuide, link.Title, link.Slug))],
            })],
            RealityChecks = [.. document.RealityChecks.Select(Of)],
            Mistakes = [.. document.Mistakes.Select(Of)],
            Faqs = ApiFaq.All(document.Faqs),
            Related = [.. document.Related.Select(link => addresses.To(published, GuideKinds.RoleGuide, link.Title, link.Slug))],
            Internships = [.. published.Internships.Select(card => new ApiReference { Title = card.Title, Slug = card.Slug, Links = addresses.Internship(card.Slug) })],
            Sources = ApiSource.All(document.Sources),
            ReviewedOn = document.ReviewedOn,
            ReviewBy = document.ReviewBy,
            Revision = published.Revision,
            PublishedAt = published.PublishedUtc,
            Links = addresses.Guide(document.Slug, place),
        };
    }

    private static ApiDemand Of(Demand demand) => new()
    {
        Place = demand.Place,
        City = demand.City,
        Level = demand.Level,
        Stage = demand.Stage,
        Text = demand.Text,
        Source = demand.Source,
        AsOf = demand.AsOf,
    };

    private static ApiFirstJob Of(FirstJob job) => new()
    {
        Id = job.Id,
        Title = job.Title,
        Employers = job.Employers,
        Pay = ApiMoney.Of(job.Pay),
        Benefits = job.Benefits,
        Emphasise = job.Emphasise,
    };

    private static ApiRealityCheck Of(RealityCheck check) => new()
    {
        Id = check.Id,
        Claim = check.Claim,
        Verdict = check.Verdict,
        Reality = check.Reality,
        Sources = check.Sources,
    };

    private static ApiMistake Of(Mistake mistake) => new()
    {
        Id = mistake.Id,
        Title = mistake.Title,
        WhyItDelays = mistake.WhyItDelays,
        Instead = mistake.Instead,
        Sources = mistake.Sources,
    };
}

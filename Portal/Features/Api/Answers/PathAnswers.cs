using Portal.Domain.Guides;
using Portal.Domain.Pathways;
using Portal.Features.Api.Responses;

namespace Portal.Features.Api.Answers;

/// <summary>Writes paths.</summary>
internal sealed class PathAnswers(ApiAddresses addresses)
{
    /// <summary>Null where the guide has no such path.</summary>
    /// <param name="path">Its id.</param>
    public ApiPathDocument? Of(Published<RoleGuideDocument> published, string path, string? place)
    {
        var document = published.Document.At(place).Document;
        var found = document.Paths.Index().FirstOrDefault(numbered => numbered.Item.Id == path);
        return found.Item is null ? null : new()
        {
            Guide = new() { Title = document.Title, Slug = document.Slug, Links = addresses.Guide(document.Slug, place) },
            Place = document.Place,
            ForPlace = place,
            Path = Of(document.Slug, found.Item, found.Index, place),
            Sources = ApiSource.All(document.Sources),
            ReviewedOn = document.ReviewedOn,
            ReviewBy = document.ReviewBy,
            Revision = published.Revision,
            PublishedAt = published.PublishedUtc,
            Links = addresses.Path(document.Slug, path, place),
        };
    }

    /// <param name="index">0-based position in the guide.</param>
    public ApiPath Of(string role, Pathway path, int index, string? place)
    {
        var letter = PathLetters.Of(index);
        var totals = PathwayTotals.Of(path, letter);
        return new()
        {
            Id = path.Id,
            Title = path.Title,
            Letter = letter,
            EntryRoute = path.EntryRoute,
            StartsFrom = path.StartsFrom,
            BestFor = path.BestFor,
            Pros = path.Pros,
            Cons = path.Cons,
            Prerequisites = path.Prerequisites,
            Note = path.Note,
            Months = ApiRange.Of(totals.Time),
            Costs = ApiTotal.All(totals.Cost),
            Steps = [.. path.Steps.Select((step, at) => Of(role, path.Id, step, $"{letter}{at + 1}", place))],
            Links = addresses.Path(role, path.Id, place),
        };
    }

    private ApiStep Of(string role, string path, PathwayStep step, string code, string? place) => new()
    {
        Id = step.Id,
        Code = code,
        Title = step.Title,
        Kind = step.Kind,
        Time = ApiTime.Of(step.Time),
        Money = ApiMoney.All(step.Money),
        Text = step.Text,
        Optional = step.Optional,
        Outcomes = [.. step.Outcomes.Select(ApiOutcome.Of)],
        Resources = [.. step.Resources.Select(ApiResource.Of)],
        Links = addresses.Step(role, path, code, place),
    };
}

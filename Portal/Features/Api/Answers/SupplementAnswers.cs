using Portal.Domain.Institutions;
using Portal.Features.Api.Responses;

namespace Portal.Features.Api.Answers;

/// <summary>Writes what institutions add.</summary>
internal sealed class SupplementAnswers(ApiAddresses addresses)
{
    /// <param name="institution">Its slug.</param>
    public ApiSupplement Of(string institution, Supplement supplement) => new()
    {
        Slug = institution,
        Name = supplement.Institution,
        Outcomes =
        [
            .. supplement.Outcomes.OrderBy(added => added.Key, StringComparer.Ordinal)
                .Select(added => new ApiOutcomeSupplement { Outcome = added.Key, Items = [.. added.Value.Select(Of)] }),
        ],
        Steps =
        [
            .. supplement.Steps
                .OrderBy(added => added.Key.Guide, StringComparer.Ordinal).ThenBy(added => added.Key.Path, StringComparer.Ordinal)
                .ThenBy(added => added.Key.Step, StringComparer.Ordinal)
                .Select(added => new ApiStepSupplement
                {
                    Guide = added.Key.Guide, Path = added.Key.Path, Step = added.Key.Step, Items = [.. added.Value.Select(Of)],
                }),
        ],
        Links = addresses.Supplement(institution),
    };

    private static ApiSupplementItem Of(SupplementItem item) => new()
    {
        Kind = item.Kind == SupplementKind.Course ? "course" : "service",
        Code = item.Code,
        Title = item.Title,
        Note = item.Note,
        Url = item.Url,
    };
}

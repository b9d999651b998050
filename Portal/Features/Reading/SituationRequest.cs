using Portal.Components.Shared.Comparison;
using Portal.Domain.Pathways;

namespace Portal.Features.Reading;

/// <summary>What a reader says of themselves on the comparison, out of the address: anything may stand there.</summary>
/// <param name="Situation">What of it can be used.</param>
/// <param name="Fields">What the form shows again, with what is wrong.</param>
public sealed record SituationRequest(ReaderSituation Situation, SituationFields Fields)
{
    /// <summary>Other keys of the query are no concern of the form and stay unread.</summary>
    /// <param name="currencies">Those that the guide's costs use.</param>
    public static SituationRequest From(IQueryCollection query, IReadOnlyList<string> currencies) =>
        new SituationReader(query, currencies).Read();
}

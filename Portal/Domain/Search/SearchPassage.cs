using System.Text.Json.Serialization;

namespace Portal.Domain.Search;

/// <summary>A piece of a published document that can be searched and shown as the reason why the document was found.</summary>
/// <param name="Text">Plain text.</param>
/// <param name="Path">Id of the path on whose page it stands; null: on the document's own page.</param>
/// <param name="Step">The code of the step it belongs to ("A2"); null outside of paths.</param>
public sealed record SearchPassage(SearchSection Section, string Text, string? Path = null, string? Step = null);

/// <summary>The parts of documents that are searched. The names are stored.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SearchSection>))]
public enum SearchSection
{
    Title,
    AlsoCalled,
    Field,
    Summary,
    Tasks,
    Skills,
    Activities,
    Programmes,
    Responsibilities,
    Step,
    Outcome,
}

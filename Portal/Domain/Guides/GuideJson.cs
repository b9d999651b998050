using System.Text.Json;
using Portal.Domain.Guides.Writing;

namespace Portal.Domain.Guides;

/// <summary>
/// A document as JSON in the shape of the format: what revisions and the export API hold. The same content always gives
/// the same text (what is absent, empty or false by default is left out, numbers have no closing zeros), so that two
/// documents are equal where their texts are. <see cref="GuideReader"/> reads it back.
/// </summary>
public static class GuideJson
{
    public static string Serialize(GuideDocument document) =>
        JsonSerializer.Serialize(document, GuideJsonOptions.TypeOf(document));

    /// <summary>Whether both say the same; a record with lists does not tell by itself.</summary>
    public static bool AreEqual(GuideDocument left, GuideDocument right) => Serialize(left) == Serialize(right);
}

using System.Globalization;
using System.Text.Json.Nodes;

namespace Portal.Domain.Guides.Editing;

/// <summary>A source in the JSON of a document; what is absent is left out.</summary>
public static class SourceJson
{
    public static JsonObject Of(Source source)
    {
        var json = new JsonObject();
        Add(json, "id", source.Id);
        Add(json, "title", source.Title);
        Add(json, "publisher", source.Publisher);
        Add(json, "url", source.Url);
        Add(json, "asOf", source.AsOf);
        Add(json, "accessed", source.Accessed?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Add(json, "licence", source.Licence);
        Add(json, "quotedFrom", source.QuotedFrom);
        if (source.RenewsEvery is { } months)
        {
            json["renewsEvery"] = months;
        }

        json["verified"] = source.Verified;
        Add(json, "note", source.Note);
        return json;
    }

    private static void Add(JsonObject json, string key, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            json[key] = text;
        }
    }
}

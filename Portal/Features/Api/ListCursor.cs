using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Portal.Features.Api;

/// <summary>
/// Where a list goes on: after a document, by the number under which the database has it for good. Whatever is published,
/// renamed or taken back meanwhile, nothing is told twice and nothing that stays is left out.
/// </summary>
internal static class ListCursor
{
    private const int MaxLength = 64;

    /// <param name="list">The list's name, so that no cursor is taken for that of another.</param>
    public static string After(string list, int guideId) =>
        Base64Url.EncodeToString(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{list}:{guideId}")));

    /// <param name="cursor">From a request; may be anything.</param>
    /// <returns>Null where it is no cursor of the list.</returns>
    public static int? Read(string list, string cursor)
    {
        if (cursor.Length > MaxLength || !Base64Url.IsValid(cursor))
        {
            return null;
        }

        var text = Encoding.ASCII.GetString(Base64Url.DecodeFromChars(cursor));
        return text.StartsWith($"{list}:", StringComparison.Ordinal)
            && int.TryParse(text.AsSpan(list.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
    }
}

using System.Globalization;
using Portal.Domain.Guides;

namespace Portal.Features.Api;

/// <summary>Which part of a list is asked for.</summary>
/// <param name="Place">ISO 3166; null: none.</param>
/// <param name="Limit">Items of a page, at most <see cref="MaxLimit"/>.</param>
/// <param name="After">The document after which it begins; null: at the beginning.</param>
/// <param name="AskedLimit">As asked, to be carried on; null: nobody asked.</param>
internal sealed record ListRequest(string? Place, int Limit, int? After, int? AskedLimit)
{
    public const int MaxLimit = 100;

    /// <param name="list">The list's name.</param>
    /// <param name="problem">What is wrong, where the answer is null.</param>
    public static ListRequest? From(string list, string? place, string? limit, string? cursor, out string problem)
    {
        problem = "";
        if (!TryPlace(place, out var read))
        {
            problem = PlaceProblem;
        }
        else if (!TryLimit(limit, out var most))
        {
            problem = LimitProblem;
        }
        else if (string.IsNullOrEmpty(cursor))
        {
            return new(read, most ?? MaxLimit, null, most);
        }
        else if (ListCursor.Read(list, cursor) is { } after)
        {
            return new(read, most ?? MaxLimit, after, most);
        }
        else
        {
            problem = "The cursor is none of this list. Follow links.next, or begin without a cursor.";
        }

        return null;
    }

    public const string PlaceProblem = "The place is none: ISO 3166-1 alpha-2 (KE) or ISO 3166-2 (IN-KA) is meant.";

    public static readonly string LimitProblem = $"The limit is none: a whole number from 1 to {MaxLimit} is meant.";

    /// <returns>False where something stands there that is no place.</returns>
    public static bool TryPlace(string? asked, out string? place) => (place = Places.Read(asked)) is not null || string.IsNullOrEmpty(asked);

    /// <returns>False where something stands there that is no limit.</returns>
    public static bool TryLimit(string? asked, out int? limit)
    {
        limit = int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= MaxLimit ? number : null;
        return limit is not null || string.IsNullOrEmpty(asked);
    }
}

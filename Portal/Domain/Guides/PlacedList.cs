namespace Portal.Domain.Guides;

/// <summary>The items of a list that are for readers of a place.</summary>
/// <param name="Here">Those that speak of the place, of a part of it or of the country around it; without a place, all.</param>
/// <param name="General">Those of no place in particular.</param>
/// <param name="Elsewhere">How many speak of other places and are left out.</param>
public sealed record PlacedList<T>(IReadOnlyList<T> Here, IReadOnlyList<T> General, int Elsewhere);

public static class PlacedList
{
    /// <param name="place">ISO 3166; null: none was chosen.</param>
    public static PlacedList<T> Of<T>(IReadOnlyList<T> items, Func<T, string?> placeOf, string? place)
    {
        if (place is null)
        {
            return new(items, [], 0);
        }

        List<T> here = [.. items.Where(item => Places.SpeaksOf(placeOf(item), place))];
        List<T> general = [.. items.Where(item => placeOf(item) is null or "" or Places.World)];
        return new(here, general, items.Count - here.Count - general.Count);
    }
}

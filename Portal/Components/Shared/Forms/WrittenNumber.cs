using System.Globalization;
using System.Text.RegularExpressions;

namespace Portal.Components.Shared.Forms;

/// <summary>Numbers as people write them into a field.</summary>
public static partial class WrittenNumber
{
    /// <summary>Digits, in groups of three or not, with a point before a fraction. A comma that groups nothing could mean either.</summary>
    /// <returns>At least 0; null where it is no such number.</returns>
    public static decimal? Read(string text) =>
        Written().IsMatch(text)
        && decimal.TryParse(Separator().Replace(text, ""), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>As a field shows it again: "12.5".</summary>
    public static string Of(decimal number) => number.ToString("0.##########", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^([0-9]{1,3}([ ,\u00A0\u202F][0-9]{3})+|[0-9]+)(\.[0-9]+)?$")]
    private static partial Regex Written();

    [GeneratedRegex(@"[ ,\u00A0\u202F]")]
    private static partial Regex Separator();
}

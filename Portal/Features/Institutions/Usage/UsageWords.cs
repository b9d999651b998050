using System.Globalization;
using Portal.Domain.Institutions;

namespace Portal.Features.Institutions.Usage;

internal static class UsageWords
{
    private static readonly string Hidden = string.Create(CultureInfo.InvariantCulture, $"fewer than {EmbedUsage.Threshold}");

    public static string Of(ShownCount count, CultureInfo culture, string format = "N0") => count.Exact?.ToString(format, culture) ?? Hidden;

    public static string Of(ShownSum sum, CultureInfo culture) =>
        sum.IsExact ? sum.Shown.ToString("N0", culture) : sum.Shown == 0 ? "not shown" : $"at least {sum.Shown.ToString("N0", culture)}";
}

using System.Globalization;

namespace Portal.Components.Shared.Figures;

/// <summary>The language in which the documents are written: numbers and dates follow it, never the server's.</summary>
public static class DocumentCulture
{
    public static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("en");
}

using Microsoft.Extensions.Primitives;

namespace Portal.Features.Reading;

/// <summary>What somebody typed into an address, fit to be shown: anything may stand there.</summary>
/// <param name="Text">Trimmed, without control characters, cut at the length.</param>
/// <param name="HadControls">Characters that cannot be shown were left out.</param>
/// <param name="WasCut">It was longer.</param>
internal readonly record struct QueryText(string Text, bool HadControls, bool WasCut)
{
    /// <param name="maxLength">In characters.</param>
    public static QueryText Read(StringValues values, int maxLength)
    {
        // Of a key that stands there twice, the first counts.
        var given = values is [var first, ..] ? first ?? "" : "";
        var printable = string.Concat(given.Where(character => !char.IsControl(character)));
        var text = printable.Trim();
        var wasCut = text.Length > maxLength;
        if (wasCut)
        {
            text = text[..(char.IsHighSurrogate(text[maxLength - 1]) ? maxLength - 1 : maxLength)].TrimEnd();
        }

        return new(text, printable.Length != given.Length, wasCut);
    }
}

using Microsoft.AspNetCore.Components;
using QRCoder;

namespace Portal.Features.Account.Manage;

/// <summary>Text as a picture that phones read, in SVG without styles or scripts.</summary>
internal static class QrCode
{
    private const int UnitsPerModule = 4;

    public static MarkupString Draw(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        using var picture = new SvgQRCode(data);
        // Dark on light in dark mode too: many readers know no other way. It holds no text, so nothing needs escaping.
        return new(picture.GetGraphic(
            UnitsPerModule, "#000000", "#ffffff", drawQuietZones: true, SvgQRCode.SizingMode.ViewBoxAttribute));
    }
}

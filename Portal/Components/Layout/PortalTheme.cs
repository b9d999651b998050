using MudBlazor;

namespace Portal.Components.Layout;

/// <summary>
/// MudBlazor in the portal's look. It wants literals, because it computes shades from them; what is seen are the tokens
/// themselves, which <c>wwwroot/workspace.css</c> puts in their place. So light and dark follow the reader's system at
/// once, without a connection.
/// </summary>
public static class PortalTheme
{
    private static readonly string[] Sans =
        ["-apple-system", "BlinkMacSystemFont", "Segoe UI", "Roboto", "Noto Sans", "Liberation Sans", "Arial", "sans-serif"];
    private static readonly string[] Serif =
        ["Iowan Old Style", "Palatino Linotype", "Palatino", "URW Palladio L", "P052", "Noto Serif", "Georgia", "serif"];

    public static MudTheme Theme { get; } = new()
    {
        PaletteLight = new PaletteLight
        {
            Primary = "#0A5F4C", PrimaryContrastText = "#FFFFFF", PrimaryDarken = "#074638", PrimaryLighten = "#08775E",
            Secondary = "#12231E", SecondaryContrastText = "#FFFFFF",
            Tertiary = "#F4B52A", TertiaryContrastText = "#12231E",
            Info = "#2455B0", InfoContrastText = "#FFFFFF", Success = "#17693A", SuccessContrastText = "#FFFFFF",
            Warning = "#7D5200", WarningContrastText = "#FFFFFF", Error = "#A8231B", ErrorContrastText = "#FFFFFF",
            Background = "#F7F9F4", BackgroundGray = "#E9EFE6", Surface = "#FFFFFF", DrawerBackground = "#FFFFFF",
            AppbarBackground = "#F7F9F4", AppbarText = "#12231E",
            TextPrimary = "#12231E", TextSecondary = "#3C4E47", TextDisabled = "#54655E", ActionDefault = "#54655E",
            LinesInputs = "#6C7D75", LinesDefault = "#C8D3C8", Divider = "#C8D3C8", TableLines = "#C8D3C8", TableHover = "#E9EFE6",
        },
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "4px", DrawerWidthLeft = "208px", AppbarHeight = "64px" },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = Sans, FontSize = "1rem", LineHeight = "1.5", LetterSpacing = "0" },
            H1 = new H1Typography { FontFamily = Serif, FontWeight = "700", FontSize = "var(--t-2xl)" },
            H2 = new H2Typography { FontFamily = Serif, FontWeight = "700", FontSize = "var(--t-xl)" },
            H3 = new H3Typography { FontFamily = Serif, FontWeight = "700", FontSize = "var(--t-l)" },
            H4 = new H4Typography { FontFamily = Serif, FontWeight = "700", FontSize = "var(--t-m)" },
            H5 = new H5Typography { FontFamily = Sans, FontWeight = "700" },
            H6 = new H6Typography { FontFamily = Sans, FontWeight = "700" },
            Button = new ButtonTypography { FontWeight = "700", FontSize = "1rem", TextTransform = "none" },
            Caption = new CaptionTypography { FontSize = ".8125rem" },
        },
    };
}

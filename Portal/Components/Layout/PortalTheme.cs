using MudBlazor;

namespace Portal.Components.Layout;

/// <summary>
/// MudBlazor in the portal's look: the values of <c>wwwroot/tokens.css</c>, which MudBlazor wants as literals
/// because it computes shades from them.
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
        PaletteDark = new PaletteDark
        {
            Primary = "#62CBAA", PrimaryContrastText = "#06201A", PrimaryDarken = "#46C49D", PrimaryLighten = "#8BDEC3",
            Secondary = "#E9F1EC", SecondaryContrastText = "#0E1715",
            Tertiary = "#F6C04A", TertiaryContrastText = "#12231E",
            Info = "#9BBCFF", InfoContrastText = "#0E1715", Success = "#6FD092", SuccessContrastText = "#0E1715",
            Warning = "#F0C263", WarningContrastText = "#0E1715", Error = "#FF9C8F", ErrorContrastText = "#0E1715",
            Background = "#0E1715", BackgroundGray = "#1B2B26", Surface = "#15211E", DrawerBackground = "#15211E",
            AppbarBackground = "#0E1715", AppbarText = "#E9F1EC",
            TextPrimary = "#E9F1EC", TextSecondary = "#BCCAC3", TextDisabled = "#9CADA5", ActionDefault = "#9CADA5",
            LinesInputs = "#80948C", LinesDefault = "#30433D", Divider = "#30433D", TableLines = "#30433D", TableHover = "#1B2B26",
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

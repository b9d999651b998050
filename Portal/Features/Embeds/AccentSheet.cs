using System.Text;
using Portal.Domain.Institutions;
using Portal.Infrastructure.Caching;

namespace Portal.Features.Embeds;

/// <summary>An accent as a style sheet of its own address, so that no embed needs a style of its own.</summary>
internal static class AccentSheet
{
    /// <param name="colour">From the address; may be anything.</param>
    public static IResult Of(string colour) => AccentColours.Parse(colour) is { } accent
        ? new ReadingFile(Encoding.UTF8.GetBytes(Write(accent)), "text/css; charset=utf-8")
        : TypedResults.NotFound();

    /// <summary>In every theme that tokens.css knows, with the same conditions.</summary>
    public static string Write(AccentColours accent) =>
        $$"""
        {{Rule("", accent.Light)}}
        @media screen and (prefers-color-scheme:dark){{{Rule(":root:not([data-theme=light]) ", accent.Dark)}}}
        @media screen{{{Rule(":root[data-theme=dark] ", accent.Dark)}}}

        """;

    /// <summary>The lines of single paths inside take the accent too; their letters tell them apart.</summary>
    private static string Rule(string root, AccentTheme theme) =>
        $"{root}.embed,{root}.embed [data-line]{{--line:#{theme.Line};--soft:#{theme.Soft};--brand:#{theme.Line};--brand-hi:#{theme.Strong}}}";
}

using Microsoft.AspNetCore.Components;

namespace Portal.Components.Layout;

/// <summary>Where the skip link of a routed page leads.</summary>
internal static class SkipTarget
{
    /// <summary>The page's own path with <c>#main</c>: a bare fragment would be relative to the document's base, the home page.</summary>
    public static string On(NavigationManager navigation) =>
        new Uri(navigation.Uri).GetComponents(UriComponents.PathAndQuery, UriFormat.UriEscaped) + "#main";
}

namespace Portal.Tests.Browser;

/// <summary>What the tests need to know of the guide they use, which is shipped with the portal.</summary>
internal static class Sample
{
    public const string Role = "backend-developer";

    /// <summary>Path B.</summary>
    public const string Path = "by-way-of-frontend";

    /// <summary>Path C, which shares outcomes with path B.</summary>
    public const string OtherPath = "from-it";

    /// <summary>The outcomes of the first two steps of <see cref="Path"/>.</summary>
    public const string WebPage = "published-interactive-web-page", VersionControl = "kept-project-under-version-control",
        Exercises = "solved-programming-exercises-unaided", Frontend = "built-frontend-that-consumes-api";

    /// <summary>An outcome of both paths.</summary>
    public const string Shared = "deployed-rest-api-with-auth";
}

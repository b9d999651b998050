namespace Portal.Components.Shared;

/// <summary>Which of the five line colours of the tokens a path has.</summary>
public static class LineColour
{
    public const int Count = 5;

    /// <summary>The value of <c>data-line</c> ("a" to "e") for the path with this letter.</summary>
    public static string Of(string letter) => ((char)('a' + ((letter[^1] - 'A') % Count))).ToString();
}

namespace Portal.Features.Studio.Uploads;

/// <summary>Why an upload was not taken, as the address of the page says it afterwards.</summary>
internal static class UploadProblems
{
    public const string Missing = "missing";
    public const string TooLarge = "too-large";
    public const string Broken = "broken";
    public const string Stale = "stale";
    public const string NotOccupations = "not-occupations";
    public const string NoRows = "no-rows";
    public const string NoEdition = "no-edition";

    /// <summary>The reason in words; null for a word that is none of them.</summary>
    /// <param name="maxMegabytes">What the page takes at most.</param>
    public static string? Of(string? problem, int maxMegabytes) => problem switch
    {
        Missing => "Choose a file first.",
        TooLarge => $"That was more than {maxMegabytes} MB. Nothing was kept. Send it in parts.",
        Broken => "The upload broke off. Nothing was kept. Try again.",
        Stale => "This form was too old. Choose the file again.",
        NotOccupations => "That is neither O*NET’s “Occupation Data.txt” nor ESCO’s “occupations.csv”: its first line lacks their columns. Nothing was kept.",
        NoRows => "No line of that file holds an occupation. Nothing was kept.",
        NoEdition => "Say which edition it is and of which year, so that drafts can name their source.",
        _ => null,
    };
}

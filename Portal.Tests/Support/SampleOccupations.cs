using System.Globalization;

namespace Portal.Tests.Support;

/// <summary>Files in the shapes of O*NET and ESCO, with invented occupations.</summary>
public static class SampleOccupations
{
    public const string EscoHeader =
        "conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,regulatedProfessionNote,scopeNote,definition,inScheme,description,code";

    public const string Onet =
        "O*NET-SOC Code\tTitle\tDescription\r\n"
        + "99-1111.00\tBridge Keepers\tKeep \"moving\" bridges, as they're called.\r\n"
        + "99-1112.00\tLamp Lighters\t\"Light lamps\r\n"
        + "99-1113\tKite Makers\tMake kites.\r\n"
        + "99-1114.00\tRope Makers\r\n"
        + "\r\n"
        + "99-1115.00\t\tNo title.\r\n"
        + "99-1111.00\tBridge Keepers again\tThe same code.\r\n"
        + "99-1116.00\tClock Winders\tWind clocks.\r\n";

    public static string EscoRow(string code, string title, string description = "What they do.", string names = "", string state = "released", string isco = "9911") =>
        $"Occupation,http://data.europa.eu/esco/occupation/{code},{isco},{title},{names},,{state},2024-01-25T11:28:50Z,,,,\"http://data.europa.eu/esco/concept-scheme/occupations\",{description},{code}";

    /// <summary>As many good occupations as wished, of O*NET.</summary>
    public static string ManyOnet(int count) => "O*NET-SOC Code\tTitle\tDescription\n" + string.Concat(Enumerable.Range(0, count)
        .Select(i => string.Create(CultureInfo.InvariantCulture, $"98-{1000 + i:0000}.00\tSorters of kind {i}\tSort things of kind {i}.\n")));
}

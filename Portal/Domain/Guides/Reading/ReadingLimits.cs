namespace Portal.Domain.Guides.Reading;

/// <summary>What no file may pass (format version 1), and what no guide could need.</summary>
internal static class ReadingLimits
{
    /// <summary>1 MiB.</summary>
    public const int Bytes = 1024 * 1024;

    /// <summary>Lists and mappings inside one another, the document itself being the first.</summary>
    public const int Nesting = 16;

    /// <summary>Values in a file: several times what 1 MiB of sentences has, and few enough to hold in memory.</summary>
    public const int Values = 200_000;

    public static readonly string NestingMessage =
        $"Lists and keys are nested more than {Nesting} deep here. No part of a guide needs that.";

    public static readonly string ValuesMessage = $"The file holds more than {Values} values. No guide needs that many.";
}

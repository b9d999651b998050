namespace Portal.Domain.Guides;

/// <summary>Reads a file and judges what is in it, in one pass.</summary>
public static class GuideCheck
{
    /// <returns>
    /// A reading whose problems are those of the file and those of the document, each with its line. What could not be
    /// read is not reported as missing a second time.
    /// </returns>
    public static GuideReading Check(ReadOnlyMemory<byte> content)
    {
        var reading = GuideReader.Read(content);
        return reading.Draft is { } draft ? reading.With(GuideValidator.Validate(draft, reading.Unread)) : reading;
    }
}

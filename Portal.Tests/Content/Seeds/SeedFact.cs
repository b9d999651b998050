namespace Portal.Tests.Content.Seeds;

/// <summary>One fact of the four collections the portal began from, and where the portal tells it.</summary>
/// <param name="Collection">Number of the collection.</param>
/// <param name="Document">Slug of the document that tells it.</param>
/// <param name="Says">The fact, named shortly.</param>
/// <param name="Words">Words and figures by which it is found; all must be there, in any order.</param>
public sealed record SeedFact(string Collection, string Document, string Says, IReadOnlyList<string> Words)
{
    /// <summary>All facts, in the order of the collections.</summary>
    public static IReadOnlyList<SeedFact> All { get; } =
        [.. KenyaInternshipFacts.All, .. BengaluruInternshipFacts.All, .. GeneralInternshipFacts.All, .. BackendDeveloperFacts.All];

    /// <summary>Those of <see cref="Words"/> that a text does not hold, whatever their case.</summary>
    /// <param name="text">Of a document, or of the pages that show it, with runs of white space as one space.</param>
    public IReadOnlyList<string> MissingFrom(string text) =>
        [.. Words.Where(words => !text.Contains(words, StringComparison.OrdinalIgnoreCase))];

    /// <summary>The facts of one collection in one document.</summary>
    /// <param name="facts">Each a name and the words to find it by.</param>
    internal static IEnumerable<SeedFact> In(string collection, string document, params IEnumerable<string[]> facts) =>
        facts.Select(fact => new SeedFact(collection, document, fact[0], fact[1..]));
}

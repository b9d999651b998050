using FsCheck;
using FsCheck.Fluent;
using Portal.Domain.Guides;

namespace Portal.Tests.Support;

/// <summary>
/// Random role guides for property tests: <c>[Property(Arbitrary = [typeof(GuideDocuments)])]</c> with a parameter of
/// type <see cref="RoleGuideDocument"/> gets valid ones, with one of type <see cref="DraftGuide"/> any that can be written.
/// </summary>
public static class GuideDocuments
{
    public static Arbitrary<RoleGuideDocument> Valid() => Seeds().Select(Valid).ToArbitrary();

    public static Arbitrary<DraftGuide> Drafts() => Seeds().Select(seed => new DraftGuide(Draft(seed))).ToArbitrary();

    /// <summary>A guide without problems; the same seed gives the same guide.</summary>
    public static RoleGuideDocument Valid(int seed) => new RandomGuide(new(seed)).Next();

    /// <summary>A guide with faults that a document can hold: empty and awkward texts, absent parts, numbers without sense.</summary>
    public static RoleGuideDocument Draft(int seed)
    {
        var random = new Random(seed);
        var guide = new RandomGuide(random).Next();
        var text = new[] { "", " ", "\t", "\r\n", "\u0001", "\u0085", "\u2028", "\uFEFF", " \n", "\n", "a \nb", "null", "<b>", "- a\n- b" };
        string Any() => random.GetItems(text, 1)[0] + (random.Next(2) == 0 ? "" : random.GetItems(text, 1)[0]);
        decimal? Number() => random.Next(4) switch { 0 => null, 1 => -0.0000000000000000000000000001m, 2 => decimal.MaxValue, _ => 1.50m };
        var path = guide.Paths[0];
        return guide with
        {
            Slug = Any(),
            Title = Any(),
            Overview = Any(),
            Tasks = [Any(), "", Any()],
            Skills = [new("", []), new(null, [Any(), ""]), new(Any(), [Any()])],
            Difficulty = new(random.Next(-9, 9), Any(), [Any()]),
            Related = [new(Any(), null), new("", "a"), new("b", "b")],
            Paths = [path with { Id = "", StartsFrom = [Any()], Steps = [path.Steps[0] with { Time = new(Number(), Number(), Any(), "") }] }],
            FirstJobs = [new("", "", "", new("", Number(), Number(), "", "", null, null, null, null, null), null, Any())],
            ReviewedOn = null,
            ReviewBy = DateOnly.MaxValue,
        };
    }

    private static Gen<int> Seeds() => Gen.Choose(0, int.MaxValue - 1);
}

/// <summary>A guide that need not be valid.</summary>
public sealed record DraftGuide(RoleGuideDocument Document);

using FsCheck;
using FsCheck.Fluent;
using Portal.Domain.Guides;

namespace Portal.Tests.Support;

/// <summary>
/// Random documents for property tests: <c>[Property(Arbitrary = [typeof(GuideDocuments)])]</c> with a parameter of type
/// <see cref="GuideDocument"/> gets valid ones of all kinds, of type <see cref="RoleGuideDocument"/> valid role guides, of type <see cref="DraftGuide"/> any that can be written.
/// </summary>
public static class GuideDocuments
{
    public static Arbitrary<GuideDocument> ValidOfAnyKind() => Seeds().Select(ValidOfAnyKind).ToArbitrary();

    public static Arbitrary<RoleGuideDocument> RoleGuides() =>
        Seeds().Select(seed => new Random(seed).Next(2) == 0 ? Valid(seed) : new RandomGuide(new(seed)).NextWithOverlays()).ToArbitrary();

    public static Arbitrary<DraftGuide> Drafts() => Seeds().Select(seed => new DraftGuide(DraftOfAnyKind(seed))).ToArbitrary();

    /// <summary>A document without problems: an internship guide, an opening, or a role guide, which may have overlays.</summary>
    public static GuideDocument ValidOfAnyKind(int seed)
    {
        var random = new Random(seed);
        var guide = new RandomGuide(random);
        return random.Next(4) switch
        {
            0 => guide.NextInternship(),
            1 => guide.NextOpening(),
            2 => guide.NextWithOverlays(),
            _ => guide.Next(),
        };
    }

    /// <summary>A role guide without problems and without overlays; the same seed gives the same guide.</summary>
    public static RoleGuideDocument Valid(int seed) => new RandomGuide(new(seed)).Next();

    /// <summary>A document with faults that it can hold: empty and awkward texts, absent parts, numbers without sense.</summary>
    private static GuideDocument DraftOfAnyKind(int seed)
    {
        var random = new Random(seed);
        var guide = new RandomGuide(random);
        var faults = new Faults(random);
        return random.Next(3) switch
        {
            0 => Draft(guide.NextInternship(), faults),
            1 => Draft(guide.NextOpening(), faults),
            _ => Draft(guide.NextWithOverlays(), faults),
        };
    }

    private static RoleGuideDocument Draft(RoleGuideDocument guide, Faults faults)
    {
        var path = guide.Paths[0];
        return guide with
        {
            Slug = faults.Text(),
            Title = faults.Text(),
            Overview = faults.Text(),
            Tasks = [faults.Text(), "", faults.Text()],
            Skills = [new("", []), new(null, [faults.Text(), ""]), new(faults.Text(), [faults.Text()])],
            Difficulty = new(faults.Score(), faults.Text(), [faults.Text()]),
            Related = [new(faults.Text(), null), new("", "a"), new("b", "b")],
            Paths = [path with { Id = "", StartsFrom = [faults.Text()], Steps = [path.Steps[0] with { Time = faults.Time() }] }],
            FirstJobs = [new("", "", "", faults.Money(), null, faults.Text())],
            Overlays =
            [
                new("", faults.Text(), [], [], [], [], [], []),
                new(faults.Text(), null, [new("", "", "", null, "", null, null)], [new("", "", null, "", [faults.Text()], null, null)],
                    [new("", "", "", faults.Money(), null, "")], [], [new("", faults.Text(), [faults.Money()], faults.Time())], [new("", "", "", [])]),
            ],
            ReviewedOn = null,
            ReviewBy = DateOnly.MaxValue,
        };
    }

    private static InternshipGuideDocument Draft(InternshipGuideDocument guide, Faults faults) => guide with
    {
        Slug = "",
        Role = faults.Text(),
        Activities = [new("", faults.Text()), new(faults.Text(), "")],
        WhoShouldApply = new(faults.Text(), null, null, null, [faults.Text()]),
        HostCompanies = [new("", null), new("", "Text"), new(faults.Text(), null), new("Name", faults.Text())],
        Terms = new(faults.Time(), faults.Text(), new(null, 1.50m), null, null, faults.Money(), [""]),
        Programmes = [new("", "", faults.Text(), faults.Money(), faults.Text(), null, null)],
        NextInternships = [new(faults.Text(), null), new("", "a")],
        Sources = [],
    };

    private static OpeningDocument Draft(OpeningDocument opening, Faults faults) => opening with
    {
        Title = "",
        Role = faults.Text(),
        Internship = faults.Text(),
        Employer = "",
        Terms = new(faults.Time(), faults.Money(), faults.Text(), null),
        Responsibilities = ["", faults.Text()],
        ApplyUrl = faults.Text(),
        PostedOn = DateOnly.MaxValue,
        SeenOn = DateOnly.MinValue,
    };

    private static Gen<int> Seeds() => Gen.Choose(0, int.MaxValue - 1);
}

/// <summary>A document that need not be valid.</summary>
public sealed record DraftGuide(GuideDocument Document);

/// <summary>What a document can hold and no rule allows.</summary>
internal sealed class Faults(Random random)
{
    private static readonly string[] Texts =
        ["", " ", "\t", "\r\n", "\u0001", "\u0085", "\u2028", "\uFEFF", " \n", "\n", "a \nb", "null", "<b>", "- a\n- b"];

    public string Text() => random.GetItems(Texts, 1)[0] + (random.Next(2) == 0 ? "" : random.GetItems(Texts, 1)[0]);

    public int Score() => random.Next(-9, 9);

    public Duration Time() => new(Number(), Number(), Text(), "");

    public Money Money() => new("", Number(), Number(), "", "", null, null, null, null, null);

    private decimal? Number() => random.Next(4) switch { 0 => null, 1 => -0.0000000000000000000000000001m, 2 => decimal.MaxValue, _ => 1.50m };
}

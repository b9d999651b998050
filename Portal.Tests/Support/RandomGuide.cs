using Portal.Domain.Guides;

namespace Portal.Tests.Support;

/// <summary>Makes valid role guides of 1 to 4 paths that share outcomes, have parallel steps and hold awkward texts.</summary>
internal sealed partial class RandomGuide(Random random)
{
    private static readonly string[] Awkward =
    [
        "yes", "No", "on", "null", "~", "true", "2026", "3.10", "0x1F", "1e3", ".inf", "2026-11-22", "12:30", "#", "# no comment",
        "a # b", "a: b", "a:", ":", "-", "- a", "? a", "* a", "&a", "*a", "!tag", "%a", "@a", "`a`", "|", ">", "{a}", "[a]", "a, b",
        "'", "\"", "it's", "\"quoted\"", "back\\slash", "\\n", "  leading", "trailing  ", "two  blanks", "\ttab", "a\tb",
        "first\nsecond", "first\n\nthird", "first\n  indented", "  first\nsecond", "ends with a break\n", "ends with two\n\n", "\nbegins",
        "a\n# b\n- c\n", "blank line \nwith a blank", "---", "...", "--- a", "=", "<<", "👩‍💻 emoji", "a 🎉: b", "مرحبا بالعالم", "שלום: עולם",
        "\u200Fright to left\u200E", "naïve café", "日本語のテキスト", "e\u0301", "½", "a very long text " + "that goes on and on, ",
    ];

    private static readonly string[] Markdown =
    [
        "One paragraph.", "Two.\n\nParagraphs, one with **bold** and *emphasis*.", "A list:\n\n- one\n- two: with a colon\n  - nested",
        "1. First\n2. Second", "`code: <T>` and [a link](https://example.org/a?b=c#d).", "[Mail](mailto:a@example.org), [here](/guides), [there](#faq).",
        "A # in the middle: and \"quotes\".", "2026 was a year.", "yes", "Ends with a break.\n", "🎉 مرحبا\n\nשלום", "Price: $5 – 10 %; a & b",
    ];

    private readonly List<string> sources = [Source.Editorial];
    private readonly List<Outcome> outcomes = [];
    private int ids;

    public RoleGuideDocument Next()
    {
        var documented = Many(1, 4, NewSource);
        var paths = Many(1, 4, NextPath);
        return new()
        {
            Slug = Id("guide"),
            Title = Text(),
            Field = Text(),
            AlsoCalled = Many(0, 2, Text),
            Place = Maybe(Place),
            Summary = Text(),
            Codes = Many(0, 2, () => new OccupationCode("onet-soc-2019", "15-1252.00", Word(Vocabulary.CodeMatches))),
            Overview = Md(),
            Day = Maybe(Md),
            Outlook = Maybe(Md),
            Tasks = Many(0, 3, Text),
            Skills = Skills(),
            Difficulty = Maybe(() => new Difficulty(random.Next(1, 6), Text(), Many(0, 2, Cite))),
            Demand = Many(0, 2, () => new Demand(
                Place(), Maybe(Text), Word(Vocabulary.DemandLevels), Maybe(() => Word(Vocabulary.CareerStages)), Text(), Cite(), AsOf())),
            Timelines = Many(0, 2, () => new HeadlineTimeline(
                Id("timeline"), Text(), Time(), Place(), Many(0, 1, () => paths[0].Id), Cite(), AsOf()) { City = Maybe(Text) }),
            Figures = Many(0, 3, NextFigure),
            Paths = paths,
            FirstJobs = Many(0, 2, () => new FirstJob(Id("job"), Text(), Text(), Maybe(() => NextMoney("pay")), Maybe(Text), Md())),
            Progression = Many(0, 2, () => new ProgressionStage(Text(), Maybe(Text), Maybe(Text), Many(0, 2, Link))),
            RealityChecks = Many(0, 2, () => new RealityCheck(Id("check"), Text(), Word(Vocabulary.Verdicts), Md(), Many(0, 2, Cite))),
            Mistakes = Many(0, 2, () => new Mistake(Id("mistake"), Text(), Md(), Md(), Many(0, 1, Cite))),
            Faqs = Many(0, 2, NextFaq),
            Related = Many(0, 2, Link),
            Sources = documented,
            ReviewedOn = new DateOnly(2026, 1, 1).AddDays(random.Next(300)),
            ReviewBy = new DateOnly(2027, 1, 1).AddDays(random.Next(300)),
        };
    }

    public Pathway NextPath()
    {
        var steps = new List<PathwayStep> { NextStep([]) with { Optional = false, Outcomes = [NextOutcome() with { Optional = false }] } };
        for (var more = random.Next(6); more > 0; more--)
        {
            steps.Add(NextStep(steps));
        }

        return new(
            Id("path"), Text(), Word(Vocabulary.EntryRoutes), Many(0, 2, () => Word(Vocabulary.StartingPoints)), Maybe(Text),
            Many(0, 2, Text), Many(0, 2, Text), Many(0, 2, Text), Maybe(Text), steps);
    }

    private PathwayStep NextStep(List<PathwayStep> before)
    {
        var mains = before.Where(step => step.Time!.Alongside is null).ToList();
        var time = Time() with { Source = Maybe(() => Source.Editorial) };
        if (mains.Count > 0 && random.Next(3) == 0)
        {
            time = time with { Alongside = mains[random.Next(mains.Count)].Id, At = Maybe(() => Word(Vocabulary.AlongsideEnds)) };
        }

        return new(
            Id("step"), Text(), Word(Vocabulary.StepKinds), time, Many(0, 2, () => NextMoney(Word(Vocabulary.MoneyKinds))), Md(),
            random.Next(5) == 0, [.. Many(0, 3, NextOutcome).DistinctBy(outcome => outcome.Id)],
            Many(0, 2, () => new LearningResource(
                Text(), "https://example.org/" + Id("page"), Maybe(Text), Word(Vocabulary.ResourceCosts), Word(Vocabulary.ResourceMedia),
                Maybe(() => new NumberRange(1.5m, random.Next(2, 300))), Maybe(() => "en"), Flag(), Flag())));
    }

    /// <summary>A new outcome, or one that another step has too.</summary>
    private Outcome NextOutcome()
    {
        if (outcomes.Count > 0 && random.Next(3) == 0)
        {
            return outcomes[random.Next(outcomes.Count)] with { Optional = random.Next(4) == 0 };
        }

        var outcome = new Outcome(Id("outcome"), Text(), random.Next(4) == 0);
        outcomes.Add(outcome);
        return outcome;
    }

    private Duration Time()
    {
        var min = random.Next(0, 120) / 4m;
        return new(
            min, min + random.Next(0, 20), Word(Vocabulary.TimeUnits), Word(Vocabulary.Paces),
            random.Next(2) == 0 ? null : random.Next(1, 60), Maybe(() => new NumberRange(1, random.Next(1, 4))));
    }

    private Money NextMoney(string kind)
    {
        var min = random.Next(0, 500_000) / 100m;
        return new(
            kind, min, random.Next(2) == 0 ? null : min + random.Next(0, 9000), Word(["USD", "INR", "KES", "GBP"]),
            Word(Vocabulary.MoneyPeriods), Maybe(Text), random.Next(4) == 0 ? null : Place(), City: null, Cite(), AsOf());
    }

    private Figure NextFigure()
    {
        var unit = Word(Vocabulary.FigureUnits);
        return new(
            Id("figure"), Text(), random.Next(1000) / 10m, random.Next(2) == 0 ? null : random.Next(100, 9000), unit,
            unit == "money" ? "USD" : null, Place(), Maybe(Text), Cite(), AsOf());
    }

    private Faq NextFaq() => new(Id("faq"), Text(), Md(), Many(0, 1, Cite));

    private Source NewSource()
    {
        var id = Id("source");
        sources.Add(id);
        return new(
            id, Text(), Text(), Maybe(() => "https://example.org/" + id), AsOf(), random.Next(2) == 0 ? null : new DateOnly(2026, 2, 28),
            Maybe(Text), Maybe(Text), random.Next(2) == 0 ? null : random.Next(1, 61), random.Next(2) == 0, Maybe(Text));
    }

    private IReadOnlyList<SkillGroup> Skills()
    {
        var groups = Many(0, 3, () => new SkillGroup(Maybe(Text), Many(1, 3, Text)));
        // Two groups without a heading beside each other are one group in the file.
        return [.. groups.Where((group, index) => index == 0 || group.Group is not null || groups[index - 1].Group is not null)];
    }

    private GuideLink Link() => random.Next(3) switch
    {
        0 => new("frontend-developer", "frontend-developer"),
        1 => new(Text(), Slug: null),
        _ => new("A title: " + Text(), "data-analyst"),
    };

    private string Id(string stem) => $"{stem}-{++ids}";

    private string Cite() => sources[random.Next(sources.Count)];

    private string Place() => Word(["KE", "IN-KA", "NO", "US", "GB-ENG", Places.World]);

    private string AsOf() => Word(["2026", "2026-02", "2024-02-29", "undated"]);

    private string Text() => random.Next(3) == 0 ? string.Join(' ', Word(Awkward), Word(Awkward)) : Word(Awkward);

    private string Md() => random.Next(3) == 0 ? $"{Word(Markdown)}\n\n{Word(Markdown)}" : Word(Markdown);

    private bool? Flag() => random.Next(3) switch { 0 => null, 1 => false, _ => true };

    private string Word(IReadOnlyCollection<string> words) => words.Order(StringComparer.Ordinal).ElementAt(random.Next(words.Count));

    private T? Maybe<T>(Func<T> make)
        where T : class => random.Next(2) == 0 ? null : make();

    private IReadOnlyList<T> Many<T>(int least, int most, Func<T> make) =>
        [.. Enumerable.Range(0, random.Next(least, most + 1)).Select(_ => make())];
}

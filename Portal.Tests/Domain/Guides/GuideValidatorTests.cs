using System.Text;
using Portal.Domain.Guides;
using Portal.Tests.Support;

namespace Portal.Tests.Domain.Guides;

/// <summary>Each rule broken once, in the file: code, path and line (<see cref="BrokenFile.Mark"/>) of the only problem.</summary>
public sealed class GuideValidatorTests
{
    public static TheoryData<string, string, string, string> BrokenRules => new()
    {
        // The document
        { "slug: clock-maker", "slug: Clock_Maker # <", "slug.format", "slug" },
        { "slug: clock-maker", $"slug: {new string('a', 81)} # <", "slug.format", "slug" },
        { "title: Clock maker\n", "title: \" \" # <\n", "required", "title" },
        { "reviewBy: 2027-05-22", "reviewBy: 2026-11-22 # <", "review.order", "reviewBy" },
        { "place: GB\ncity: Leeds\n", "place: gb # <\ncity: Leeds\n", "place.unknown", "place" },
        { "place: GB\ncity: Leeds\n", "place: UK # <\ncity: Leeds\n", "place.unknown", "place" },
        { "place: GB\ncity: Leeds\n", "place: XX-A # <\ncity: Leeds\n", "place.unknown", "place" },
        { "place: GB\ncity: Leeds\n", "city: Leeds # <\n", "place.city", "city" },
        { "  - Horologist", "  - # <", "required", "alsoCalled[0]" },
        { "  - Take clocks apart", "  - \"\" # <", "required", "tasks[0]" },
        { "  - Patience\n", "  - Patience\n  - # <\n", "required", "skills[1]" },
        { "  - group: Tools\n    items:\n", "  - items: # <\n", "required", "skills[1].group" },
        { "      - Files\n", "      - # <\n", "required", "skills[1].items[0]" },
        // Codes
        { "scheme: isco-08", "scheme: isco # <", "word", "codes[0].scheme" },
        { "match: broad", "match: vague # <", "word", "codes[0].match" },
        { "code: \"7311\"", "code: 73.11 # <", "code.format", "codes[0].code" },
        { "scheme: isco-08\n    code: \"7311\"", "scheme: onet-soc-2019\n    code: 15-1252 # <", "code.format", "codes[0].code" },
        { "scheme: isco-08\n    code: \"7311\"", "scheme: esco\n    code: clock # <", "code.format", "codes[0].code" },
        // Difficulty and demand
        { "score: 3", "score: 6 # <", "score.range", "difficulty.score" },
        { "difficulty:\n  score: 3\n", "difficulty: # <\n", "required", "difficulty.score" },
        { "  sources:\n    - trade-survey", "  sources:\n    - trade-surveys # <", "source.unknown", "difficulty.sources[0]" },
        { "level: steady", "level: booming # <", "word", "demand[0].level" },
        { "stage: entry", "stage: late # <", "word", "demand[0].stage" },
        // Timelines
        { "  - id: cold-start\n    from: a cold start\n", "  - from: a cold start # <\n", "required", "timelines[0].id" },
        { "time: { min: 24, max: 36,", "time: { min: 40, max: 36, # <\n           ", "range", "timelines[0].time.max" },
        { "      - college\n    source", "      - colege # <\n    source", "timeline.path", "timelines[0].paths[0]" },
        { "    asOf: 2025-06\n", "    asOf: 2026-13 # <\n", "asOf.format", "timelines[0].asOf" },
        { "    asOf: 2025-06\n", "    asOf: 2026-6 # <\n", "asOf.format", "timelines[0].asOf" },
        { "    asOf: 2025-06-30\n", "    asOf: 2025-06-31 # <\n", "asOf.format", "figures[0].asOf" },
        { "    asOf: 2025-06\n", "    asOf: last year # <\n", "asOf.format", "timelines[0].asOf" },
        {
            "time: { min: 24, max: 36, unit: months, pace: calendar }",
            "time: { min: 24, max: 36, unit: months, pace: calendar, alongside: college } # <", "time.alongside", "timelines[0].time.alongside"
        },
        // Figures
        { "  - id: growth", "  - id: median-pay # <", "id.duplicate", "figures[1].id" },
        { "    min: 27000\n", "    min: -1 # <\n", "number.negative", "figures[0].min" },
        { "    min: 27000\n", "    min: 1000000000001 # <\n", "number.size", "figures[0].min" },
        { "    max: -2.5\n", "    max: -5 # <\n", "range", "figures[1].max" },
        { "unit: percent", "unit: per cent # <", "word", "figures[1].unit" },
        { "    unit: percent\n", "    unit: percent\n    currency: GBP # <\n", "figure.currency", "figures[1].currency" },
        // Paths
        { "entryRoute: college", "entryRoute: collage # <", "word", "paths[0].entryRoute" },
        { "      - school-leaver", "      - everybody # <", "word", "paths[0].startsFrom[0]" },
        { "      - Teachers", "      - # <", "required", "paths[0].pros[0]" },
        // Steps
        { "      - id: own-clock", "      - id: own clock # <", "id.format", "paths[0].steps[1].id" },
        { "        kind: project\n", "        kind: hobby # <\n", "word", "paths[0].steps[1].kind" },
        { "          max: 6\n", "          max: 2.5 # <\n", "range", "paths[0].steps[1].time.max" },
        { "          min: 3\n", "          min: -3 # <\n", "number.negative", "paths[0].steps[1].time.min" },
        { "          max: 6\n", "          max: 1201 # <\n", "number.size", "paths[0].steps[1].time.max" },
        { "          unit: months\n", "          unit: days # <\n", "word", "paths[0].steps[1].time.unit" },
        { "          hoursPerWeek: 8", "          hoursPerWeek: 169 # <", "time.hours", "paths[0].steps[1].time.hoursPerWeek" },
        { "times: { min: 1, max: 2 }", "times: { min: 0, max: 2 } # <", "time.times", "paths[0].steps[1].time.times.min" },
        { "times: { min: 1, max: 2 }", "times: { min: 1, max: 1.5 } # <", "time.times", "paths[0].steps[1].time.times.max" },
        { "times: { min: 1, max: 2 }", "times: { min: 2, max: 1 } # <", "range", "paths[0].steps[1].time.times.max" },
        { "alongside: diploma", "alongside: diplom # <", "time.alongside", "paths[0].steps[1].time.alongside" },
        { "alongside: diploma", "alongside: own-clock # <", "time.alongside", "paths[0].steps[1].time.alongside" },
        { "          alongside: diploma\n          at: end", "          at: end # <", "time.at", "paths[0].steps[1].time.at" },
        { "at: end", "at: noon # <", "word", "paths[0].steps[1].time.at" },
        {
            "pace: calendar, source: trade-survey, asOf: \"2025\" }", "pace: calendar, source: guess, asOf: \"2025\" } # <",
            "source.unknown", "paths[0].steps[0].time.source"
        },
        { "pace: calendar, source: trade-survey, asOf: \"2025\" }", "pace: calendar, source: trade-survey } # <", "required", "paths[0].steps[0].time.asOf" },
        // Money
        { "            max: 9000\n", "            max: 5999.99 # <\n", "range", "paths[0].steps[0].money[0].max" },
        { "            currency: GBP\n", "            currency: UKP # <\n", "currency.unknown", "paths[0].steps[0].money[0].currency" },
        { "            per: year\n", "            per: week # <\n", "word", "paths[0].steps[0].money[0].per" },
        { "          - kind: cost\n", "          - kind: fee # <\n", "word", "paths[0].steps[0].money[0].kind" },
        // Outcomes and resources
        {
            "          - id: built-clock\n            text: A clock built\n",
            "          - id: repaired-movement\n            text: A clock repaired # <\n", "outcome.wording", "paths[0].steps[1].outcomes[0].text"
        },
        {
            "          - id: built-clock\n",
            "          - id: twice\n            text: A clock built\n          - id: twice # <\n", "id.duplicate", "paths[0].steps[1].outcomes[1].id"
        },
        { "          - title: Plans\n            url: http://example.org/plans\n", "          - title: Plans # <\n", "required", "paths[0].steps[1].resources[0].url" },
        { "url: http://example.org/plans", "url: www.example.org/plans # <", "url.format", "paths[0].steps[1].resources[0].url" },
        { "url: http://example.org/plans", "url: javascript:alert(1) # <", "url.format", "paths[0].steps[1].resources[0].url" },
        { "url: http://example.org/plans", "url: https://a@example.org/plans # <", "url.format", "paths[0].steps[1].resources[0].url" },
        { "cost: free-audit", "cost: cheap # <", "word", "paths[0].steps[1].resources[0].cost" },
        { "medium: book", "medium: scroll # <", "word", "paths[0].steps[1].resources[0].medium" },
        { "hours: { min: 10, max: 20 }", "hours: { min: 30, max: 20 } # <", "range", "paths[0].steps[0].resources[0].hours.max" },
        // Sections
        { "pay: { kind: pay,", "pay: { kind: cost, # <\n           ", "money.kind", "firstJobs[0].pay.kind" },
        { "      - watch-maker\n", "      - Watch maker # <\n", "slug.format", "progression[0].next[0]" },
        { "    slug: jeweller\n", "    slug: jeweller shop # <\n", "slug.format", "related[1].slug" },
        { "    verdict: partly\n", "    verdict: maybe # <\n", "word", "realityChecks[0].verdict" },
        { "      - editorial", "      - editors # <", "source.unknown", "realityChecks[0].sources[0]" },
        // Sources
        { "    url: https://example.org/survey\n", "    url: ftp://example.org/survey # <\n", "url.format", "sources[0].url" },
        { "    renewsEvery: 12\n", "    renewsEvery: 0 # <\n", "source.renewal", "sources[0].renewsEvery" },
        { "sources:\n  - id: trade-survey\n", "sources:\n  - id: editorial # <\n    title: Ours\n    publisher: Us\n    asOf: undated\n  - id: trade-survey\n", "source.editorial", "sources[0].id" },
        // Texts
        { "title: Clock maker\n", "title: \"Clock\\x07maker\" # <\n", "text.control", "title" },
        { "      - Lathes\n", "      - \"Lath\\0es\" # <\n", "text.control", "skills[1].items[1]" },
        { "day: You sit at a bench.", "day: You sit <b>at</b> a bench. # <", "markdown.html", "day" },
        { "day: You sit at a bench.", "day: \"<script>alert(1)</script>\" # <", "markdown.html", "day" },
        { "day: You sit at a bench.", "day: \"[x](javascript:alert(1))\" # <", "markdown.link", "day" },
        { "day: You sit at a bench.", "day: \"![x](https://example.org/x.png)\" # <", "markdown.image", "day" },
        { "day: You sit at a bench.", "day: \"# Day\" # <", "markdown.block", "day" },
        { "        text: Learn the movements.", "        text: \"[x](//example.org)\" # <", "markdown.link", "paths[0].steps[0].text" },
        { "    emphasise: Bring a clock you repaired.", "    emphasise: <i>Bring</i> a clock. # <", "markdown.html", "firstJobs[0].emphasise" },
        { "    reality: Repairs go on.", "    reality: <i>Repairs</i> go on. # <", "markdown.html", "realityChecks[0].reality" },
        { "    whyItDelays: They slip.", "    whyItDelays: <i>They</i> slip. # <", "markdown.html", "mistakes[0].whyItDelays" },
        { "    instead: Borrow good ones.", "    instead: <i>Borrow</i> good ones. # <", "markdown.html", "mistakes[0].instead" },
        { "    answer: \"No.\"", "    answer: <i>No.</i> # <", "markdown.html", "faqs[0].answer" },
        { "outlook: The trade is small.", "outlook: The <i>trade</i> is small. # <", "markdown.html", "outlook" },
    };

    /// <summary>A key taken out: its path, and the text whose line is its parent's.</summary>
    public static TheoryData<string, string, string, string> MissingKeys => new()
    {
        { "slug: clock-maker", "", "slug", "kind: role-guide" },
        { "title: Clock maker\n", "", "title", "kind: role-guide" },
        { "field: Crafts\n", "", "field", "kind: role-guide" },
        { "summary: Clock makers repair and build clocks.\n", "", "summary", "kind: role-guide" },
        { "reviewedOn: 2026-11-22\n", "", "reviewedOn", "kind: role-guide" },
        { "reviewBy: 2027-05-22\n", "", "reviewBy", "kind: role-guide" },
        { "    text: Few shops train people.\n    source: trade-survey\n", "    text: Few shops train people.\n", "demand[0].source", "  - place: GB\n    city: Leeds\n    level" },
        { "    from: a cold start\n", "", "timelines[0].from", "  - id: cold-start" },
        { "    time: { min: 24, max: 36, unit: months, pace: calendar }\n", "", "timelines[0].time", "  - id: cold-start" },
        { "    source: trade-survey\n    asOf: 2025-06\n", "    asOf: 2025-06\n", "timelines[0].source", "  - id: cold-start" },
        { "    asOf: 2025-06\n", "", "timelines[0].asOf", "  - id: cold-start" },
        { "    label: Growth of the trade\n", "", "figures[1].label", "  - id: growth" },
        { "    min: 27000\n", "", "figures[0].min", "  - id: median-pay" },
        { "    currency: GBP\n    place: GB\n    source: trade-survey\n    asOf: 2025-06-30", "    source: trade-survey\n    asOf: 2025-06-30", "figures[0].currency", "  - id: median-pay" },
        { "    title: College\n", "", "paths[0].title", "  - id: college" },
        { "        title: Build a clock\n", "", "paths[0].steps[1].title", "      - id: own-clock" },
        { "        text: Build one from nothing.\n", "", "paths[0].steps[1].text", "      - id: own-clock" },
        { "          min: 3\n          max: 6\n", "          max: 6\n", "paths[0].steps[1].time.min", "        time:\n" },
        { "          max: 6\n", "", "paths[0].steps[1].time.max", "        time:\n" },
        { "          pace: self-paced\n", "", "paths[0].steps[1].time.pace", "        time:\n" },
        { "            min: 6000\n", "", "paths[0].steps[0].money[0].min", "          - kind: cost" },
        { "            place: GB\n            source: trade-survey\n", "            place: GB\n", "paths[0].steps[0].money[0].source", "          - kind: cost" },
        { "            source: trade-survey\n            asOf: \"2025\"\n", "            source: trade-survey\n", "paths[0].steps[0].money[0].asOf", "          - kind: cost" },
        { "            text: A clock built\n", "", "paths[0].steps[1].outcomes[0].text", "          - id: built-clock" },
        { "    title: Repairer\n", "", "firstJobs[0].title", "  - id: repairer" },
        { "  - title: Master\n    typicalYears", "  - typicalYears", "progression[0].title", "  - typicalYears" },
        { "    claim: Nobody needs clocks.\n", "", "realityChecks[0].claim", "  - id: dying-trade" },
        { "    reality: Repairs go on.\n", "", "realityChecks[0].reality", "  - id: dying-trade" },
        { "    title: Buying cheap tools\n", "", "mistakes[0].title", "  - id: cheap-tools" },
        { "    question: Am I too old?\n", "", "faqs[0].question", "  - id: age" },
        { "    answer: \"No.\"\n", "", "faqs[0].answer", "  - id: age" },
        { "    title: Trade survey\n", "", "sources[0].title", "  - id: trade-survey" },
        { "    publisher: The guild\n", "", "sources[0].publisher", "  - id: trade-survey" },
        { "    asOf: \"2025\"\n    accessed", "    accessed", "sources[0].asOf", "  - id: trade-survey" },
    };

    [Fact]
    public void Check_Sample_FindsNothing() =>
        Assert.Empty(GuideCheck.Check(Encoding.UTF8.GetBytes(SampleGuideFile.Yaml)).Problems);

    [Theory]
    [MemberData(nameof(BrokenRules))]
    public void Check_BrokenRule_NamesCodePathAndLine(string part, string replacement, string code, string path)
    {
        var (yaml, line) = SampleGuideFile.With(part, replacement);

        var problem = Assert.Single(GuideCheck.Check(Encoding.UTF8.GetBytes(yaml)).Problems, problem => problem.Blocks);

        Assert.Equal((code, path), (problem.Code, problem.Path));
        Assert.Equal(line, problem.Line);
        BrokenFile.AssertSaysNoKey(problem);
    }

    [Theory]
    [MemberData(nameof(MissingKeys))]
    public void Check_MissingKey_NamesItsPathAndTheParentsLine(string part, string replacement, string path, string parent)
    {
        var (yaml, _) = SampleGuideFile.With(part, replacement);

        var problem = Assert.Single(GuideCheck.Check(Encoding.UTF8.GetBytes(yaml)).Problems, problem => problem.Blocks);

        Assert.Equal(("required", path), (problem.Code, problem.Path));
        Assert.Equal(LineOf(parent, yaml), problem.Line);
        BrokenFile.AssertSaysNoKey(problem);
    }

    [Fact]
    public void Check_PathWithoutRequiredOutcome_NamesItsSteps()
    {
        const string Outcome = "            text: A movement repaired and running for a week\n";
        var (yaml, _) = SampleGuideFile.With(Outcome, Outcome + "            optional: true\n");

        var problem = Assert.Single(GuideCheck.Check(Encoding.UTF8.GetBytes(yaml)).Problems);

        Assert.Equal(("path.outcomes", "paths[0].steps"), (problem.Code, problem.Path));
        Assert.Equal(LineOf("    steps:", yaml), problem.Line);
    }

    [Fact]
    public void Check_OnlyRequiredKeys_FindsNoProblem()
    {
        const string Yaml =
            """
            kind: role-guide
            slug: clock-maker
            title: Clock maker
            field: Crafts
            summary: Clock makers repair clocks.
            overview: You repair clocks.
            paths:
              - id: college
                title: College
                entryRoute: college
                steps:
                  - id: diploma
                    title: Take the diploma
                    kind: course
                    time: { min: 2, max: 3, unit: years, pace: calendar }
                    text: Learn the movements.
                    outcomes: [{ id: repaired-movement, text: A movement repaired }]
            sources: [{ id: trade-survey, title: Trade survey, publisher: The guild, asOf: 2025 }]
            reviewedOn: 2026-11-22
            reviewBy: 2027-05-22
            """;

        var reading = GuideCheck.Check(Encoding.UTF8.GetBytes(Yaml));

        Assert.DoesNotContain(reading.Problems, problem => problem.Blocks);
        Assert.NotNull(reading.Document);
    }

    private static int LineOf(string text, string yaml)
    {
        var at = yaml.IndexOf(text, StringComparison.Ordinal);
        Assert.True(at >= 0, $"The file has no \"{text}\".");
        return yaml[..at].Count(character => character is '\n') + 1;
    }
}

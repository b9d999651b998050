using System.Text;
using Portal.Domain.Guides;
using Portal.Tests.Support;

namespace Portal.Tests.Domain.Guides;

/// <summary>
/// The rules of internship guides, openings and overlays, each broken once in the file: code, path and line
/// (<see cref="BrokenFile.Mark"/>) of the only problem.
/// </summary>
public sealed class KindRulesTests
{
    public static TheoryData<string, string, string, string> BrokenInternshipRules => new()
    {
        { "slug: clock-workshop-internship", "slug: Clock # <", "slug.format", "slug" },
        { "role: clock-maker", "role: Clock maker # <", "slug.format", "role" },
        { "place: GB\ncity", "place: UK # <\ncity", "place.unknown", "place" },
        { "place: GB\ncity: Leeds\n", "city: Leeds # <\n", "place.city", "city" },
        { "overview: You repair **clocks**", "overview: You <b>repair</b> # <", "markdown.html", "overview" },
        { "day: You sit", "day: <i>You</i> sit # <", "markdown.html", "day" },
        { "outlook: Few", "outlook: \"![x](https://example.org/x.png)\" # <", "markdown.image", "outlook" },
        { "applying: Write", "applying: \"[x](javascript:alert(1))\" # <", "markdown.link", "applying" },
        { "- Bench placement", "- # <", "required", "alsoCalled[0]" },
        { "- Patience\n", "- Patience\n  - # <\n", "required", "skills[1]" },
        { "      - Files", "      - # <", "required", "skills[1].items[0]" },
        { "    - trade-survey\nhostCompanies", "    - trade-surveys # <\nhostCompanies", "source.unknown", "whoShouldApply.sources[0]" },
        { "min: 2, max: 3, unit: months", "min: 4, max: 3, unit: months # <\n   ", "range", "terms.duration.max" },
        { "pace: calendar, source", "pace: calendar, alongside: x, # <\n    source", "time.alongside", "terms.duration.alongside" },
        { "hoursPerWeek: { min: 30, max: 40 }", "hoursPerWeek: { min: 30, max: 169 } # <", "number.size", "terms.hoursPerWeek.max" },
        { "hoursPerWeek: { min: 30, max: 40 }", "hoursPerWeek: { min: 50, max: 40 } # <", "range", "terms.hoursPerWeek.max" },
        { "stipend: { kind: pay, min: 900", "stipend: { kind: cost, # <\n    min: 900", "money.kind", "terms.stipend.kind" },
        { "max: 1200, currency: GBP", "max: 1200, currency: PND # <\n   ", "currency.unknown", "terms.stipend.currency" },
        { "    - editorial\nday", "    - editors # <\nday", "source.unknown", "terms.sources[0]" },
        { "stipend: { kind: pay, min: 1000", "stipend: { kind: cost, # <\n      min: 1000", "money.kind", "programmes[0].stipend.kind" },
        { "url: https://example.org/summer", "url: example.org/summer # <", "url.format", "programmes[0].url" },
        { "    source: trade-survey\n    asOf: \"2026\"", "    source: guild # <\n    asOf: \"2026\"", "source.unknown", "programmes[0].source" },
        { "    asOf: \"2026\"", "    asOf: next year # <", "asOf.format", "programmes[0].asOf" },
        { "    unit: count\n", "    unit: heads # <\n", "word", "figures[0].unit" },
        { "  - watch-workshop-internship", "  - Watch internship # <", "slug.format", "nextInternships[0]" },
        { "    slug: clock-maker\n", "    slug: clock maker # <\n", "slug.format", "graduateRoles[0].slug" },
        { "  - id: paid\n", "  - id: paid\n    question: Is it?\n    answer: No.\n  - id: paid # <\n", "id.duplicate", "faqs[1].id" },
        { "    answer: Mostly.", "    answer: <b>Mostly.</b> # <", "markdown.html", "faqs[0].answer" },
        { "reviewBy: 2027-05-22", "reviewBy: 2026-11-22 # <", "review.order", "reviewBy" },
        { "supervision: One maker", "supervision: \"One\\x07maker\" # <", "text.control", "terms.supervision" },
    };

    public static TheoryData<string, string> MissingInternshipKeys => new()
    {
        { "slug: clock-workshop-internship\n", "slug" },
        { "title: Clock workshop internship\n", "title" },
        { "role: clock-maker\n", "role" },
        { "summary: A summer at the bench of a workshop.\n", "summary" },
        { "reviewedOn: 2026-11-22\n", "reviewedOn" },
        { "reviewBy: 2027-05-22\n", "reviewBy" },
        { "    label: Interns a year\n", "figures[0].label" },
        { "    question: Is it paid?\n", "faqs[0].question" },
        { "    source: trade-survey\n    asOf: \"2026\"\n", "programmes[0].source" },
    };

    public static TheoryData<string, string, string, string> BrokenOpeningRules => new()
    {
        { "role: clock-maker", "role: Clock maker # <", "slug.format", "role" },
        { "internship: clock-workshop-internship", "internship: Clock workshop # <", "slug.format", "internship" },
        { "place: GB\n", "place: gb # <\n", "place.unknown", "place" },
        { "about: You repair **clocks**", "about: You <b>repair</b> # <", "markdown.html", "about" },
        { "unit: months, pace: calendar }", "unit: days, pace: calendar } # <", "word", "terms.duration.unit" },
        { "unit: months, pace: calendar }", "unit: months, pace: calendar, alongside: x } # <", "time.alongside", "terms.duration.alongside" },
        { "{ kind: pay,", "{ kind: cost, # <\n   ", "money.kind", "terms.stipend.kind" },
        { "source: posting,", "source: postings, # <\n   ", "source.unknown", "terms.stipend.source" },
        { "- Clean movements", "- # <", "required", "responsibilities[0]" },
        { "benefits:\n  - Tools", "benefits:\n  - # <", "required", "benefits[0]" },
        { "applyUrl: https://example.org/apply", "applyUrl: http://example.org/apply # <", "url.secure", "applyUrl" },
        { "applyUrl: https://example.org/apply", "applyUrl: javascript:alert(1) # <", "url.secure", "applyUrl" },
        { "applyUrl: https://example.org/apply", "applyUrl: https://example.org@other.org # <", "url.secure", "applyUrl" },
        { "closesOn: 2026-12-15", "closesOn: 2026-10-31 # <", "opening.dates", "closesOn" },
        { "closesOn: 2026-12-15", "closesOn: 2026-11-19 # <", "opening.dates", "closesOn" },
        { "seenOn: 2026-11-20", "seenOn: 2026-10-31 # <", "opening.dates", "seenOn" },
        { "url: https://example.org/posting", "url: posting # <", "url.format", "sources[0].url" },
    };

    public static TheoryData<string, string> MissingOpeningKeys => new()
    {
        { "slug: clock-intern-leeds\n", "slug" },
        { "title: Clock intern\n", "title" },
        { "role: clock-maker\n", "role" },
        { "about: You repair **clocks** in a small shop.\n", "about" },
    };

    public static TheoryData<string, string, string, string> BrokenOverlayRules => new()
    {
        { "  - place: IN\n    text:", "  - text: # <\n     ", "required", "overlays[0].place" },
        { "  - place: IN\n", "  - place: India # <\n", "place.unknown", "overlays[0].place" },
        { "  - place: IN-KA\n    demand", "  - place: IN # <\n    demand", "overlay.duplicate", "overlays[1].place" },
        { "in **cities**", "in <b>cities</b> # <", "markdown.html", "overlays[0].text" },
        { "level: strong", "level: huge # <", "word", "overlays[0].demand[0].level" },
        { "      - level: strong", "      - place: KE # <\n        level: strong", "overlay.elsewhere", "overlays[0].demand[0].place" },
        { "        from: a cold start in India\n", "        from: a cold start\n        place: GB # <\n", "overlay.elsewhere", "overlays[0].timelines[0].place" },
        { "        from: a cold start in India\n", "        from: a cold start\n        paths: [colege] # <\n", "timeline.path", "overlays[0].timelines[0].paths[0]" },
        { "max: 240000, currency: INR,", "max: 240000, currency: INR, place: US, # <\n         ", "overlay.elsewhere", "overlays[0].firstJobs[0].pay.place" },
        { "pay: { kind: pay, min: 180000,", "pay: { kind: cost, # <\n          min: 180000,", "money.kind", "overlays[0].firstJobs[0].pay.kind" },
        { "      - id: restorer", "      - id: repairer # <", "id.duplicate", "overlays[0].firstJobs[1].id" },
        { "        city: Mumbai", "        place: PK # <", "overlay.elsewhere", "overlays[0].figures[1].place" },
        { "      - path: college\n        step: diploma", "      - path: colege # <\n        step: diploma", "overlay.path", "overlays[0].steps[0].path" },
        { "        step: diploma", "        step: diplomas # <", "overlay.step", "overlays[0].steps[0].step" },
        { "max: 90000, currency: INR,", "max: 90000, currency: INR, place: BD, # <\n           ", "overlay.elsewhere", "overlays[0].steps[0].money[0].place" },
        { "{ min: 1, max: 2, unit: years", "{ min: 3, max: 2, unit: years # <\n         ", "range", "overlays[0].steps[0].time.max" },
        { "unit: years, pace: calendar, source: trade-survey, asOf: \"2025\" }\n    faqs", "unit: years, pace: calendar, alongside: own-clock } # <\n    faqs", "overlay.alongside", "overlays[0].steps[0].time.alongside" },
        { "alongside: diploma, at: end }\n", "alongside: diploma, at: start } # <\n", "overlay.alongside", "overlays[1].steps[0].time.alongside" },
        { "        answer: \"Yes.\"", "        answer: <b>Yes.</b> # <", "markdown.html", "overlays[0].faqs[0].answer" },
        { "      - place: IN-KA\n        city: Bengaluru", "      - place: IN-MH # <\n        city: Bengaluru", "overlay.elsewhere", "overlays[1].demand[0].place" },
        { "      - path: college\n        step: own-clock\n", "      - path: college\n        step: own-clock\n      - path: college\n        step: own-clock # <\n", "overlay.step", "overlays[1].steps[1].step" },
    };

    [Theory]
    [InlineData("kind: internship-guide\nslug: a\ntitle: A\nrole: r\nsummary: S.\nactivities: [{ title: T }]\nreviewedOn: 2026-11-22\nreviewBy: 2027-05-22\n")]
    [InlineData("kind: opening\nslug: a\ntitle: A\nrole: r\nabout: B.\n")]
    public void Check_OnlyRequiredKeys_FindsNoProblem(string yaml)
    {
        var reading = Check(yaml + "sources: [{ id: s, title: S, publisher: P, asOf: 2026 }]\n");

        Assert.DoesNotContain(reading.Problems, problem => problem.Blocks);
        Assert.NotNull(reading.Document);
    }

    [Theory]
    [InlineData("overlays: [{ place: KE, steps: [{ path: colege, step: diploma, money: [] }] }]", "overlay.path", "Did you mean college?")]
    [InlineData("overlays: [{ place: KE, steps: [{ path: college, step: diplom, money: [] }] }]", "overlay.step", "Did you mean diploma?")]
    public void Check_OverlayOfAPathOrStepThatIsNotThere_SuggestsWhatWasMeant(string overlays, string code, string question)
    {
        var (yaml, _) = SampleGuideFile.With("sources:\n  - id: trade-survey", overlays + "\nsources:\n  - id: trade-survey");

        var problem = Assert.Single(Check(yaml).Problems, problem => problem.Blocks);

        Assert.Equal(code, problem.Code);
        Assert.Contains(question, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    // Nothing that refers to what could not be read is called unknown.
    [InlineData("      - id: diploma", "      - id: [diploma]", "paths[0].steps[0].id")]
    [InlineData("  - id: college\n", "  - id: { a: b }\n", "paths[0].id")]
    [InlineData("alongside: diploma\n          at: end", "alongside: [diploma]", "paths[0].steps[1].time.alongside")]
    [InlineData("  - place: IN\n", "  - place: [IN]\n", "overlays[0].place")]
    public void Check_WhatAnOverlayNeedsCannotBeRead_IsToldOnlyOnce(string part, string replacement, string path)
    {
        var (yaml, _) = BrokenFile.Of(SampleOverlayFile.Yaml, part, replacement);

        var problem = Assert.Single(Check(yaml).Problems, problem => problem.Blocks);

        Assert.Equal(("type", path), (problem.Code, problem.Path));
    }

    [Fact]
    public void Validate_OpeningWithADayOfReview_IsRefusedBecauseItCouldNotBeReadBack()
    {
        var opening = (OpeningDocument)GuideReader.Read(SampleOpeningFile.Yaml).Document! with { ReviewedOn = new(2026, 11, 22) };

        Assert.Equal("opening.reviewedOn", Assert.Single(GuideValidator.Validate(opening)).Code);
    }

    [Fact]
    public void Check_Samples_FindNothing()
    {
        Assert.Empty(Check(SampleInternshipFile.Yaml).Problems);
        Assert.Empty(Check(SampleOpeningFile.Yaml).Problems);
        Assert.Empty(Check(SampleOverlayFile.Yaml).Problems);
    }

    [Theory]
    [MemberData(nameof(BrokenInternshipRules))]
    public void Check_BrokenRuleOfAnInternshipGuide_NamesCodePathAndLine(string part, string replacement, string code, string path) =>
        AssertBroken(SampleInternshipFile.Yaml, part, replacement, code, path);

    [Theory]
    [MemberData(nameof(MissingInternshipKeys))]
    public void Check_KeyMissingInAnInternshipGuide_NamesItsPath(string part, string path) =>
        AssertMissing(SampleInternshipFile.Yaml, part, path);

    [Theory]
    [MemberData(nameof(BrokenOpeningRules))]
    public void Check_BrokenRuleOfAnOpening_NamesCodePathAndLine(string part, string replacement, string code, string path) =>
        AssertBroken(SampleOpeningFile.Yaml, part, replacement, code, path);

    [Theory]
    [MemberData(nameof(MissingOpeningKeys))]
    public void Check_KeyMissingInAnOpening_NamesItsPath(string part, string path) => AssertMissing(SampleOpeningFile.Yaml, part, path);

    [Fact]
    public void Check_AddressToApplyAtWithoutAnEmployer_IsAProblem()
    {
        var (yaml, _) = BrokenFile.Of(SampleOpeningFile.Yaml, "employer: Example Clocks\n", "");

        var problem = Assert.Single(Check(yaml).Problems);

        Assert.Equal(("opening.employer", "employer", true), (problem.Code, problem.Path, problem.Blocks));
        Assert.EndsWith("or take the address out.", problem.InForms, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("place: IN\n", "place: world\n", "overlay.world")]
    [InlineData("        city: Mumbai", "        place: world", null)]
    [InlineData("      - place: IN-KA\n        city: Bengaluru", "      - place: IN", null)]
    public void Check_WiderPlaceInAnOverlay_IsAllowedForItsFiguresOnly(string part, string replacement, string? code)
    {
        var (yaml, _) = BrokenFile.Of(SampleOverlayFile.Yaml, part, replacement);

        Assert.Equal(code is null ? [] : [code], Check(yaml).Problems.Select(problem => problem.Code));
    }

    [Theory]
    [MemberData(nameof(BrokenOverlayRules))]
    public void Check_BrokenRuleOfAnOverlay_NamesCodePathAndLine(string part, string replacement, string code, string path) =>
        AssertBroken(SampleOverlayFile.Yaml, part, replacement, code, path);

    private static void AssertBroken(string sample, string part, string replacement, string code, string path)
    {
        var (yaml, line) = BrokenFile.Of(sample, part, replacement);

        var problem = Assert.Single(Check(yaml).Problems, problem => problem.Blocks);

        Assert.Equal((code, path), (problem.Code, problem.Path));
        Assert.Equal(line, problem.Line);
        BrokenFile.AssertSaysNoKey(problem);
    }

    private static void AssertMissing(string sample, string part, string path)
    {
        var (yaml, _) = BrokenFile.Of(sample, part, "");

        Assert.Contains(Check(yaml).Problems, problem => (problem.Code, problem.Path) == ("required", path));
    }

    private static GuideReading Check(string yaml) => GuideCheck.Check(Encoding.UTF8.GetBytes(yaml));
}

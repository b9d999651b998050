namespace Portal.Tests.Support;

/// <summary>A small role guide that has every part of the format but overlays, and no problem, as a file to break in one place.</summary>
public static class SampleGuideFile
{
    public const string Yaml =
        """
        kind: role-guide
        slug: clock-maker
        title: Clock maker
        field: Crafts
        alsoCalled:
          - Horologist
        place: GB
        city: Leeds
        summary: Clock makers repair and build clocks.
        codes:
          - scheme: isco-08
            code: "7311"
            match: broad
        overview: |
          You repair **clocks** and watches. See [the trade](https://example.org/trade).

          Most of the work is patience.
        day: You sit at a bench.
        outlook: The trade is small.
        tasks:
          - Take clocks apart
        skills:
          - Patience
          - group: Tools
            items:
              - Files
              - Lathes
        difficulty:
          score: 3
          why: It takes years of practice.
          sources:
            - trade-survey
        demand:
          - place: GB
            city: Leeds
            level: steady
            stage: entry
            text: Few shops train people.
            source: trade-survey
            asOf: "2025"
        timelines:
          - id: cold-start
            from: a cold start
            time: { min: 24, max: 36, unit: months, pace: calendar }
            place: GB
            paths:
              - college
            source: trade-survey
            asOf: 2025-06
        figures:
          - id: median-pay
            label: Median pay a year
            min: 27000
            unit: money
            currency: GBP
            place: GB
            source: trade-survey
            asOf: 2025-06-30
          - id: growth
            label: Growth of the trade
            min: -4
            max: -2.5
            unit: percent
            source: trade-survey
            asOf: undated
        paths:
          - id: college
            title: College
            entryRoute: college
            startsFrom:
              - school-leaver
            bestFor: People who like classes
            pros:
              - Teachers
            cons:
              - Fees
            prerequisites:
              - Good eyes
            note: Few colleges teach it.
            steps:
              - id: diploma
                title: Take the diploma
                kind: course
                time: { min: 2, max: 3, unit: years, pace: calendar, source: trade-survey, asOf: "2025" }
                money:
                  - kind: cost
                    min: 6000
                    max: 9000
                    currency: GBP
                    per: year
                    basis: tuition
                    place: GB
                    source: trade-survey
                    asOf: "2025"
                text: Learn the movements.
                outcomes:
                  - id: repaired-movement
                    text: A movement repaired and running for a week
                resources:
                  - title: Clock repair basics
                    url: https://example.org/basics
                    publisher: A museum
                    cost: free
                    medium: text
                    hours: { min: 10, max: 20 }
                    language: en
                    account: false
                    downloadable: true
              - id: own-clock
                title: Build a clock
                kind: project
                time:
                  min: 3
                  max: 6
                  unit: months
                  pace: self-paced
                  hoursPerWeek: 8
                  times: { min: 1, max: 2 }
                  alongside: diploma
                  at: end
                text: Build one from nothing.
                optional: true
                outcomes:
                  - id: built-clock
                    text: A clock built
                    optional: true
                resources:
                  - title: Plans
                    url: http://example.org/plans
                    cost: free-audit
                    medium: book
        firstJobs:
          - id: repairer
            title: Repairer
            employers: Shops
            pay: { kind: pay, min: 21000, max: 24000, currency: GBP, per: year, place: GB, source: trade-survey, asOf: "2025" }
            benefits: Tools
            emphasise: Bring a clock you repaired.
        progression:
          - title: Master
            typicalYears: 5 to 8
            text: You run a shop.
            next:
              - watch-maker
              - title: Shop owner
        realityChecks:
          - id: dying-trade
            claim: Nobody needs clocks.
            verdict: partly
            reality: Repairs go on.
            sources:
              - editorial
        mistakes:
          - id: cheap-tools
            title: Buying cheap tools
            whyItDelays: They slip.
            instead: Borrow good ones.
        faqs:
          - id: age
            question: Am I too old?
            answer: "No."
        related:
          - watch-maker
          - title: Jeweller
            slug: jeweller
        sources:
          - id: trade-survey
            title: Trade survey
            publisher: The guild
            url: https://example.org/survey
            asOf: "2025"
            accessed: 2026-11-01
            licence: CC BY 4.0
            quotedFrom: A newspaper
            renewsEvery: 12
            verified: true
            note: A small sample.
        reviewedOn: 2026-11-22
        reviewBy: 2027-05-22

        """;

    /// <inheritdoc cref="BrokenFile.Of"/>
    public static (string Yaml, int Line) With(string part, string replacement) => BrokenFile.Of(Yaml, part, replacement);
}

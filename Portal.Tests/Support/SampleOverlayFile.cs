using Portal.Domain.Guides;

namespace Portal.Tests.Support;

/// <summary>The sample role guide with overlays for a country and one of its regions, which have every part and no finding.</summary>
public static class SampleOverlayFile
{
    private const string Overlays =
        """
        overlays:
          - place: IN
            text: Most workshops are in **cities**.
            demand:
              - level: strong
                stage: entry
                text: Many shops train people.
                source: trade-survey
                asOf: "2025"
            timelines:
              - id: cold-start
                from: a cold start in India
                time: { min: 12, max: 18, unit: months, pace: calendar }
                source: trade-survey
                asOf: "2025"
            firstJobs:
              - id: repairer
                title: Repairer in India
                employers: Bazaars
                pay: { kind: pay, min: 180000, max: 240000, currency: INR, per: year, source: trade-survey, asOf: "2025" }
                emphasise: Bring a clock.
              - id: restorer
                title: Restorer
                employers: Palaces
                pay: { kind: pay, min: 300000, currency: INR, per: year, place: IN-RJ, source: trade-survey, asOf: "2025" }
                emphasise: Bring two clocks.
            figures:
              - id: growth
                label: Growth of the trade in India
                min: 5
                unit: percent
                source: trade-survey
                asOf: "2025"
              - id: shops
                label: Shops
                min: 9000
                unit: count
                city: Mumbai
                source: trade-survey
                asOf: "2025"
            steps:
              - path: college
                step: diploma
                money:
                  - { kind: cost, min: 50000, max: 90000, currency: INR, per: year, source: trade-survey, asOf: "2025" }
                time: { min: 1, max: 2, unit: years, pace: calendar, source: trade-survey, asOf: "2025" }
            faqs:
              - id: monsoon
                question: Does damp harm clocks?
                answer: "Yes."
          - place: IN-KA
            demand:
              - place: IN-KA
                city: Bengaluru
                level: weak
                stage: entry
                text: Few shops.
                source: trade-survey
                asOf: "2025"
            steps:
              - path: college
                step: own-clock
                time: { min: 1, max: 2, unit: months, pace: self-paced, hoursPerWeek: 5, alongside: diploma, at: end }

        """;

    public static string Yaml { get; } = SampleGuideFile.Yaml.Insert(
        SampleGuideFile.Yaml.IndexOf("sources:\n  - id: trade-survey", StringComparison.Ordinal), Overlays);

    public static RoleGuideDocument Document() => Assert.IsType<RoleGuideDocument>(GuideReader.Read(Yaml).Document);
}

namespace Portal.Tests.Support;

/// <summary>A small internship guide that has every part of the format and no finding, as a file to break in one place.</summary>
public static class SampleInternshipFile
{
    public const string Yaml =
        """
        kind: internship-guide
        slug: clock-workshop-internship
        title: Clock workshop internship
        alsoCalled:
          - Bench placement
        role: clock-maker
        place: GB
        city: Leeds
        summary: A summer at the bench of a workshop.
        overview: You repair **clocks** beside a maker.
        activities:
          - title: Cleaning movements
            text: You take movements apart and clean them.
          - title: Watching
            text: You watch repairs.
        skills:
          - Patience
          - group: Tools
            items:
              - Files
        whoShouldApply:
          yearOfStudy: Second year
          prerequisites: One repaired movement
          idealCandidates: People with steady hands
          academicRequirements: None
          sources:
            - trade-survey
        hostCompanies:
          - Museums
          - name: Shops
            text: Small ones with one maker.
        terms:
          duration: { min: 2, max: 3, unit: months, pace: calendar, source: trade-survey, asOf: "2025" }
          schedule: June to August
          hoursPerWeek: { min: 30, max: 40 }
          mode: On site
          supervision: One maker
          stipend: { kind: pay, min: 900, max: 1200, currency: GBP, per: month, place: GB, source: trade-survey, asOf: "2025" }
          sources:
            - editorial
        day: You sit at a bench.
        outlook: Few workshops take interns.
        programmes:
          - name: Guild summer
            eligibility: Students of any year
            lastWindow: January 2026
            stipend: { kind: pay, min: 1000, currency: GBP, per: month, place: GB, source: trade-survey, asOf: "2025" }
            url: https://example.org/summer
            source: trade-survey
            asOf: "2026"
        figures:
          - id: interns
            label: Interns a year
            min: 40
            unit: count
            source: trade-survey
            asOf: "2025"
        nextInternships:
          - watch-workshop-internship
          - title: Museum internship
        graduateRoles:
          - title: Clock maker
            slug: clock-maker
        faqs:
          - id: paid
            question: Is it paid?
            answer: Mostly.
            sources:
              - trade-survey
        applying: Write to the workshop.
        sources:
          - id: trade-survey
            title: Trade survey
            publisher: The guild
            asOf: "2025"
            verified: true
        reviewedOn: 2026-11-22
        reviewBy: 2027-05-22

        """;
}

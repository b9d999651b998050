namespace Portal.Tests.Support;

/// <summary>A small opening that has every part of the format and no finding, as a file to break in one place.</summary>
public static class SampleOpeningFile
{
    public const string Yaml =
        """
        kind: opening
        slug: clock-intern-leeds
        title: Clock intern
        role: clock-maker
        internship: clock-workshop-internship
        place: GB
        city: Leeds
        employer: Example Clocks
        about: You repair **clocks** in a small shop.
        terms:
          duration: { min: 3, max: 3, unit: months, pace: calendar }
          stipend: { kind: pay, min: 1000, currency: GBP, per: month, place: GB, source: posting, asOf: 2026-11-01 }
          conversion: A place as a repairer may follow.
          mode: On site
        responsibilities:
          - Clean movements
        skills:
          - Patience
          - group: Tools
            items:
              - Files
        benefits:
          - Tools
        applyUrl: https://example.org/apply
        postedOn: 2026-11-01
        seenOn: 2026-11-20
        closesOn: 2026-12-15
        reviewBy: 2026-12-15
        sources:
          - id: posting
            title: Posting of a clock intern
            publisher: Example Clocks
            url: https://example.org/posting
            asOf: 2026-11-01
            verified: true

        """;
}

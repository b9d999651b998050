using Portal.Domain.Guides;

namespace Portal.Tests.Support;

/// <summary>An opening with every part filled, and an example of a posting, which names no employer.</summary>
public static class SampleOpening
{
    public const string Slug = "java-intern-acme", ExampleSlug = "java-intern-example";

    public static Published<OpeningDocument> Published(OpeningDocument? document = null, params (string Slug, string Title)[] links) => new(
        document ?? Document(), Revision: 1, PublishedUtc: new(2026, 11, 12, 8, 0, 0, DateTimeKind.Utc),
        RevisionNote: null, links.Select(link => link.Slug).ToHashSet())
    {
        Titles = links.ToDictionary(link => link.Slug, link => link.Title),
    };

    public static OpeningCard Card(OpeningDocument? document = null)
    {
        var opening = document ?? Document();
        return new(
            opening.Slug, opening.Title, opening.Role, SampleGuide.Title, opening.Internship, opening.Employer, opening.Place, opening.City,
            opening.Terms, opening.IsExample, opening.PostedOn, opening.OpenUntil, new(2026, 11, 12, 8, 0, 0, DateTimeKind.Utc));
    }

    public static OpeningDocument Document() => new()
    {
        Slug = Slug,
        Title = "Java backend intern",
        Role = SampleGuide.Slug,
        Internship = SampleInternship.Slug,
        Place = "IN-KA",
        City = "Bengaluru",
        Employer = "Acme Ltd",
        About = "Server-side work in Java on a product that *already* runs.",
        Terms = new(
            new(6, 6, "months", "calendar", HoursPerWeek: 40, Source: "posting", AsOf: "2026"),
            new("pay", 25_000, null, "INR", "month", "stipend", "IN-KA", "Bengaluru", "posting", "2026"),
            "A pre-placement offer, if they rate your work", "On site"),
        Responsibilities = ["Turn requirements into a design", "Build services with the design and frontend teams"],
        Skills = [new(null, ["Strong Java", "Git"])],
        Benefits = ["Mentoring by senior developers", "A certificate"],
        ApplyUrl = "https://jobs.acme.example/java-intern",
        PostedOn = new(2026, 11, 3),
        SeenOn = new(2026, 11, 12),
        ClosesOn = new(2026, 12, 1),
        Sources = [new("posting", "Java backend intern", "Acme Ltd", "https://jobs.acme.example/java-intern", "2026-11", new(2026, 11, 12), null, null, null, Verified: true, null)],
    };

    /// <summary>Says less than the opening, in the way such postings do.</summary>
    public static OpeningDocument Example() => Document() with
    {
        Slug = ExampleSlug,
        Title = "Java backend intern, Bengaluru",
        Employer = null,
        ApplyUrl = null,
        ClosesOn = null,
        PostedOn = null,
        Terms = Document().Terms! with
        {
            Mode = null,
            Duration = Document().Terms!.Duration! with { HoursPerWeek = null, Source = "example-posting" },
            Stipend = Document().Terms!.Stipend! with { Source = "example-posting" },
        },
        Sources = [new("example-posting", "A posting of a job board", "A job board", null, "2026", new(2026, 11, 12), null, null, null, Verified: false, null)],
    };
}

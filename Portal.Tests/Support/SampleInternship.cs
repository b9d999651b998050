using Portal.Domain.Guides;

namespace Portal.Tests.Support;

/// <summary>An internship guide with every part filled.</summary>
public static class SampleInternship
{
    public const string Slug = "backend-development-kenya";

    public static Published<InternshipGuideDocument> Published(
        InternshipGuideDocument? document = null, IReadOnlyList<OpeningCard>? openings = null, params (string Slug, string Title)[] links) => new(
        document ?? Document(), Revision: 2, PublishedUtc: new(2026, 11, 3, 8, 0, 0, DateTimeKind.Utc),
        RevisionNote: "Programmes added.", links.Select(link => link.Slug).ToHashSet())
    {
        Titles = links.ToDictionary(link => link.Slug, link => link.Title),
        Openings = openings ?? [],
    };

    public static InternshipCard Card() => new(
        Slug, "Backend development internship, Kenya", SampleGuide.Slug, SampleGuide.Title, "KE", null, Document().Summary,
        Document().Terms, Programmes: 2, Document().ReviewedOn, Document().ReviewBy, new(2026, 11, 3, 8, 0, 0, DateTimeKind.Utc));

    public static InternshipGuideDocument Bare() => new()
    {
        Slug = "ux-design", Title = "UX design internship", Role = "ux-designer", Summary = "Short.",
        Activities = [new("Draw", "Screens, many of them.")],
    };

    public static InternshipGuideDocument Document() => new()
    {
        Slug = Slug,
        Title = "Backend development internship, Kenya",
        AlsoCalled = ["Server-side intern", "Software engineering attachment"],
        Role = SampleGuide.Slug,
        Place = "KE",
        Summary = "Your first months inside a codebase that other people depend on, with somebody senior reading your work.",
        Overview = "You build the part that no user sees, and *somebody* reads every change before it counts.",
        Activities =
        [
            new("Build server code", "Small features first, inside an application that already runs."),
            new("Shape the data", "Design tables, write queries, and find out why one of them is slow."),
        ],
        Skills = [new(null, ["Version control"]), new("Data", ["Schema design", "Query tuning"])],
        WhoShouldApply = new(
            "Third or fourth year of computer science, or a new graduate", "One server-side language and basic databases",
            "People who like to find out why", "A grade point average of 3.0 at many hosts", ["survey"]),
        HostCompanies = [new("Fintech", null), new("Government agencies", "Through a yearly call for interns.")],
        Terms = new(
            new(3, 12, "months", "calendar", Source: "survey", AsOf: "2026"), "Full-time in the breaks, part-time in term", new(20, 40),
            "Some days on site, some at home", "A senior developer, and your university’s coordinator",
            new("pay", 15_000, 25_000, "KES", "month", "stipend", "KE", "Nairobi", "scheme", "2024-07"), ["survey"]),
        Day = "A short meeting, one small change, and the review of it.",
        Outlook = "Hosts keep some of their interns; nobody counts how many.",
        Programmes =
        [
            new("Public service internship", "Graduates of all fields", "July 2024", new("pay", 25_000, null, "KES", "month", "stipend", "KE", null, "scheme", "2024-07"), "https://example.org/psip", "scheme", "2024-07"),
            new("Digital talent programme", "Graduates in computing", null, null, null, "scheme", "2025"),
        ],
        Figures = [new("hired", "Interns hired later", 1_964, null, "count", null, "KE", null, "scheme", "2024-07")],
        NextInternships = [new("DevOps internship", "devops-internship"), new("Database administration", null)],
        GraduateRoles = [new("Backend Developer", SampleGuide.Slug), new("System architect", "software-architect")],
        Faqs = [new("language", "Which language do I need?", "One, **well**.", ["survey"])],
        Applying = "Write to [the hosts](https://example.org/hosts) before the term ends.",
        Sources =
        [
            new("survey", "Internships in Kenya", "The editors", null, "2026", new(2026, 10, 6), null, null, null, Verified: false, null),
            new("scheme", "The public service scheme", "A newspaper", "https://example.org/news", "2024-07", new(2026, 10, 6), null, null, null, Verified: true, null),
        ],
        ReviewedOn = new(2026, 10, 6),
        ReviewBy = new(2027, 4, 6),
    };
}

using Portal.Domain.Guides;

namespace Portal.Tests.Support;

/// <summary>A role guide of realistic size with every part filled: three paths, one of them with a parallel step.</summary>
public static class SampleGuide
{
    public const string Slug = "backend-developer";
    public const string Title = "Backend Developer";

    /// <summary>A day on which the sample is neither due nor overdue for review.</summary>
    public static readonly DateOnly Today = new(2026, 11, 22);

    public static Published<RoleGuideDocument> Published(RoleGuideDocument? document = null, params string[] publishedSlugs) => new(
        document ?? Document(), Revision: 3, PublishedUtc: new(2026, 11, 2, 9, 30, 0, DateTimeKind.Utc),
        RevisionNote: "Pay ranges of first jobs updated, one mistake added.", publishedSlugs.ToHashSet());

    public static RoleGuideCard Card(RoleGuideDocument? document = null)
    {
        var guide = document ?? Document();
        return new(
            guide.Slug, guide.Title, guide.Field, guide.Summary, guide.Place, guide.Difficulty?.Score,
            guide.Timelines, guide.Paths, guide.ReviewedOn, guide.ReviewBy, new(2026, 11, 2, 9, 30, 0, DateTimeKind.Utc));
    }

    public static RoleGuideDocument Document() => new()
    {
        Slug = Slug,
        Title = Title,
        Field = "Technology",
        AlsoCalled = ["Server-side developer", "API developer", "Back-end engineer"],
        Place = "US",
        Summary = "A slower way in than frontend, because the work is hard to show in a screenshot and leans on databases, networks and operating systems. The routes are real. Here is what each one asks of you.",
        Codes = [new("onet-soc-2019", "15-1252.00", "broad"), new("isco-08", "2512", "broad")],
        Overview = "Backend developers look after everything a user never sees: where data is kept, who may read it, and what happens when two people press the same button at once.\n\nMost days go into reading code that already exists, changing a *small* part of it safely, and proving that the change works.",
        Day = "A morning of reviews and one change; an afternoon of finding out why a query became slow. See [the levels of isolation](https://www.postgresql.org/docs/current/transaction-iso.html) for the kind of thing you will look up.",
        Outlook = "Jobs grow faster than average, while few of the advertised ones are for beginners.",
        Tasks = ["Build and keep up services and their APIs", "Design tables and the queries on them", "Find out why something is slow, and mend it"],
        Skills =
        [
            new(null, ["Reading code that others wrote"]),
            new("Code", ["One server-side language in depth", "Tests", "Version control"]),
            new("Data", ["Relational design", "Indexes and query plans"]),
        ],
        Difficulty = new(4, "A steep climb. Expect computer-science groundwork before anything feels productive.", ["practice-report"]),
        Demand =
        [
            new("US", null, "competitive", "entry", "Few advertised jobs are for beginners. Database and cloud skills lift you out of the crowd.", "practice-report", "2026-10"),
            new("KE", null, "healthy", "mid", "Experienced people are sought by local and remote employers.", "ke-wages", "2025"),
        ],
        Timelines =
        [
            new("cold-start", "a cold start", new(18, 30, "months", "self-paced"), "US", ["self-taught"], "role-imports", "2026"),
            new("from-it", "IT or systems work", new(12, 18, "months", "self-paced"), "US", ["from-it-work"], "role-imports", "2026"),
        ],
        Figures =
        [
            new("us-median", "Median pay, software developers", 135_980, null, "money", "USD", "US", null, "us-outlook", "2025-05"),
            new("us-growth", "Growth of jobs, 2025 to 2035", 10, null, "percent", null, "US", null, "us-outlook", "2026-08-27"),
            new("ke-monthly", "Monthly pay, applications programmers", 53_087, 201_269, "money", "KES", "KE", "Nairobi", "ke-wages", "undated"),
        ],
        Paths = SamplePaths.All,
        FirstJobs =
        [
            new("junior", "Junior backend developer", "Software-as-a-service firms of 30 to 300 people",
                new("pay", 75_000, 105_000, "USD", "year", "base", "US", null, "role-imports", "2026"),
                "Often health insurance", "one deployed API with sign-in and a relational database, and clear answers about how you designed the tables."),
            new("platform", "Platform or infrastructure engineer", "Startups and mid-size firms with a lot of cloud",
                new("pay", 85_000, 120_000, "USD", "year", "base", "US", null, "role-imports", "2026"),
                null, "IT experience plus automation in Python or Go."),
            new("bank", "Junior Java developer", "Banks, insurers, hospitals", null, null, "patience with old systems."),
        ],
        Progression =
        [
            new("Junior", "0–2 years", "Small changes, reviewed closely.", []),
            new("Senior", "5–8 years", "Designs and defends whole services.", [new("Software Architect", "software-architect"), new("Engineering manager", null)]),
        ],
        RealityChecks =
        [
            new("queries", "It is only queries and JSON.", "wrong", "At any real size you meet race conditions, stale caches and half-failed payments.", []),
            new("degree", "You need a degree.", "partly", "66% of those asked hold one, yet **only 49%** learned to code at school.", ["dev-survey"]),
        ],
        Mistakes =
        [
            new("no-deploy", "Never deploying anything", "Reviewers click the link. Without one they have nothing to click.", "Put every project on a free tier the week you start it.", ["editorial"]),
        ],
        Faqs = [new("degree", "Can I do this without a degree?", "Yes, on paths B and C. Plan to show more finished work.", ["dev-survey"])],
        Related = [new("DevOps Engineer", "devops-engineer"), new("Data Engineer", "data-engineer"), new("Site reliability engineer", null)],
        Sources =
        [
            new("role-imports", "Role guides imported in 2026", "The editors", null, "2026", new(2026, 10, 14), null, null, null, Verified: false, null),
            new("us-outlook", "Occupational Outlook Handbook: software developers", "US Bureau of Labor Statistics", "https://www.bls.gov/ooh/", "2025-05", new(2026, 10, 12), "public domain", "a career report", 12, Verified: false, null),
            new("ke-wages", "Applications programmers in Kenya", "WageIndicator", "https://africapay.org/kenya", "2025", new(2026, 10, 12), null, null, null, Verified: true, "Net pay at the start of the career."),
            new("practice-report", "Computer science careers", "A practitioners’ report", null, "2026-10", null, null, null, null, Verified: false, null),
            new("dev-survey", "Developer Survey 2024", "Stack Overflow", "https://survey.stackoverflow.co/2024", "2024", new(2026, 10, 10), "ODbL", null, 12, Verified: true, null),
        ],
        ReviewedOn = new(2026, 10, 14),
        ReviewBy = new(2027, 4, 14),
    };
}

using Portal.Domain.Guides;

namespace Portal.Tests.Support;

/// <summary>The paths of <see cref="SampleGuide"/>; their sums are known by hand.</summary>
public static class SamplePaths
{
    /// <summary>Three paths: A takes 29–47 months, B 12–18, C 18–24.</summary>
    public static IReadOnlyList<Pathway> All => [Degree, FromItWork, SelfTaught];

    /// <summary>Four steps, A2 parallel to A1. 29–47 months, $30,000–$150,280.</summary>
    public static Pathway Degree => new(
        "computing-degree", "Computing degree", "university", ["school-leaver", "student"],
        "The route big-company internships are built around. Strong theory; you add the practical stack yourself.",
        ["Your courses are the interview syllabus", "Big-company internships recruit here"],
        ["Four years, and the pay you give up meanwhile"],
        ["A place at a university, and a way to pay for it"],
        null,
        [
            new("core-courses", "Take the systems and database courses seriously", "course",
                new(2, 3, "years", "calendar", Source: "role-imports", AsOf: "2026"),
                [new("cost", 30_000, 150_000, "USD", "total", "tuition", "US", null, "role-imports", "2026")],
                "Every course counts towards the degree. *Five* count towards the interview: data structures, operating systems, databases, networks, and one course close to the machine.",
                Optional: false,
                [new("os-and-db-passed", "Operating systems and databases passed, each with something you built", false),
                 new("index-by-pen", "You can explain an index, a transaction and a normal form with only a pen", false)],
                [new("Use The Index, Luke", "https://use-the-index-luke.com/", "Markus Winand", "free", "text", new(8, 12), "en", false, null),
                 new("CS50x", "https://cs50.harvard.edu/x/", "Harvard University", "free-audit", "course", new(120, 240), "en", true, true)]),
            new("one-stack", "Go deep on one stack", "project",
                new(6, 12, "months", "self-paced", HoursPerWeek: 8, Alongside: "core-courses", At: "start"),
                [new("cost", 0, 200, "USD", "total", null, "US", null, "editorial", "2026")],
                "Python, Java, Node.js or Go: choose one and stay. Build an API someone could depend on.",
                Optional: false,
                [new("finished-api", "One finished API on a public address, with working sign-in", false)], []),
            new("internship", "Work inside somebody’s codebase", "work-experience",
                new(3, 4, "months", "calendar", Times: new(1, 2), Source: "role-imports", AsOf: "2026"),
                [new("pay", 25, 50, "USD", "hour", "stipend", "US", null, "role-imports", "2026")],
                "Reviews, shared pipelines and faults that only happen to real users cannot be rehearsed alone.",
                Optional: false,
                [new("backend-internship", "One internship that was truly backend", false),
                 new("supervisor-review", "A review from your supervisor that you would be glad to quote", true)], []),
            new("design-practice", "Practise designing systems out loud", "assessment",
                new(2, 3, "months", "self-paced"),
                [new("cost", 0, 80, "USD", "total", null, "US", null, "role-imports", "2026")],
                "Most serious interviews ask you to design something at scale. Learn to estimate load and storage first, aloud.",
                Optional: false,
                [new("three-mock-designs", "Three mock designs with a partner who tells you the truth", false)], []),
        ]);

    /// <summary>Two steps in a row: 12–18 months.</summary>
    public static Pathway FromItWork => new(
        "from-it-work", "Switch from IT work", "work", ["it-or-sysadmin"],
        "Start from systems you already run. Automate them, then move to the team that builds them.",
        ["You are paid all the while"], ["Evenings and weekends"], [], null,
        [
            new("automate", "Automate the systems you run", "project", new(8, 12, "months", "self-paced"),
                [new("cost", 100, 600, "USD", "total", null, "US", null, "editorial", "2026")],
                "Write the scripts your team needs, and keep them in version control.", false,
                [new("script-in-use", "A script that somebody else depends on", false)], []),
            new("bridge", "Take a platform job", "job-search", new(4, 6, "months", "calendar"), [],
                "The usual bridge is a platform or infrastructure team.", false,
                [new("platform-offer", "An offer from a platform team", false)], []),
        ]);

    /// <summary>Three steps, the last one optional: 18–24 months.</summary>
    public static Pathway SelfTaught => new(
        "self-taught", "Teach yourself from zero", "self-taught", ["school-leaver", "career-changer"],
        "Learn how a page talks to a server, then go deep on one stack. The hardest to prove, so proof matters most.",
        ["Costs little"], ["Nobody tells you when you are ready"], [], null,
        [
            new("web-basics", "Learn how the web works", "course", new(6, 8, "months", "self-paced"), [],
                "Pages, requests, answers.", false, [new("page-online", "A page of your own on a public address", false)], []),
            new("deep-stack", "Go deep on one stack", "project", new(12, 16, "months", "self-paced"), [],
                "One language, one framework, one database.", false, [new("finished-api", "One finished API on a public address, with working sign-in", false)], []),
            new("certificate", "Take a cloud certificate", "credential", new(1, 2, "months", "self-paced"),
                [new("cost", 150, null, "USD", "total", "exam fee", "US", null, "practice-report", "2026-05")],
                "It helps a little at IT services.", Optional: true, [new("cloud-certificate", "A cloud certificate", false)], []),
        ]);
}

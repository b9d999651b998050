using Portal.Domain.Guides;

namespace Portal.Tests.Support;

/// <summary>A role guide with little more than it must have, which shares nothing with any other.</summary>
internal static class SmallRoleGuide
{
    /// <summary>Path "way": step "learn" with the outcomes "…-read" and "…-write", step "show" with "…-show".</summary>
    /// <param name="slug">Also the beginning of its outcomes' ids.</param>
    public static RoleGuideDocument Of(string slug) => new()
    {
        Slug = slug,
        Title = $"Clerk {slug}",
        Field = "Office",
        Summary = "Keeps records so that others find them.",
        Overview = "Most days are reading, writing and asking.",
        Paths =
        [
            new("way", "The usual way", "college", ["school-leaver"], null, [], [], [], null,
            [
                Step("learn", "Learn the trade", new($"{slug}-read", "Read a ledger aloud", false), new($"{slug}-write", "Write a letter that was sent", false)),
                Step("show", "Show what you can", new Outcome($"{slug}-show", "A record that others used", false)),
            ]),
        ],
        Sources = [new($"{slug}-source", "What clerks told us", "A careers office", null, "2026-10", null, null, null, null, true, null)],
        ReviewedOn = new(2026, 10, 1),
        ReviewBy = new(2027, 10, 1),
    };

    /// <summary>The same with the outcome "…-write" cut in two: "…-draft" and "…-send".</summary>
    public static RoleGuideDocument WritingSplit(string slug)
    {
        var guide = Of(slug);
        var path = guide.Paths[0];
        var learn = path.Steps[0] with
        {
            Outcomes = [path.Steps[0].Outcomes[0], new($"{slug}-draft", "Draft a letter", false), new($"{slug}-send", "Send a letter", false)],
        };
        return guide with { Paths = [path with { Steps = [learn, path.Steps[1]] }] };
    }

    private static PathwayStep Step(string id, string title, params Outcome[] outcomes) =>
        new(id, title, "course", new(1, 2, "months", "calendar"), [], "Take your time.", false, outcomes, []);
}

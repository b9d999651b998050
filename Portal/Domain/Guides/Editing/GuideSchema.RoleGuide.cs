using static Portal.Domain.Guides.Editing.FieldKind;

namespace Portal.Domain.Guides.Editing;

public static partial class GuideSchema
{
    private static FieldSpec Demand => new("demand", "Demand", Items)
    {
        ItemName = "demand", TitleKey = "text",
        Fields =
        [
            new("text", "In words", LongText) { IsRequired = true },
            new("level", "Level", Choice)
            {
                Choices = [("weak", "Weak"), ("steady", "Steady"), ("competitive", "Competitive"), ("healthy", "Healthy"), ("strong", "Strong")],
                IsRequired = true,
            },
            new("stage", "For whom", Choice) { Choices = [("entry", "Beginners"), ("mid", "Some years in"), ("senior", "Seniors")] },
            .. Tail,
        ],
    };

    private static FieldSpec Timelines => new("timelines", "How long it takes", Items)
    {
        ItemName = "timeline", TitleKey = "from", HasIds = true,
        Fields =
        [
            new("from", "From where somebody starts", Text) { Hint = "A cold start; IT support.", IsRequired = true },
            Time("time", "Time"),
            new("paths", "Paths it speaks of", FieldKind.Paths),
            .. Tail,
        ],
    };

    private static FieldSpec FirstJobs => new("firstJobs", "First jobs", Items)
    {
        ItemName = "first job", TitleKey = "title", HasIds = true,
        Fields =
        [
            new("title", "Title", Text) { IsRequired = true },
            new("employers", "Typical employers", Text) { IsRequired = true },
            Pay("pay", "Pay"),
            new("benefits", "Benefits", Text),
            new("emphasise", "What to put first in an application", Markdown) { IsRequired = true },
        ],
    };

    /// <summary>The fields of one path, but for its steps.</summary>
    public static IReadOnlyList<FieldSpec> PathFields { get; } =
    [
        Title,
        new("entryRoute", "Way in", Choice)
        {
            Choices =
            [
                ("university", "University"), ("college", "College"), ("bootcamp", "Bootcamp"), ("self-taught", "Self-taught"),
                ("apprenticeship", "Apprenticeship"), ("work", "From other work"),
            ],
            IsRequired = true,
        },
        new("startsFrom", "Starts from", Choices)
        {
            Choices =
            [
                ("school-leaver", "School leavers"), ("student", "Students"), ("graduate", "Graduates"), ("career-changer", "Career changers"),
                ("it-or-sysadmin", "IT or systems administration"), ("developer", "Developers"), ("analyst", "Analysts"),
            ],
        },
        new("bestFor", "Whom it suits", LongText),
        new("prerequisites", "What it asks at the start", Texts),
        new("pros", "What speaks for it", Texts),
        new("cons", "What speaks against it", Texts),
        new("note", "Note", LongText),
    ];

    /// <summary>The fields of one step.</summary>
    public static IReadOnlyList<FieldSpec> StepFields { get; } =
    [
        new("title", "Title", Text) { Hint = "Starts with a verb, up to 60 characters.", IsRequired = true },
        new("kind", "Kind", Choice)
        {
            Choices =
            [
                ("course", "Course"), ("project", "Project"), ("credential", "Credential"), ("work-experience", "Work experience"),
                ("assessment", "Assessment"), ("job-search", "Job search"), ("other", "Other"),
            ],
            IsRequired = true,
        },
        new("optional", "Optional: outside the totals and the percentage", Flag),
        Time("time", "Time", inPath: true) with { IsRequired = true },
        new("money", "Cost and pay", Items) { ItemName = "amount", TitleKey = "basis", Fields = MoneyFields },
        new("text", "Text", Markdown) { Hint = "What to do, and how.", IsRequired = true },
        new("outcomes", "What the student can show at the end", Items)
        {
            ItemName = "outcome", TitleKey = "text", HasIds = true,
            Fields =
            [
                new("text", "Outcome", LongText) { Hint = "What can be shown, not what is known. The wording is shared with every guide that lists it.", IsRequired = true },
                new("optional", "Optional", Flag),
            ],
        },
        new("resources", "Resources", Items)
        {
            ItemName = "resource", TitleKey = "title",
            Fields =
            [
                new("title", "Title", Text) { IsRequired = true },
                new("url", "Address", Text) { IsRequired = true },
                new("publisher", "Publisher", Text),
                new("cost", "Cost", Choice) { Choices = [("free", "Free"), ("free-audit", "Free to read, certificate paid"), ("paid", "Paid")], IsRequired = true },
                new("medium", "Medium", Choice)
                {
                    Choices = [("text", "Text"), ("video", "Video"), ("course", "Course"), ("tool", "Tool"), ("book", "Book")], IsRequired = true,
                },
                Range("hours", "Hours"),
                new("language", "Language", Text) { Hint = "en, sw, hi." },
                new("account", "Needs an account", Flag),
                new("downloadable", "Can be downloaded", Flag),
            ],
        },
    ];

    private static IReadOnlyList<SectionSpec> RoleGuide { get; } =
    [
        new("facts", "Facts",
        [
            Title,
            new("field", "Field", Text) { Hint = "The field of work under which the catalogue lists it.", IsRequired = true },
            Summary,
            PlaceField with { Label = "Place of the base figures" }, City,
            AlsoCalled,
            new("codes", "Codes in classifications", Items)
            {
                ItemName = "code", TitleKey = "code",
                Fields =
                [
                    new("scheme", "Classification", Choice)
                    {
                        Choices = [("onet-soc-2019", "O*NET-SOC 2019"), ("isco-08", "ISCO-08"), ("esco", "ESCO")], IsRequired = true,
                    },
                    new("code", "Code", Text) { IsRequired = true },
                    new("match", "How well it fits", Choice)
                    {
                        Choices = [("exact", "Exactly"), ("close", "Closely"), ("broad", "It is broader"), ("related", "It is related")], IsRequired = true,
                    },
                ],
            },
            .. Review,
        ]),
        new("work", "The work",
        [
            new("overview", "Overview", Markdown) { IsRequired = true }, new("day", "A day", Markdown),
            new("tasks", "Tasks", Texts) { ItemName = "task" }, SkillsField,
        ]),
        new("outlook", "Time, demand and figures",
        [
            Timelines,
            new("difficulty", "Difficulty", Group)
            {
                Fields =
                [
                    new("score", "From 1 (easy to enter) to 5", Number) { IsRequired = true }, new("why", "Why", LongText) { IsRequired = true }, SourcesField,
                ],
            },
            Demand, Figures, new("outlook", "Outlook", Markdown),
        ]),
        new("first-jobs", "First jobs",
        [
            FirstJobs,
            new("progression", "Afterwards", Items)
            {
                ItemName = "stage", TitleKey = "title",
                Fields =
                [
                    Title, new("typicalYears", "Typical years", Text), new("text", "Text", LongText), new("next", "What comes next", Links),
                ],
            },
        ]),
        new("reality-checks", "Reality checks",
        [
            new("realityChecks", "Reality checks", Items)
            {
                ItemName = "reality check", TitleKey = "claim", HasIds = true,
                Fields =
                [
                    new("claim", "What people say", Text) { IsRequired = true },
                    new("verdict", "It is", Choice) { Choices = [("wrong", "Wrong"), ("partly", "Partly right"), ("right", "Right")], IsRequired = true },
                    new("reality", "In practice", Markdown) { IsRequired = true },
                    SourcesField,
                ],
            },
        ]),
        new("mistakes", "Mistakes",
        [
            new("mistakes", "Mistakes", Items)
            {
                ItemName = "mistake", TitleKey = "title", HasIds = true,
                Fields =
                [
                    Title, new("whyItDelays", "Why it delays you", Markdown) { IsRequired = true },
                    new("instead", "Instead", Markdown) { IsRequired = true }, SourcesField,
                ],
            },
        ]),
        new("questions", "Questions", [Faqs, new("related", "Related roles", Links)]),
        new("places", "Other places",
        [
            new("overlays", "What differs in other places", Items)
            {
                ItemName = "place", TitleKey = "place",
                Fields =
                [
                    PlaceField with { IsRequired = true }, new("text", "What a reader there should know first", Markdown),
                    Demand, Timelines, FirstJobs, Figures,
                    new("steps", "Steps with other figures", Items)
                    {
                        ItemName = "step", TitleKey = "step",
                        Fields =
                        [
                            new("path", "Path", FieldKind.Path) { IsRequired = true }, new("step", "Step", Step) { Hint = "After its path is chosen.", IsRequired = true },
                            Time("time", "Time"),
                            new("money", "Cost and pay", Items) { ItemName = "amount", TitleKey = "basis", Fields = MoneyFields },
                        ],
                    },
                    Faqs,
                ],
            },
        ]),
        new("sources", "Sources", [Sources]),
    ];
}

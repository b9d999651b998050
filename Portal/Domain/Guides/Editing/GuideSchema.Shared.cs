using static Portal.Domain.Guides.Editing.FieldKind;

namespace Portal.Domain.Guides.Editing;

/// <summary>The shapes that stand in more than one kind of document.</summary>
public static partial class GuideSchema
{
    private static FieldSpec SourceField => new("source", "Source", FieldKind.Source) { Hint = "Where the figure was found." };
    private static FieldSpec AsOf => new("asOf", "As of", Text) { Hint = "2026, 2026-05, 2026-05-14 or undated." };
    private static FieldSpec PlaceField => new("place", "Place", FieldKind.Place);
    private static FieldSpec City => new("city", "City", Text);
    private static FieldSpec[] Tail => [PlaceField, City, .. Origin];

    /// <summary>Of a figure that is not published without it.</summary>
    private static FieldSpec[] Origin => [SourceField with { IsRequired = true }, AsOf with { IsRequired = true }];
    private static FieldSpec SourcesField => new("sources", "Sources", FieldKind.Sources);

    private static FieldSpec[] MoneyFields =>
    [
        new("kind", "Cost or pay", Choice) { Choices = [("cost", "The student pays it"), ("pay", "The student earns it")], IsRequired = true },
        new("min", "From", Number) { IsRequired = true },
        new("max", "To", Number) { Hint = "Empty: exactly the first." },
        new("currency", "Currency", Text) { Hint = "Three letters: USD, KES, INR.", IsRequired = true },
        new("per", "Per", Choice) { Choices = [("total", "In all"), ("hour", "Hour"), ("month", "Month"), ("year", "Year")], IsRequired = true },
        new("basis", "What it covers", Text) { Hint = "Tuition, base pay, stipend." },
        .. Tail,
    ];

    /// <summary>Money that somebody is paid: nothing else can be chosen.</summary>
    private static FieldSpec Pay(string key, string label) => new(key, label, Group)
    {
        Fields = [.. MoneyFields.Select(field => field.Key == "kind" ? field with { Label = "Kind", Choices = [("pay", "The student earns it")] } : field)],
    };

    private static FieldSpec[] TimeFields(bool inPath) =>
    [
        new("min", "From", Number) { IsRequired = true },
        new("max", "To", Number) { IsRequired = true },
        new("unit", "Unit", Choice) { Choices = [("weeks", "Weeks"), ("months", "Months"), ("years", "Years")], IsRequired = true },
        new("pace", "Pace", Choice)
        {
            Choices = [("calendar", "As long for everybody"), ("self-paced", "Shorter with more hours a week")], IsRequired = true,
        },
        new("hoursPerWeek", "Hours a week", Number) { Hint = "Assumed, where more of them make it shorter; empty: 10." },
        .. inPath
            ?
            [
                new("times", "How many times", Group) { Fields = [new("min", "From", Number), new("max", "To", Number)] },
                new("alongside", "Alongside", FieldKind.Step) { Hint = "The step it runs beside; empty: after the one before it." },
                new("at", "They", Choice) { Choices = [("start", "Start together"), ("end", "End together")] },
            ]
            : Array.Empty<FieldSpec>(),
        SourceField, AsOf,
    ];

    private static FieldSpec Time(string key, string label, bool inPath = false) => new(key, label, Group) { Fields = TimeFields(inPath) };

    private static FieldSpec Range(string key, string label) =>
        new(key, label, Group) { Fields = [new("min", "From", Number), new("max", "To", Number)] };

    private static FieldSpec Figures => new("figures", "Figures", Items)
    {
        ItemName = "figure", TitleKey = "label", HasIds = true,
        Fields =
        [
            new("label", "What it is", Text) { IsRequired = true },
            new("min", "From", Number) { IsRequired = true }, new("max", "To", Number),
            new("unit", "Unit", Choice)
            {
                Choices = [("percent", "Percent"), ("count", "Number"), ("hours", "Hours"), ("money", "Money")], IsRequired = true,
            },
            new("currency", "Currency", Text) { Hint = "For money: USD, KES, INR." },
            .. Tail,
        ],
    };

    private static FieldSpec Faqs => new("faqs", "Questions", Items)
    {
        ItemName = "question", TitleKey = "question", HasIds = true,
        Fields =
        [
            new("question", "Question", Text) { IsRequired = true },
            new("answer", "Answer", Markdown) { IsRequired = true },
            SourcesField,
        ],
    };

    private static FieldSpec Sources => new("sources", "Sources", Items)
    {
        ItemName = "source", TitleKey = "title", HasIds = true,
        Fields =
        [
            new("title", "Title", Text) { IsRequired = true },
            new("publisher", "Publisher", Text) { IsRequired = true },
            new("url", "Address", Text) { Hint = "Begins with https://." },
            new("asOf", "As of", Text) { Hint = "The year or day its figures speak of.", IsRequired = true },
            new("accessed", "Read on", Date),
            new("licence", "Licence", Text),
            new("quotedFrom", "As quoted by", Text) { Hint = "Where the original was not read." },
            new("renewsEvery", "Renewed every", Number) { Hint = "Months until the next edition." },
            new("verified", "Somebody checked it", Flag),
            new("note", "Note", LongText),
        ],
    };

    private static FieldSpec AlsoCalled => new("alsoCalled", "Also called", Texts) { ItemName = "name" };

    private static FieldSpec SkillsField => new("skills", "Skills", Skills) { ItemName = "skill" };

    private static FieldSpec[] Review => 
    [
        new("reviewedOn", "Last read against its sources", Date) { IsRequired = true },
        new("reviewBy", "Review again by", Date) { IsRequired = true },
    ];

    private static FieldSpec Title => new("title", "Title", Text) { IsRequired = true };

    private static FieldSpec Summary => new("summary", "Summary", LongText) { Hint = "One or two sentences, up to 240 characters, for cards and searches.", IsRequired = true };
}

using static Portal.Domain.Guides.Editing.FieldKind;

namespace Portal.Domain.Guides.Editing;

/// <summary>
/// The format as authors meet it: which fields each kind of document has, in which sections they are written and what they
/// are called. The rules themselves are the validator's alone.
/// </summary>
public static partial class GuideSchema
{
    /// <summary>The section of a role guide under which its paths and steps are written, each on a page of its own.</summary>
    public const string PathsSection = "paths";

    /// <summary>The key of a role guide's paths, and of a path's steps.</summary>
    public const string PathsKey = "paths";

    /// <inheritdoc cref="PathsKey"/>
    public const string StepsKey = "steps";

    private static IReadOnlyList<SectionSpec> InternshipGuide { get; } =
    [
        new("facts", "Facts",
        [
            Title, new("role", "Role", Slug) { Hint = "The role guide it belongs to.", IsRequired = true }, Summary, PlaceField, City, AlsoCalled, .. Review,
        ]),
        new("work", "The work",
        [
            new("overview", "Overview", Markdown),
            new("activities", "What interns do", Items)
            {
                ItemName = "activity", TitleKey = "title", Fields = [Title, new("text", "Text", LongText) { IsRequired = true }], IsRequired = true,
            },
            SkillsField, new("day", "A day", Markdown),
        ]),
        new("applying", "Who should apply",
        [
            new("whoShouldApply", "Who should apply", Group)
            {
                Fields =
                [
                    new("yearOfStudy", "Year of study", LongText), new("prerequisites", "Prerequisites", LongText),
                    new("idealCandidates", "Whom it suits", LongText), new("academicRequirements", "Academic requirements", LongText), SourcesField,
                ],
            },
            new("applying", "How to apply", Markdown),
            new("hostCompanies", "Host companies", NamedTexts) { ItemName = "host", Fields = [new("name", "Name", Text), new("text", "Text", LongText)] },
        ]),
        new("terms", "Terms",
        [
            new("terms", "Terms", Group)
            {
                Fields =
                [
                    Time("duration", "Duration"), new("schedule", "Schedule", LongText), Range("hoursPerWeek", "Hours a week"),
                    new("mode", "On site or remote", Text), new("supervision", "Supervision", LongText), Pay("stipend", "Stipend"), SourcesField,
                ],
            },
        ]),
        new("programmes", "Programmes",
        [
            new("programmes", "Programmes", Items)
            {
                ItemName = "programme", TitleKey = "name",
                Fields =
                [
                    new("name", "Name", Text) { IsRequired = true }, new("eligibility", "Who may apply", LongText) { IsRequired = true },
                    new("lastWindow", "Last window", Text) { Hint = "Empty: the next window has not been announced." },
                    Pay("stipend", "Stipend"), new("url", "Address", Text), .. Origin,
                ],
            },
            Figures, new("outlook", "Outlook", Markdown),
        ]),
        new("onward", "Afterwards", [new("nextInternships", "Next internships", Links), new("graduateRoles", "Graduate roles", Links)]),
        new("questions", "Questions", [Faqs]),
        new("sources", "Sources", [Sources]),
    ];

    private static IReadOnlyList<SectionSpec> Opening { get; } =
    [
        new("facts", "Facts",
        [
            Title, new("role", "Role", Slug) { Hint = "The role guide it belongs to.", IsRequired = true },
            new("internship", "Internship guide", Slug), PlaceField, City,
            new("employer", "Employer", Text) { Hint = "Without an employer and an address it is an example posting." },
            new("applyUrl", "Address to apply", Text),
            new("postedOn", "Posted on", Date), new("seenOn", "Last seen open on", Date), new("closesOn", "Closes on", Date),
            new("reviewBy", "Review by", Date),
        ]),
        new("work", "The work",
        [
            new("about", "About", Markdown) { IsRequired = true }, new("responsibilities", "Responsibilities", Texts), SkillsField, new("benefits", "Benefits", Texts),
        ]),
        new("terms", "Terms",
        [
            new("terms", "Terms", Group)
            {
                Fields =
                [
                    Time("duration", "Duration"), Pay("stipend", "Stipend"), new("conversion", "What it may lead to", LongText), new("mode", "On site or remote", Text),
                ],
            },
        ]),
        new("sources", "Sources", [Sources]),
    ];

    /// <param name="kind">One of <see cref="GuideKinds"/>; of anything else there are no sections.</param>
    public static IReadOnlyList<SectionSpec> Sections(string kind) => kind switch
    {
        GuideKinds.RoleGuide => RoleGuide,
        GuideKinds.InternshipGuide => InternshipGuide,
        GuideKinds.Opening => Opening,
        _ => [],
    };

    /// <summary>The specification of the field at a path; null where the format has no such field.</summary>
    /// <param name="path">See <see cref="FieldPath"/>; of an item the list's.</param>
    public static FieldSpec? Find(string kind, string path)
    {
        var parts = path.Split(FieldPath.Separator);
        return kind == GuideKinds.RoleGuide && parts[0] == PathsKey
            ? FindInPaths(parts)
            : Find([.. Sections(kind).SelectMany(section => section.Fields)], parts);
    }

    private static FieldSpec? Find(IReadOnlyList<FieldSpec> fields, ReadOnlySpan<string> parts)
    {
        FieldSpec? found = null;
        var isItem = false;
        foreach (var part in parts)
        {
            if (isItem)
            {
                // The id or the place of an item; the fields of one that is more than a line follow.
                isItem = false;
                continue;
            }

            if (found is { Kind: Texts or Skills or Links })
            {
                return found;
            }

            found = fields.FirstOrDefault(field => field.Key == part);
            if (found is null)
            {
                return null;
            }

            (fields, isItem) = (found.Fields, found.Kind is Items or NamedTexts or Texts or Skills or Links);
        }

        return found;
    }

    private static FieldSpec? FindInPaths(string[] parts) => parts switch
    {
        [_, _, StepsKey, _, .. var inStep] => Find(StepFields, inStep),
        [_, _, .. var inPath] => Find(PathFields, inPath),
        _ => null,
    };
}

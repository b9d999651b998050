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
                    new("mode", "On site or remote", Text), new("supervision", "Supervision", LongText), Money("stipend", "Stipend"), SourcesField,
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
                    Money("stipend", "Stipend"), new("url", "Address", Text), SourceField, AsOf,
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
                    Time("duration", "Duration"), Money("stipend", "Stipend"), new("conversion", "What it may lead to", LongText), new("mode", "On site or remote", Text),
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
        IEnumerable<FieldSpec> fields = Sections(kind).SelectMany(section => section.Fields);
        FieldSpec? found = null;
        var parts = path.Split(FieldPath.Separator);
        for (var at = 0; at < parts.Length; at++)
        {
            if (found is { Kind: Items or NamedTexts or Texts or Skills or Links } && parts[at] is not ("title" or "slug" or "group" or "items"))
            {
                // The id or the place of an item.
                continue;
            }

            if (kind == GuideKinds.RoleGuide && found is null && parts[at] == PathsKey && at == 0)
            {
                return FindInPaths(parts);
            }

            found = fields.FirstOrDefault(field => field.Key == parts[at]);
            if (found is null)
            {
                return null;
            }

            fields = found.Fields;
        }

        return found;
    }

    private static FieldSpec? FindInPaths(string[] parts)
    {
        var (fields, rest) = parts is [_, _, StepsKey, _, .. var inStep] ? (StepFields, inStep) : (PathFields, parts is [_, _, .. var inPath] ? inPath : []);
        FieldSpec? found = null;
        foreach (var part in rest)
        {
            if (fields.FirstOrDefault(field => field.Key == part) is { } next)
            {
                (found, fields) = (next, next.Fields);
            }
            else if (found?.Kind is not Items)
            {
                return null;
            }
        }

        return found;
    }
}

using Portal.Domain.Guides;

namespace Portal.Domain.Search;

/// <summary>What can be searched of a document, piece by piece, in the order of the page.</summary>
public static class SearchableText
{
    public static IReadOnlyList<SearchPassage> Of(GuideDocument document)
    {
        var passages = document switch
        {
            RoleGuideDocument guide => Of(guide),
            InternshipGuideDocument guide => Of(guide),
            OpeningDocument opening => Of(opening),
            _ => [],
        };
        return [.. passages.Prepend(new(SearchSection.Title, document.Title)).Where(passage => passage.Text.Length > 0)];
    }

    private static IEnumerable<SearchPassage> Of(RoleGuideDocument guide) =>
    [
        .. Each(SearchSection.AlsoCalled, guide.AlsoCalled),
        new(SearchSection.Field, guide.Field),
        new(SearchSection.Summary, guide.Summary),
        .. Each(SearchSection.Tasks, guide.Tasks),
        .. Skills(guide.Skills),
        .. guide.Paths.SelectMany((path, index) => Steps(path, PathLetters.Of(index))),
    ];

    private static IEnumerable<SearchPassage> Of(InternshipGuideDocument guide) =>
    [
        .. Each(SearchSection.AlsoCalled, guide.AlsoCalled),
        new(SearchSection.Summary, guide.Summary),
        .. guide.Activities.Select(activity => new SearchPassage(SearchSection.Activities, Sentences(activity.Title, activity.Text))),
        .. Skills(guide.Skills),
        .. guide.Programmes.Select(programme => new SearchPassage(
            SearchSection.Programmes, Sentences(programme.Name, programme.Eligibility))),
    ];

    private static IEnumerable<SearchPassage> Of(OpeningDocument opening) =>
    [
        new(SearchSection.Summary, PlainText.Of(opening.About)),
        .. Each(SearchSection.Responsibilities, opening.Responsibilities),
        .. Skills(opening.Skills),
    ];

    private static IEnumerable<SearchPassage> Steps(Pathway path, string letter)
    {
        foreach (var (index, step) in path.Steps.Index())
        {
            var code = $"{letter}{index + 1}";
            yield return new(SearchSection.Step, Sentences(step.Title, PlainText.Of(step.Text)), path.Id, code);
            foreach (var outcome in step.Outcomes)
            {
                yield return new(SearchSection.Outcome, outcome.Text, path.Id, code);
            }
        }
    }

    private static IEnumerable<SearchPassage> Skills(IReadOnlyList<SkillGroup> groups) => groups.SelectMany(group =>
        string.IsNullOrEmpty(group.Group)
            ? Each(SearchSection.Skills, group.Items)
            : [new(SearchSection.Skills, $"{group.Group}: {string.Join(", ", group.Items)}")]);

    private static IEnumerable<SearchPassage> Each(SearchSection section, IEnumerable<string> texts) =>
        texts.Select(text => new SearchPassage(section, text));

    private static string Sentences(string heading, string text) =>
        heading.Length == 0 || text.Length == 0 ? heading + text
        : heading[^1] is '.' or '?' or '!' or ':' ? $"{heading} {text}"
        : $"{heading}. {text}";
}

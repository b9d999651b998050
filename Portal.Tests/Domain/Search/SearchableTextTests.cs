using Portal.Domain.Guides;
using Portal.Domain.Search;
using Portal.Tests.Support;

namespace Portal.Tests.Domain.Search;

public sealed class SearchableTextTests
{
    [Fact]
    public void Of_RoleGuide_HasEveryPartThatIsSearched()
    {
        var passages = SearchableText.Of(SampleGuide.Document());

        Assert.Equal(new(SearchSection.Title, "Backend Developer"), passages[0]);
        Assert.Contains(new(SearchSection.AlsoCalled, "API developer"), passages);
        Assert.Contains(new(SearchSection.Field, "Technology"), passages);
        Assert.Contains(new(SearchSection.Tasks, "Design tables and the queries on them"), passages);
        Assert.Contains(new(SearchSection.Skills, "Reading code that others wrote"), passages);
        Assert.Contains(new(SearchSection.Skills, "Data: Relational design, Indexes and query plans"), passages);
        Assert.Contains(passages, passage => passage.Section == SearchSection.Summary);
    }

    [Fact]
    public void Of_StepsAndOutcomes_KnowTheirPathAndStop()
    {
        var guide = SearchableGuides.Guide("Any") with { Paths = [SamplePaths.SelfTaught, SamplePaths.SelfTaught with { Id = "other" }] };

        var passages = SearchableText.Of(guide);

        Assert.Contains(new(SearchSection.Step, "Learn how the web works. Pages, requests, answers.", "self-taught", "A1"), passages);
        Assert.Contains(new(SearchSection.Outcome, "A cloud certificate", "other", "B3"), passages);
    }

    [Fact]
    public void Of_Markdown_IsSearchedAsItIsRead()
    {
        var step = SamplePaths.SelfTaught.Steps[0] with { Title = "Why?", Text = "Use **two** [tools](https://example.org/x):\n\n- `git`\n- R&amp;D" };
        var guide = SearchableGuides.Guide("Any") with { Paths = [SamplePaths.SelfTaught with { Steps = [step] }] };

        Assert.Equal(
            "Why? Use two tools: git R&D", SearchableText.Of(guide).Single(passage => passage.Section == SearchSection.Step).Text);
    }

    [Fact]
    public void Of_InternshipGuide_HasActivitiesSkillsAndProgrammes()
    {
        var guide = new InternshipGuideDocument
        {
            Title = "Backend internships",
            AlsoCalled = ["Attachment"],
            Summary = "Three months.",
            Activities = [new("Fix bugs", "Small ones first.")],
            Skills = [new(null, ["Git"])],
            Programmes = [new("Summer of Code", "Students of any year", null, null, null, null, null)],
        };

        Assert.Equal(
            [
                new(SearchSection.Title, "Backend internships"),
                new(SearchSection.AlsoCalled, "Attachment"),
                new(SearchSection.Summary, "Three months."),
                new(SearchSection.Activities, "Fix bugs. Small ones first."),
                new(SearchSection.Skills, "Git"),
                new(SearchSection.Programmes, "Summer of Code. Students of any year"),
            ],
            SearchableText.Of(guide));
    }

    [Fact]
    public void Of_Opening_HasResponsibilitiesAndSkills()
    {
        var opening = new OpeningDocument
        {
            Title = "Java intern", About = "Work on *payments*.", Responsibilities = ["Write services"], Skills = [new(null, ["Spring Boot"])],
        };

        Assert.Equal(
            [
                new(SearchSection.Title, "Java intern"),
                new(SearchSection.Summary, "Work on payments."),
                new(SearchSection.Responsibilities, "Write services"),
                new(SearchSection.Skills, "Spring Boot"),
            ],
            SearchableText.Of(opening));
    }
}

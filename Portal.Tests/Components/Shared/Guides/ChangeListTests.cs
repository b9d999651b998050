using Bunit;
using Microsoft.AspNetCore.Components;
using Portal.Components.Shared;
using Portal.Components.Shared.Comparison;
using Portal.Components.Shared.Guides;
using Portal.Components.Shared.Internships;
using Portal.Components.Shared.Openings;
using Portal.Components.Shared.Paths;
using Portal.Domain.Guides;
using Portal.Tests.Support;

namespace Portal.Tests.Components.Shared.Guides;

/// <summary>What stands at the end of every document: what changed, and where to report a problem.</summary>
public sealed class ChangeListTests : BunitContext
{
    private static readonly DateTime Day = new(2026, 11, 2, 23, 59, 0, DateTimeKind.Utc);

    [Fact]
    public void Changes_OneRevision_AreNoList() =>
        Assert.Empty(Render<ChangeList>(p => p.Add(list => list.Changes, [new(1, Day, "First")])).Markup.Trim());

    [Fact]
    public void Changes_SeveralRevisions_AreDatedWithTheirNotes()
    {
        var list = Render<ChangeList>(p => p.Add(
            component => component.Changes, [new(4, Day, "Pay <updated>"), new(2, Day.AddDays(-40), " "), new(1, Day.AddDays(-41), null)]));

        Assert.Equal(
            ["2 Nov 2026, revision 4: Pay <updated>", "23 Sep 2026, revision 2: No note was left.", "22 Sep 2026, revision 1: First published."],
            list.FindAll("li").Select(Markup.Text));
        Assert.Equal("2026-11-02", list.Find("time").GetAttribute("datetime"));
    }

    [Fact]
    public void Guide_End_TellsWhatChangedAndWhereToReport() =>
        IsComplete(
            Render<GuideView>(p => p
                .Add(view => view.Guide, SampleGuide.Published() with { Changes = Changes })
                .Add(view => view.Today, SampleGuide.Today)),
            "/report?page=%2Fguides%2Fbackend-developer");

    [Fact]
    public void Internship_End_TellsWhatChangedAndWhereToReport() =>
        IsComplete(
            Render<InternshipView>(p => p
                .Add(view => view.Internship, Published(SmallDocuments.Internship()))
                .Add(view => view.Today, SampleGuide.Today)),
            "/report?page=%2Finternships%2Fbackend-internship");

    [Fact]
    public void Opening_End_TellsWhatChangedAndWhereToReport() =>
        IsComplete(
            Render<OpeningView>(p => p
                .Add(view => view.Opening, Published(SmallDocuments.Opening()))
                .Add(view => view.Today, SampleGuide.Today)),
            "/report?page=%2Fopenings%2Fbackend-intern-wanted");

    [Fact]
    public void Path_End_SaysWhereToReport()
    {
        var outline = GuideOutline.Of(SampleGuide.Published());
        var path = Render<PathView>(p => p
            .Add(view => view.Outline, outline).Add(view => view.Path, outline.Paths[0]).Add(view => view.Today, SampleGuide.Today));

        Assert.EndsWith(outline.Paths[0].Path.Id, ReportOf(path), StringComparison.Ordinal);
    }

    [Fact]
    public void Comparison_End_SaysWhereToReport()
    {
        var comparison = Render<PathsView>(p => p
            .Add(view => view.Outline, GuideOutline.Of(SampleGuide.Published()))
            .Add(view => view.Situation, new(null, null, null, null, null))
            .Add(view => view.Fields, new("", "", "", "", "", new()))
            .Add(view => view.Today, SampleGuide.Today));

        Assert.Equal("/report?page=%2Fguides%2Fbackend-developer%2Fpaths", ReportOf(comparison));
    }

    private static IReadOnlyList<RevisionChange> Changes => [new(2, Day, "Something better"), new(1, Day.AddDays(-1), null)];

    private static Published<TDocument> Published<TDocument>(TDocument document)
        where TDocument : GuideDocument =>
        new(document, Revision: 2, Day, "Something better", new HashSet<string>()) { Changes = Changes };

    private static void IsComplete<T>(IRenderedComponent<T> view, string report)
        where T : IComponent
    {
        var sources = view.Find("#sources");
        Assert.Contains("2 Nov 2026, revision 2: Something better", Markup.Text(sources), StringComparison.Ordinal);
        Assert.Equal(report, sources.QuerySelector("a[rel=nofollow]")!.GetAttribute("href"));
    }

    private static string ReportOf<T>(IRenderedComponent<T> view)
        where T : IComponent => view.Find("#sources a[href^='/report']").GetAttribute("href")!;
}

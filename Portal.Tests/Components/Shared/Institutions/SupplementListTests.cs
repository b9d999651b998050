using Bunit;
using Portal.Components.Shared;
using Portal.Components.Shared.Institutions;
using Portal.Components.Shared.Paths;
using Portal.Domain.Institutions;
using Portal.Tests.Support;

namespace Portal.Tests.Components.Shared.Institutions;

public sealed class SupplementListTests : BunitContext
{
    private static readonly SupplementItem Course = new(SupplementKind.Course, "CS301", "Database systems", null, "https://www.rvu.example/cs301");
    private static readonly SupplementItem Service = new(SupplementKind.Service, null, "Careers office", "Tuesdays <b>only</b>", "javascript:alert(1)");

    [Fact]
    public void List_Items_AreCodeTitleAndNote()
    {
        var list = Render<SupplementList>(p => p.Add(l => l.Items, [Course, Service]).Add(l => l.Institution, "Lake University"));

        Assert.Equal("At Lake University", Markup.Text(list.Find(".lbl")));
        Assert.Equal(["CS301 Database systems", "Careers office, Tuesdays <b>only</b>"], list.FindAll("li").Select(Markup.Text));
        Assert.Equal("https://www.rvu.example/cs301", Assert.Single(list.FindAll("a")).GetAttribute("href"));
    }

    [Fact]
    public void List_NothingOffered_IsNotThere() =>
        Assert.Empty(Render<SupplementList>(p => p.Add(l => l.Items, []).Add(l => l.Institution, "Lake University")).Markup.Trim());

    [Fact]
    public void Path_WithTheReadersInstitution_ShowsWhatItOffersAtStepAndOutcome()
    {
        var outline = GuideOutline.Of(SampleGuide.Published());
        var path = outline.Paths[0];
        var step = path.Path.Steps.First(known => known.Outcomes.Count > 0);
        var supplement = new Supplement(
            "Lake University",
            new Dictionary<string, IReadOnlyList<SupplementItem>> { [step.Outcomes[0].Id] = [Course] },
            new Dictionary<StepPlace, IReadOnlyList<SupplementItem>> { [new(outline.Document.Slug, path.Path.Id, step.Id)] = [Service] });

        var with = Rendered(supplement);
        var without = Rendered(null);

        var station = with.FindAll(".station").Single(known => known.QuerySelector(":scope > .own") is not null);
        Assert.Contains(step.Title, station.QuerySelector("h3")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Careers office", station.QuerySelector(":scope > .own")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("CS301", station.QuerySelector(".outcomes > li > .own")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(without.FindAll(".own"));

        IRenderedComponent<PathView> Rendered(Supplement? known) => Render<PathView>(p =>
        {
            if (known is not null)
            {
                p.AddCascadingValue(known);
            }

            p.Add(v => v.Outline, outline).Add(v => v.Path, path).Add(v => v.Today, SampleGuide.Today);
        });
    }
}

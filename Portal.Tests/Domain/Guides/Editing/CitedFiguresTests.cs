using System.Text.Json.Nodes;
using FsCheck.Xunit;
using Portal.Domain.Guides;
using Portal.Domain.Guides.Editing;
using Portal.Tests.Support;

namespace Portal.Tests.Domain.Guides.Editing;

public sealed class CitedFiguresTests
{
    [Fact]
    public void All_OfASampleGuide_FindsEveryShapeWithItsPathAndLabel()
    {
        var figures = CitedFigures.All(Json(SampleGuideFile.Yaml));

        Assert.Equal(
            [
                ("difficulty", "difficulty", "3"),
                ("demand/#0", "demand GB entry", "steady"),
                ("timelines/cold-start", "a cold start", "24–36"),
                ("figures/median-pay", "Median pay a year", "27000"),
                ("figures/growth", "Growth of the trade", "-4–-2.5"),
                ("paths/college/steps/diploma/time", "College › Take the diploma › time", "2–3"),
                ("paths/college/steps/diploma/money/#0", "College › Take the diploma › cost tuition", "6000–9000"),
                ("firstJobs/repairer/pay", "Repairer › pay", "21000–24000"),
            ],
            figures.Select(figure => (figure.Path, figure.Label, figure.Value)));
        Assert.All(figures, figure => Assert.Equal("trade-survey", figure.Source));
    }

    [Fact]
    public void All_OfASampleInternship_FindsTermsAndProgrammes()
    {
        var paths = CitedFigures.All(Json(SampleInternshipFile.Yaml)).Select(figure => figure.Path);

        Assert.Equal(
            [
                "whoShouldApply", "terms/duration", "terms/stipend", "programmes/#0", "programmes/#0/stipend", "figures/interns", "faqs/paid",
            ],
            paths);
    }

    [Property(Arbitrary = [typeof(GuideDocuments)])]
    public void Rewrite_WithTheValuesItHas_LeavesTheDocumentAsItWas(GuideDocument document)
    {
        var json = (JsonObject)JsonNode.Parse(GuideJson.Serialize(document))!;

        foreach (var figure in CitedFigures.All(json))
        {
            var values = figure.Fields.ToDictionary(part => part.Key, part => part.Value);
            // A text keeps the blanks around it in a document and not in a form.
            if (values.Values.All(value => value is null || value == value.Trim()))
            {
                Assert.Empty(CitedFigures.Rewrite(json, figure.Path, values, figure.AsOf));
            }
        }

        Assert.Equal(GuideJson.Serialize(document), GuideJson.Serialize(GuideReader.Read(json.ToJsonString()).Document!));
    }

    [Fact]
    public void Rewrite_NewNumbersAndVintage_StandInTheDocument()
    {
        var json = Json(SampleGuideFile.Yaml);

        var wrong = CitedFigures.Rewrite(
            json, "paths/college/steps/diploma/money/#0", new Dictionary<string, string?> { ["min"] = "6500", ["max"] = " " }, "2026");

        var money = Assert.IsType<RoleGuideDocument>(GuideReader.Read(json.ToJsonString()).Document).Paths[0].Steps[0].Money[0];
        Assert.Empty(wrong);
        Assert.Equal((6500m, null, "2026", "GBP"), (money.Min, money.Max, money.AsOf, money.Currency));
    }

    [Fact]
    public void Rewrite_ATimelinesTime_IsWrittenBelowIt()
    {
        var json = Json(SampleGuideFile.Yaml);

        CitedFigures.Rewrite(json, "timelines/cold-start", new Dictionary<string, string?> { ["time/max"] = "40" }, "2026-01");

        var timeline = Assert.IsType<RoleGuideDocument>(GuideReader.Read(json.ToJsonString()).Document).Timelines[0];
        Assert.Equal((40m, "2026-01"), (timeline.Time!.Max, timeline.AsOf));
    }

    [Theory]
    [InlineData("figures/median-pay", "min", "a lot")]
    [InlineData("figures/median-pay", "label", "Pay")]
    [InlineData("demand/#0", "level", "huge")]
    public void Rewrite_WhatIsNoneOfItsKind_ChangesNothing(string path, string key, string value)
    {
        var json = Json(SampleGuideFile.Yaml);
        var before = json.ToJsonString();

        var wrong = CitedFigures.Rewrite(json, path, new Dictionary<string, string?> { [key] = value }, "2026");

        Assert.Equal([key], wrong);
        Assert.Equal(before, json.ToJsonString());
    }

    [Fact]
    public void Rewrite_AFigureThatIsNotThere_Throws() =>
        Assert.Throws<ArgumentException>(() => CitedFigures.Rewrite(Json(SampleGuideFile.Yaml), "figures/none", new Dictionary<string, string?>(), "2026"));

    private static JsonObject Json(string yaml) => (JsonObject)JsonNode.Parse(GuideJson.Serialize(GuideReader.Read(yaml).Document!))!;
}

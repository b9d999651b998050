using Portal.Domain.Guides;
using Portal.Features.Studio.Files;
using Portal.Tests.Support;

namespace Portal.Tests.Features.Studio.Files;

public sealed class ChangedFieldsTests
{
    private static readonly RoleGuideDocument Guide = SampleGuide.Document();

    [Fact]
    public void Between_TheSame_IsNothing() => Assert.Empty(ChangedFields.Between(Guide, SampleGuide.Document()));

    [Fact]
    public void Between_ATextAndAStep_NamesThemByTheirIds()
    {
        var path = Guide.Paths[0];
        var step = path.Steps[0];
        var after = Guide with
        {
            Summary = "Another one.",
            Paths = [path with { Steps = [step with { Title = "Otherwise" }, .. path.Steps.Skip(1)] }, .. Guide.Paths.Skip(1)],
        };

        Assert.Equal([$"paths/{path.Id}/steps/{step.Id}/title", "summary"], ChangedFields.Between(Guide, after).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Between_ItemsThatWentCameAndMoved_NamesEachOnce()
    {
        var faqs = Enumerable.Range(1, 3).Select(i => new Faq($"q{i}", $"Question {i}?", "Yes.", [])).ToList();
        var before = Guide with { Faqs = faqs };

        Assert.Equal(["faqs/q2"], ChangedFields.Between(before, before with { Faqs = [faqs[0], faqs[2]] }));
        Assert.Equal(["faqs/new"], ChangedFields.Between(before, before with { Faqs = [.. faqs, new("new", "New?", "No.", [])] }));
        Assert.Equal(["faqs"], ChangedFields.Between(before, before with { Faqs = [faqs[1], faqs[0], faqs[2]] }));
    }

    [Fact]
    public void Between_DocumentsOfTwoKinds_DoesNotFail() =>
        Assert.Contains("kind", ChangedFields.Between(Guide, SmallDocuments.Internship(Guide.Slug)));
}

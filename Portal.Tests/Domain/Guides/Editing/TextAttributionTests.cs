using FsCheck.Xunit;
using Portal.Domain.Guides.Editing;

namespace Portal.Tests.Domain.Guides.Editing;

public sealed class TextAttributionTests
{
    [Fact]
    public void Of_ThreeAuthors_GivesEachTheirWords()
    {
        var runs = TextAttribution.Of([("Ann", "Build an API. Deploy it."), ("Ben", "Build an API with tests. Deploy it."), ("Cho", "Build an API with tests. Deploy it today.")]);

        Assert.Equal(
            [new("Build an API", "Ann"), new(" with tests", "Ben"), new(". Deploy it", "Ann"), new(" today", "Cho"), new(".", "Ann")],
            runs);
    }

    [Fact]
    public void Of_WordsBroughtBack_BelongToWhoeverBroughtThemBack() =>
        Assert.Equal([new("Yes", "Cho")], TextAttribution.Of([("Ann", "Yes"), ("Ben", "No"), ("Cho", "Yes")]));

    [Fact]
    public void Of_NoState_IsEmpty() => Assert.Empty(TextAttribution.Of(Array.Empty<(string, string)>()));

    [Property(MaxTest = 500)]
    public void Of_AnyStates_IsTheNewestTextInOrder(string?[] texts)
    {
        var states = texts.Select((text, number) => (number, text ?? "")).ToList();

        var runs = TextAttribution.Of(states);

        Assert.Equal(states.Count == 0 ? "" : states[^1].Item2, string.Concat(runs.Select(run => run.Text)));
        Assert.All(runs, run => Assert.InRange(run.By, 0, states.Count - 1));
    }
}

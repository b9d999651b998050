using Portal.Components.Shared.Lines;
using Portal.Domain.Progress;

namespace Portal.Tests.Components.Shared.Lines;

public sealed class DatedGeometryTests
{
    private static readonly DateOnly First = new(2026, 1, 1);

    [Fact]
    public void Of_Windows_StandToScale()
    {
        var drawing = Of(Stop(100, 200), Stop(300, 500));

        var perDay = (drawing.Places[0].To - drawing.Places[0].From) / 100;
        Assert.Equal(200 * perDay, drawing.Places[1].To - drawing.Places[1].From, 6);
        Assert.Equal(200 * perDay, drawing.Places[1].From - drawing.Places[0].From, 6);
    }

    [Fact]
    public void Of_WindowsThatOverlap_StandInRowsOfTheirOwn()
    {
        var drawing = Of(Stop(100, 300), Stop(200, 400), Stop(310, 500));

        Assert.Equal([DatedGeometry.Top, DatedGeometry.Top + 30, DatedGeometry.Top], drawing.Places.Select(place => place.Y));
        Assert.True(drawing.Height > drawing.Places.Max(place => place.Y) + DatedGeometry.Capsule);
    }

    [Fact]
    public void Of_AWindowTooNarrowForItsCode_IsARoundStopInItsMiddle()
    {
        var drawing = Of(Stop(100, 101), Stop(900, 1000));

        Assert.True(drawing.Places[0].IsRound);
        Assert.Equal((drawing.Places[0].From + drawing.Places[0].To) / 2, drawing.Places[0].Middle);
        Assert.False(drawing.Places[1].IsRound);
    }

    [Fact]
    public void Of_OnlyOwnDaysDone_HasReachedNothing() =>
        Assert.Equal(
            DatedGeometry.Of([Stop(500, 600)], First, First).Reached,
            DatedGeometry.Of([Stop(500, 600), new("•", "", DateRange.On(First.AddDays(50)), DatedStopState.Done, IsOwn: true)], First, First).Reached);

    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(400)]
    [InlineData(4_000)]
    [InlineData(40_000)]
    public void Of_AnyLength_HasFewTicksWithinTheDrawing(int days)
    {
        var drawing = Of(Stop(0, days));

        Assert.InRange(drawing.Ticks.Count, 0, 7);
        Assert.All(drawing.Ticks, tick => Assert.InRange(tick.X, 0, 100));
        Assert.All(drawing.Places, place => Assert.True(place is { From: >= 0, To: <= 100 }));
    }

    [Fact]
    public void Of_AnyLength_HasLabelsThatDoNotLieOverOneAnother()
    {
        for (var days = 20; days < 8_000; days += 20)
        {
            var drawing = Of(Stop(0, days));

            var labels = drawing.Ticks.Where(tick => tick.Side != DatedLabelSide.None).Select(Label).ToList();
            Assert.All(labels.Zip(labels.Skip(1)), pair => Assert.True(pair.First.To <= pair.Second.From, $"{days} days"));
            Assert.NotEmpty(labels);
            Assert.All(labels, label => Assert.InRange(label.To, 0, 104));
        }

        // As wide as "Jan 2028" or "2028" in its size on the narrowest phone.
        static (double From, double To) Label(DatedTick tick)
        {
            var width = tick.IsYear ? 12 : 21;
            return tick.Side == DatedLabelSide.After ? (tick.X, tick.X + width) : (tick.X - width, tick.X);
        }
    }

    private static DatedGeometry Of(params DatedStop[] stops) => DatedGeometry.Of(stops, First, First);

    private static DatedStop Stop(int from, int to) =>
        new("A1", "", new(First.AddDays(from), First.AddDays(to)), DatedStopState.Ahead);
}

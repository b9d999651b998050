using Portal.Domain.Guides;

namespace Portal.Tests.Domain.Guides;

public sealed class PlacedListTests
{
    private static readonly string?[] Items = ["KE", "KE-30", null, "IN", "world", "IN-KA", "IN-MH"];

    [Theory]
    [InlineData(null, "KE,KE-30,,IN,world,IN-KA,IN-MH", "", 0)]
    [InlineData("KE", "KE,KE-30", ",world", 3)]
    [InlineData("IN", "IN,IN-KA,IN-MH", ",world", 2)]
    [InlineData("IN-KA", "IN,IN-KA", ",world", 3)]
    [InlineData("FR", "", ",world", 5)]
    public void Of_Place_IsWhatSpeaksOfItThenWhatIsOfNoPlace(string? place, string here, string general, int elsewhere)
    {
        var list = PlacedList.Of(Items, item => item, place);

        Assert.Equal(here, string.Join(',', list.Here));
        Assert.Equal(general, string.Join(',', list.General));
        Assert.Equal(elsewhere, list.Elsewhere);
    }
}

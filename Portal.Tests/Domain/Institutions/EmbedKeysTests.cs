using Portal.Domain.Institutions;

namespace Portal.Tests.Domain.Institutions;

public sealed class EmbedKeysTests
{
    private static readonly DateTime Now = new(2026, 11, 28, 12, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void New_ManyTimes_IsShortAndEachIsAnother()
    {
        var keys = Enumerable.Range(0, 1000).Select(_ => EmbedKeys.New()).ToList();

        Assert.All(keys, key => Assert.Matches(@"\A[a-hjkmnp-z2-9]{12}\z", key));
        Assert.Distinct(keys);
    }

    [Fact]
    public void StateOf_AllThatAKeyCanBe_FollowsTheClock()
    {
        Assert.Equal(EmbedKeyState.Current, EmbedKeys.StateOf(null, null, Now));
        Assert.Equal(EmbedKeyState.Leaving, EmbedKeys.StateOf(Now.AddTicks(1), null, Now));
        Assert.Equal(EmbedKeyState.Over, EmbedKeys.StateOf(Now, null, Now));
        Assert.Equal(EmbedKeyState.Disabled, EmbedKeys.StateOf(Now.AddDays(1), Now, Now));
    }
}

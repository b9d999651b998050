using Portal.Infrastructure.Security;

namespace Portal.Tests.Infrastructure.Security;

public sealed class SecretTokenTests
{
    [Fact]
    public void HashOf_ANewToken_IsTheHashThatCameWithIt()
    {
        var (text, hash) = SecretToken.New();

        Assert.Equal(hash, SecretToken.HashOf(text));
        Assert.NotEqual(hash, SecretToken.New().Hash);
        Assert.Matches("^[A-Za-z0-9_-]{22}$", text);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("not a token at all ???")]
    public void HashOf_SomethingElse_IsNone(string? text) => Assert.Null(SecretToken.HashOf(text));
}

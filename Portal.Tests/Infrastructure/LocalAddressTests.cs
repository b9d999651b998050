using Portal.Infrastructure;

namespace Portal.Tests.Infrastructure;

public sealed class LocalAddressTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/plan/start/nurse/b?place=KE#a1")]
    [InlineData("/a//b")]
    public void Is_AddressWithinThePortal_IsTrue(string address) => Assert.True(LocalAddress.Is(address));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("plan")]
    [InlineData("//evil.example")]
    [InlineData(@"/\evil.example")]
    [InlineData(@"\\evil.example")]
    [InlineData("/\t/evil.example")]
    [InlineData("/\n/evil.example")]
    [InlineData("https://evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData(" /plan")]
    public void Is_AnythingElse_IsFalse(string? address) => Assert.False(LocalAddress.Is(address));
}

using Portal.Infrastructure;

namespace Portal.Tests.Infrastructure;

public sealed class PortalUrlsTests
{
    [Fact]
    public void LoginThen_Address_IsEscaped() =>
        Assert.Equal("/account/login?returnUrl=%2Fplan%3Fa%3Db%26c", PortalUrls.LoginThen("/plan?a=b&c"));

    [Fact]
    public void LoginThen_Nothing_IsThePageItself() => Assert.Equal(PortalUrls.Login, PortalUrls.LoginThen(null));

    [Fact]
    public void ConfirmNewEmailWith_Address_IsEscaped() =>
        Assert.Equal(
            "/account/confirm-new-email?user=00000000-0000-0000-0000-000000000000&email=a%2Bb%40example.org&code=x",
            PortalUrls.ConfirmNewEmailWith(Guid.Empty, "a+b@example.org", "x"));
}

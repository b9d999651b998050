using System.Net;
using Portal.Infrastructure.Limits;

namespace Portal.Tests.Infrastructure.Limits;

public sealed class ClientAddressTests
{
    [Theory]
    [InlineData("192.0.2.7", "::ffff:192.0.2.7")]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9")]
    public void KeyOf_SameLine_IsTheSame(string one, string other) =>
        Assert.Equal(ClientAddress.KeyOf(IPAddress.Parse(one)), ClientAddress.KeyOf(IPAddress.Parse(other)));

    [Theory]
    [InlineData("192.0.2.7", "192.0.2.8")]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1")]
    [InlineData("192.0.2.7", null)]
    public void KeyOf_OtherLine_IsAnother(string one, string? other) =>
        Assert.NotEqual(ClientAddress.KeyOf(IPAddress.Parse(one)), ClientAddress.KeyOf(other is null ? null : IPAddress.Parse(other)));
}

using Portal.Domain.Accounts;

namespace Portal.Tests.Domain.Accounts;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData("ana@example.org", "ana@example.org")]
    [InlineData("  ana@example.org\t", "ana@example.org")]
    [InlineData("o'brien+plan@mail.example.co.ke", "o'brien+plan@mail.example.co.ke")]
    [InlineData("zoë@exämple.org", "zoë@exämple.org")]
    public void Read_Address_ReturnsItWithoutBlanksAround(string typed, string expected) =>
        Assert.Equal(expected, EmailAddress.Read(typed));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ana")]
    [InlineData("@example.org")]
    [InlineData("ana@")]
    [InlineData("ana@example")]
    [InlineData("ana@.example.org")]
    [InlineData("ana@example.org.")]
    [InlineData("ana@example..org")]
    [InlineData("ana@home@example.org")]
    [InlineData("ana banana@example.org")]
    [InlineData("ana@example.org\nBcc: all@example.org")]
    [InlineData("Ana <ana@example.org>")]
    [InlineData("ana@example.org,bea@example.org")]
    public void Read_NoAddress_ReturnsNull(string? typed) => Assert.Null(EmailAddress.Read(typed));

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void Read_LocalPart_MayHave64Characters(int length, bool isAddress) =>
        Assert.Equal(isAddress, EmailAddress.Read(new string('a', length) + "@example.org") is not null);

    [Theory]
    [InlineData(EmailAddress.MaximumLength, true)]
    [InlineData(EmailAddress.MaximumLength + 1, false)]
    public void Read_Length_IsBounded(int length, bool isAddress) =>
        Assert.Equal(isAddress, EmailAddress.Read("ana@" + new string('b', length - 8) + ".org") is not null);
}

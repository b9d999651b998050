using Portal.Domain.Accounts;

namespace Portal.Tests.Domain.Accounts;

public sealed class PasswordRulesTests
{
    private const string Email = "annabella@example.org";

    [Theory]
    [InlineData("abcdefgh ij")]
    [InlineData("four words not together")]
    [InlineData("пароль из слов")]
    public void ProblemOf_LongUncommonPassword_IsNull(string password) => Assert.Null(PasswordRules.ProblemOf(password, Email));

    [Theory]
    [InlineData(PasswordRules.MinimumLength - 1, false)]
    [InlineData(PasswordRules.MinimumLength, true)]
    [InlineData(PasswordRules.MaximumLength, true)]
    [InlineData(PasswordRules.MaximumLength + 1, false)]
    public void ProblemOf_Length_IsBounded(int length, bool isGood) =>
        Assert.Equal(isGood, PasswordRules.ProblemOf(string.Concat(Enumerable.Range(0, length).Select(i => (char)('a' + (i * 7 % 26)))), Email) is null);

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("password123")]
    [InlineData("PassWord123")]
    [InlineData("1q2w3e4r5t")]
    [InlineData("aaaaaaaaaaaa")]
    [InlineData("121212121212")]
    [InlineData("annabella@example.org")]
    [InlineData("ANNABELLA@example.org")]
    public void ProblemOf_PasswordTriedFirst_SaysSo(string? password) => Assert.NotNull(PasswordRules.ProblemOf(password, Email));

    [Fact]
    public void ProblemOf_FirstPartOfTheAddress_SaysSo() =>
        Assert.Contains("not your email address", PasswordRules.ProblemOf("annabella-maria", "annabella-maria@example.org"), StringComparison.Ordinal);
}

using VideoEngines.Metering;

namespace VideoEngines.Core.Tests.Metering;

public sealed class CreditAccountsTests
{
    [Fact]
    public void Levels_Path_ListsFromTheTop() => Assert.Equal(["acme", "acme/design", "acme/design/u1"], CreditAccounts.Levels("acme/design/u1"));

    [Theory]
    [InlineData("")]
    [InlineData("/acme")]
    [InlineData("acme/")]
    [InlineData("acme//u1")]
    [InlineData("acme/ u1")]
    [InlineData("acme\n")]
    [InlineData("$losses")]
    [InlineData("acme/$x")]
    public void Validate_NoAccount_Throws(string account) => Assert.Throws<ArgumentException>(() => CreditAccounts.Validate(account));

    [Fact]
    public void Validate_TooLong_Throws() => Assert.Throws<ArgumentException>(() => CreditAccounts.Validate(new string('a', CreditAccounts.MaxLength + 1)));

    [Theory]
    [InlineData("a")]
    [InlineData("user@example.com")]
    [InlineData("Größe/三")]
    public void Validate_Account_Passes(string account) => CreditAccounts.Validate(account);
}

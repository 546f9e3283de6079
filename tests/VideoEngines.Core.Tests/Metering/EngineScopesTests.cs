using VideoEngines.Metering;

namespace VideoEngines.Core.Tests.Metering;

public sealed class EngineScopesTests
{
    [Theory]
    [InlineData("*", "kling/v3", true)]
    [InlineData("kling/v3", "kling/v3", true)]
    [InlineData("kling/v3", "kling/v3@fal", false)]
    [InlineData("kling/*", "kling/v3@fal", true)]
    [InlineData("kling/*", "klingon/v3", false)]
    [InlineData("*@fal", "kling/v3@fal", true)]
    [InlineData("*@fal", "kling/v3", false)]
    [InlineData("*/v3*", "kling/v3@fal", true)]
    [InlineData("k*g/*3", "kling/v3", true)]
    [InlineData("k*g/*4", "kling/v3", false)]
    public void IsMatch_Pattern_CoversTheWholeId(string pattern, string engine, bool expected) => Assert.Equal(expected, EngineScopes.IsMatch(pattern, engine));

    [Theory]
    [InlineData("")]
    [InlineData("Kling/*")]
    [InlineData("kling /v3")]
    [InlineData("kling/v?")]
    public void Validate_NoPattern_Throws(string pattern) => Assert.Throws<ArgumentException>(() => EngineScopes.Validate(pattern));
}

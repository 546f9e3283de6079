using VideoEngines.Http.Downloads;

namespace VideoEngines.Core.Tests.Http.Downloads;

public class HostPatternTests
{
    [Theory]
    [InlineData("cdn.example.com", "https://cdn.example.com/a")]
    [InlineData("cdn.example.com", "https://CDN.Example.COM/a")]
    [InlineData("*.example.com", "https://cdn.example.com/a")]
    [InlineData("*.example.com", "https://a.b.example.com/a")]
    [InlineData("cdn.example.com:8443", "https://cdn.example.com:8443/a")]
    [InlineData("*.example.com:9000", "http://cdn.example.com:9000/a")]
    [InlineData("cdn.example.com", "http://cdn.example.com/a")]
    public void Matches_ListedHost_IsTrue(string pattern, string uri) => Assert.True(HostPattern.Parse(pattern).Matches(new Uri(uri)));

    [Theory]
    [InlineData("cdn.example.com", "https://cdn.example.com.evil.net/a")]
    [InlineData("cdn.example.com", "https://a.cdn.example.com/a")]
    [InlineData("*.example.com", "https://example.com/a")]
    [InlineData("*.example.com", "https://evilexample.com/a")]
    [InlineData("*.example.com", "https://a.example.com.evil.net/a")]
    [InlineData("cdn.example.com", "https://cdn.example.com:8443/a")]
    [InlineData("cdn.example.com:8443", "https://cdn.example.com/a")]
    public void Matches_OtherHost_IsFalse(string pattern, string uri) =>
        Assert.False(HostPattern.Parse(pattern).Matches(new Uri(uri)));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("*")]
    [InlineData("*.")]
    [InlineData("*.com")]
    [InlineData("*.127.0.0.1")]
    [InlineData("a.*.com")]
    [InlineData("https://cdn.example.com")]
    [InlineData("cdn.example.com/path")]
    [InlineData("cdn.example.com:")]
    [InlineData("cdn.example.com:0")]
    [InlineData("cdn.example.com:70000")]
    [InlineData("cdn..example.com")]
    [InlineData("cdn.example.com.")]
    [InlineData("user@cdn.example.com")]
    public void TryParse_NoHostPattern_IsFalse(string? text) => Assert.False(HostPattern.TryParse(text, out _));
}

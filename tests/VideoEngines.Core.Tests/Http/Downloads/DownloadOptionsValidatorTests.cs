using Microsoft.Extensions.Configuration;
using VideoEngines.Http.Downloads;

namespace VideoEngines.Core.Tests.Http.Downloads;

public class DownloadOptionsValidatorTests
{
    private static readonly DownloadOptionsValidator Validator = new();

    [Fact]
    public void Validate_Defaults_Succeeds() => Assert.True(Validator.Validate(null, new DownloadOptions()).Succeeded);

    [Fact]
    public void Validate_AllWrong_ListsEveryMember()
    {
        var result = Validator.Validate(null, new DownloadOptions
        {
            MaxBytes = 0,
            Timeout = TimeSpan.Zero,
            IdleTimeout = TimeSpan.FromSeconds(-1),
            MinBytesPerSecond = -1,
            MaxRedirects = 11,
            MaxResumes = -1,
            RetryDelay = TimeSpan.FromSeconds(-1),
            MaxRetryDelay = TimeSpan.FromDays(25),
            Proxy = new Uri("ftp://user:canary@proxy.example"),
            AdditionalHosts = { "ok.example", "https://no.example/path" },
        });

        Assert.Equal(typeof(DownloadOptions).GetProperties().Length, result.Failures!.Count());
        Assert.All(typeof(DownloadOptions).GetProperties(), property => Assert.Contains(result.Failures!, failure => failure.Contains(property.Name, StringComparison.Ordinal)));
        Assert.DoesNotContain("canary", result.FailureMessage, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://proxy.example:3128")]
    [InlineData("socks5://user:pass@proxy.example:1080")]
    public void Validate_Proxy_Succeeds(string proxy) => Assert.True(Validator.Validate(null, new DownloadOptions { Proxy = new Uri(proxy) }).Succeeded);

    [Fact]
    public void Bind_FlatSection_FillsEveryMember()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["MaxBytes"] = "1000",
            ["Timeout"] = "00:01:00",
            ["IdleTimeout"] = "00:00:05",
            ["MinBytesPerSecond"] = "7",
            ["MaxRedirects"] = "1",
            ["MaxResumes"] = "2",
            ["RetryDelay"] = "00:00:01",
            ["MaxRetryDelay"] = "00:00:02",
            ["Proxy"] = "http://proxy.example:3128",
            ["AdditionalHosts:0"] = "cdn.example.com",
        }).Build();

        var options = configuration.Get<DownloadOptions>()!;

        Assert.Equal(1000, options.MaxBytes);
        Assert.Equal(TimeSpan.FromMinutes(1), options.Timeout);
        Assert.Equal(TimeSpan.FromSeconds(5), options.IdleTimeout);
        Assert.Equal(7, options.MinBytesPerSecond);
        Assert.Equal(1, options.MaxRedirects);
        Assert.Equal(2, options.MaxResumes);
        Assert.Equal(TimeSpan.FromSeconds(1), options.RetryDelay);
        Assert.Equal(TimeSpan.FromSeconds(2), options.MaxRetryDelay);
        Assert.Equal(new Uri("http://proxy.example:3128"), options.Proxy);
        Assert.Equal(["cdn.example.com"], options.AdditionalHosts);
    }
}

using VideoEngines.Http.Downloads;

namespace VideoEngines.Core.Tests.Http.Downloads;

public class DownloadRulesTests
{
    private static DownloadLane Check(string uri, string origin = "https://api.engine.example", string[]? hosts = null, DownloadOptions? options = null, string? from = null) =>
        new DownloadRules(
            options ?? new DownloadOptions(),
            new DownloadRequest { Uri = new Uri(uri), EngineOrigin = new Uri(origin), AllowedHosts = hosts ?? [] },
            new DownloadErrors(null)).Check(new Uri(uri), from is null ? null : new Uri(from));

    [Theory]
    [InlineData("https://cdn.example.com/a.mp4?sig=1")]
    [InlineData("https://cdn.example.com:443/a.mp4")]
    [InlineData("https://1.1.1.1/a.mp4")]
    [InlineData("https://[2606:4700:4700::1111]/a.mp4")]
    public void Check_PublicHttps_IsAllowed(string uri) => Assert.Equal(DownloadLane.Public, Check(uri));

    [Theory]
    [InlineData("http://cdn.example.com/a.mp4")]
    [InlineData("ftp://cdn.example.com/a.mp4")]
    [InlineData("file:///etc/passwd")]
    [InlineData("data:video/mp4;base64,AAAA")]
    [InlineData("gopher://cdn.example.com/")]
    [InlineData("https://user@cdn.example.com/a.mp4")]
    [InlineData("https://user:secret@cdn.example.com/a.mp4")]
    [InlineData("https://cdn.example.com:8443/a.mp4")]
    [InlineData("https://cdn.example.com:22/a.mp4")]
    [InlineData("https://cdn.example.com./a.mp4")]
    [InlineData("https://127.0.0.1./a.mp4")]
    [InlineData("https://straße.example/a.mp4")]
    [InlineData("https://１２７.0.0.1/a.mp4")]
    [InlineData("https://127。0。0。1/a.mp4")]
    public void Check_UnsafeAddress_IsRefused(string uri) => Assert.Equal(VideoErrorKind.ProviderFault, Assert.Throws<VideoDownloadException>(() => Check(uri)).Kind);

    [Theory]
    [InlineData("https://127.0.0.1/")]
    [InlineData("https://169.254.169.254/latest/meta-data/")]
    [InlineData("https://10.0.0.1/")]
    [InlineData("https://[::1]/")]
    [InlineData("https://[::]/")]
    [InlineData("https://[::ffff:127.0.0.1]/")]
    [InlineData("https://[::ffff:a9fe:a9fe]/")]
    [InlineData("https://[64:ff9b::7f00:1]/")]
    [InlineData("https://[2002:7f00:1::]/")]
    [InlineData("https://[fd00:ec2::254]/")]
    [InlineData("https://[fe80::1%25eth0]/")]
    [InlineData("https://2130706433/")]
    [InlineData("https://0x7f000001/")]
    [InlineData("https://0x7f.1/")]
    [InlineData("https://0177.0.0.1/")]
    [InlineData("https://127.1/")]
    [InlineData("https://0/")]
    [InlineData("https://0x08.0x08.0x08.0x08/")]
    [InlineData("https://134744072/")]
    [InlineData("https://1.2.3/")]
    [InlineData("https://999.1.1.1/")]
    [InlineData("https://08.08.08.08/")]
    [InlineData("https://a.0x7f/")]
    [InlineData("https://2130706433/?//127.0.0.1")]
    public void Check_AddressInAnyDisguise_IsRefused(string uri) => Assert.Throws<VideoDownloadException>(() => Check(uri));

    [Fact]
    public void Check_HostNotListed_NamesTheOption()
    {
        var error = Assert.Throws<VideoDownloadException>(() => Check("https://cdn.other.example/a?sig=canary", hosts: ["*.engine.example"]));

        Assert.Equal(VideoErrorKind.Configuration, error.Kind);
        Assert.Contains("cdn.other.example", error.Message, StringComparison.Ordinal);
        Assert.Contains(nameof(DownloadOptions.AdditionalHosts), error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://cdn.engine.example/a")]
    [InlineData("https://files.host.example/a")]
    [InlineData("https://files.host.example:9000/a")]
    public void Check_ListedHost_IsAllowed(string uri) => Assert.Equal(
        DownloadLane.Public,
        Check(uri, hosts: ["*.engine.example"], options: new DownloadOptions { AdditionalHosts = { "files.host.example", "files.host.example:9000" } }));

    [Fact]
    public void Check_AdditionalHostWithoutEngineList_KeepsAnyPublicHost() =>
        Assert.Equal(DownloadLane.Public, Check("https://cdn.example.com/a", options: new DownloadOptions { AdditionalHosts = { "files.host.example" } }));

    [Fact]
    public void Check_ListedPrivateLiteral_IsRefused() =>
        Assert.Throws<VideoDownloadException>(() => Check("https://10.0.0.5/a", options: new DownloadOptions { AdditionalHosts = { "10.0.0.5" } }));

    [Theory]
    [InlineData("http://127.0.0.1:5080/a.mp4", "http://127.0.0.1:5080/kling")]
    [InlineData("http://localhost:5080/a.mp4", "http://LOCALHOST:5080")]
    [InlineData("http://[::1]:5080/a.mp4", "http://[::1]:5080")]
    [InlineData("https://10.0.0.7/a.mp4", "https://10.0.0.7")]
    [InlineData("http://gpu-box:8188/view", "http://gpu-box:8188")]
    [InlineData("https://api.engine.example/v1/file", "https://api.engine.example")]
    public void Check_TheOriginItself_IsAllowedWithItsNetwork(string uri, string origin) => Assert.Equal(DownloadLane.Origin, Check(uri, origin, ["cdn.engine.example"]));

    [Theory]
    [InlineData("http://127.0.0.1:5081/a.mp4", "http://127.0.0.1:5080")]
    [InlineData("http://127.0.0.2:5080/a.mp4", "http://127.0.0.1:5080")]
    [InlineData("http://10.0.0.8/a.mp4", "http://10.0.0.7")]
    [InlineData("http://169.254.169.254/a.mp4", "http://127.0.0.1:5080")]
    [InlineData("http://0.0.0.0:5080/a.mp4", "http://0.0.0.0:5080")]
    [InlineData("http://169.254.169.254/a.mp4", "http://169.254.169.254")]
    public void Check_OtherPrivateAddressThanTheOrigin_IsRefused(string uri, string origin) => Assert.Throws<VideoDownloadException>(() => Check(uri, origin));

    [Theory]
    [InlineData("http://127.0.0.1:5080")]
    [InlineData("https://10.0.0.7")]
    [InlineData("https://localhost:7080")]
    [InlineData("http://gateway.example")]
    public void Check_HttpForLocalOrHttpEngine_IsAllowed(string origin) => Assert.Equal(DownloadLane.Public, Check("http://cdn.example.com/a", origin));

    [Fact]
    public void Check_RedirectFromHttpsToHttp_IsRefused() =>
        Assert.Throws<VideoDownloadException>(() => Check("http://cdn.example.com/a", "http://127.0.0.1:5080", from: "https://cdn.example.com/b"));

    [Fact]
    public void Check_RedirectFromStrangerToLocalOrigin_IsRefused() =>
        Assert.Throws<VideoDownloadException>(() => Check("http://127.0.0.1:5080/admin", "http://127.0.0.1:5080", from: "http://cdn.example.com/b"));

    [Fact]
    public void Check_ProxyWithoutList_IsRefused() =>
        Assert.Equal(VideoErrorKind.Configuration, Assert.Throws<VideoDownloadException>(() => Check("https://cdn.example.com/a", options: WithProxy())).Kind);

    [Theory]
    [InlineData("https://cdn.engine.example/a", "https://api.engine.example", DownloadLane.Proxy)]
    [InlineData("https://api.engine.example/a", "https://api.engine.example", DownloadLane.Proxy)]
    [InlineData("http://127.0.0.1:5080/a", "http://127.0.0.1:5080", DownloadLane.Origin)]
    internal void Check_ProxyWithListedHost_GoesThroughItUnlessLocal(string uri, string origin, DownloadLane lane) =>
        Assert.Equal(lane, Check(uri, origin, ["cdn.engine.example"], WithProxy()));

    private static DownloadOptions WithProxy() => new() { Proxy = new Uri("http://proxy.example:3128") };
}

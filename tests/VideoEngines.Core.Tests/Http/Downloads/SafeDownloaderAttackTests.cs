using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using VideoEngines.Http.Downloads;

namespace VideoEngines.Core.Tests.Http.Downloads;

public class SafeDownloaderAttackTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("http://169.254.169.254/latest/meta-data/canary")]
    [InlineData("https://169.254.169.254/latest/meta-data/canary")]
    [InlineData("https://[::ffff:169.254.169.254]/canary")]
    [InlineData("https://2852039166/canary")]
    [InlineData("//0xa9.0xfe.0xa9.0xfe/canary")]
    [InlineData("https://127.0.0.1/canary")]
    [InlineData("https://[::1]/canary")]
    [InlineData("https://user:canary@other.example/")]
    [InlineData("https://other.example./canary")]
    [InlineData("https://other.example:8443/canary")]
    [InlineData("http://other.example/canary")]
    [InlineData("file:///etc/canary")]
    [InlineData("data:video/mp4,canary")]
    [InlineData("https://")]
    public async Task OpenAsync_RedirectToUnsafeAddress_IsRefusedBeforeConnecting(string location)
    {
        await using var internet = await FakeInternet.StartAsync(Files.Redirect(location));

        var error = await RefusedAsync(internet);

        Assert.Single(internet.Connections);
        Assert.DoesNotContain("canary", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenAsync_RedirectToOtherPortOfThisMachine_IsRefusedBeforeConnecting()
    {
        using var victim = new TcpListener(IPAddress.Loopback, 0);
        victim.Start();
        await using var internet = await FakeInternet.StartAsync(Files.Redirect($"http://127.0.0.1:{((IPEndPoint)victim.LocalEndpoint).Port}/"));
        using var downloader = new SafeDownloader(new DownloadOptions());

        await Assert.ThrowsAsync<VideoDownloadException>(() =>
            downloader.OpenAsync(new DownloadRequest { Uri = new Uri(internet.HttpOrigin, "/a.mp4"), EngineOrigin = internet.HttpOrigin }, Token));

        Assert.False(victim.Pending());
    }

    [Fact]
    public async Task OpenAsync_RedirectFromHttpsToHttp_IsRefusedEvenWhereHttpIsAllowed()
    {
        await using var internet = await FakeInternet.StartAsync(Files.Redirect("http://other.example/a"));
        using var downloader = internet.CreateDownloader();
        var request = FakeInternet.Request("https://cdn.example/a") with { EngineOrigin = new Uri("http://127.0.0.1:5080") };

        var error = await Assert.ThrowsAsync<VideoDownloadException>(() => downloader.OpenAsync(request, Token));

        Assert.Contains("https to plain http", error.Message, StringComparison.Ordinal);
        Assert.Single(internet.Requests);
    }

    [Fact]
    public async Task OpenAsync_RedirectLoop_EndsAtTheLimit()
    {
        await using var internet = await FakeInternet.StartAsync(Files.Redirect("/again"));

        await RefusedAsync(internet);

        Assert.Equal(1 + new DownloadOptions().MaxRedirects, internet.Requests.Count);
    }

    [Fact]
    public async Task OpenAsync_RedirectWithoutTarget_IsRefused()
    {
        await using var internet = await FakeInternet.StartAsync(context =>
        {
            context.Response.StatusCode = 302;
            return Task.CompletedTask;
        });

        await RefusedAsync(internet);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.0.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("64:ff9b::7f00:1")]
    public async Task OpenAsync_NameOfUnsafeAddress_IsRefusedBeforeConnecting(string address)
    {
        await using var internet = await FakeInternet.StartAsync(Files.Whole(Files.Mp4(1000)));
        internet.Names["cdn.example"] = () => [address];

        var error = await RefusedAsync(internet);

        Assert.Empty(internet.Connections);
        Assert.False(error.IsTransient);
    }

    [Fact]
    public async Task OpenAsync_OneUnsafeAddressAmongMany_IsRefusedBeforeConnecting()
    {
        await using var internet = await FakeInternet.StartAsync(Files.Whole(Files.Mp4(1000)));
        internet.Names["cdn.example"] = () => ["93.184.215.14", "127.0.0.1"];

        await RefusedAsync(internet);

        Assert.Empty(internet.Connections);
    }

    [Fact]
    public async Task OpenAsync_RebindingName_ConnectsOnlyToWhatWasChecked()
    {
        var answers = 0;
        await using var internet = await FakeInternet.StartAsync(Files.Whole(Files.Mp4(1000)));
        internet.Names["cdn.example"] = () => answers++ == 0 ? ["93.184.215.14"] : ["127.0.0.1"];
        using var downloader = internet.CreateDownloader();

        await using var content = await downloader.OpenAsync(FakeInternet.Request("https://cdn.example/a"), Token);

        Assert.Equal(1, answers);
        Assert.Equal("93.184.215.14", Assert.Single(internet.Connections).Address.ToString());
    }

    [Fact]
    public async Task ReadAsync_NameRebindsBeforeAResume_IsRefused()
    {
        var answers = 0;
        await using var internet = await FakeInternet.StartAsync(context => Files.RangeAsync(context, Files.Mp4(100_000), breakAfter: 50_000));
        internet.Names["cdn.example"] = () => answers++ == 0 ? ["93.184.215.14"] : ["127.0.0.1"];
        using var downloader = internet.CreateDownloader();
        await using var content = await downloader.OpenAsync(FakeInternet.Request("https://cdn.example/a"), Token);

        await Assert.ThrowsAsync<VideoDownloadException>(() => content.ReadAllAsync());

        Assert.Single(internet.Connections);
    }

    [Fact]
    public async Task OpenAsync_ConnectionOfAnotherEnginesOrigin_IsNotReused()
    {
        await using var internet = await FakeInternet.StartAsync(Files.Whole(Files.Mp4(1000)));
        var host = $"gpu-box:{internet.HttpOrigin.Port}";
        internet.Names["gpu-box"] = () => ["127.0.0.1"];
        using var downloader = internet.CreateDownloader(new DownloadOptions { AdditionalHosts = { host }, MaxResumes = 0 });
        var own = new DownloadRequest { Uri = new Uri($"http://{host}/a"), EngineOrigin = new Uri($"http://{host}") };
        await using (var content = await downloader.OpenAsync(own, Token))
            await content.ReadAllAsync();

        var error = await Assert.ThrowsAsync<VideoDownloadException>(() => downloader.OpenAsync(own with { EngineOrigin = new Uri("http://127.0.0.1:1") }, Token));

        Assert.Contains("neither public", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenAsync_HugeContentLength_IsRefusedBeforeReading()
    {
        await using var internet = await FakeInternet.StartAsync(async context =>
        {
            context.Response.ContentLength = 1L << 50;
            context.Response.ContentType = "video/mp4";
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });

        await RefusedAsync(internet, "larger");
    }

    [Fact]
    public async Task OpenAsync_LimitOfTheCall_IsTheLower()
    {
        await using var internet = await FakeInternet.StartAsync(Files.Whole(Files.Mp4(1001)));
        using var downloader = internet.CreateDownloader();

        await Assert.ThrowsAsync<VideoDownloadException>(() => downloader.OpenAsync(FakeInternet.Request("https://cdn.example/a") with { MaxBytes = 1000 }, Token));
    }

    [Fact]
    public async Task ReadAsync_EndlessBody_StopsAtTheLimit()
    {
        await using var internet = await FakeInternet.StartAsync(async context =>
        {
            context.Response.ContentType = "video/mp4";
            var part = Files.Mp4(10_000);
            for (var i = 0; i < 1000; i++)
                await context.Response.Body.WriteAsync(part, context.RequestAborted);
        });
        using var downloader = internet.CreateDownloader(new DownloadOptions { MaxBytes = 1_000_000 });
        await using var content = await downloader.OpenAsync(FakeInternet.Request("https://cdn.example/a"), Token);
        using var received = new MemoryStream();

        var error = await Assert.ThrowsAsync<VideoDownloadException>(() => content.Stream.CopyToAsync(received, Token));

        Assert.False(error.IsTransient);
        Assert.InRange(received.Length, 1, 1_000_000);
        Assert.Same(error, await Assert.ThrowsAsync<VideoDownloadException>(() => content.ReadAllAsync()));
    }

    [Theory]
    [InlineData("text/html", "text/html")]
    [InlineData("application/json", "application/json")]
    [InlineData("image/png", "image/png")]
    [InlineData("application/zip", "archive")]
    [InlineData("application/x-tar", "archive")]
    [InlineData("video/webm", "is video/mp4")]
    [InlineData("video", "cannot be read")]
    [InlineData("video/mp4, text/html", "cannot be read")]
    public async Task OpenAsync_VideoUnderAnotherName_IsRefused(string declared, string why)
    {
        await using var internet = await FakeInternet.StartAsync(Files.Whole(Files.Mp4(1000), declared));

        await RefusedAsync(internet, why);
    }

    [Theory]
    [InlineData("<!DOCTYPE html><html><script>alert(1)</script></html>", "first bytes")]
    [InlineData("<!--ftypisom--><script>alert(1)</script>", "first bytes")]
    [InlineData("PK\u0003\u0004", "archive")]
    [InlineData("", "empty")]
    public async Task OpenAsync_OtherFileDeclaredAsVideo_IsRefused(string text, string why)
    {
        await using var internet = await FakeInternet.StartAsync(Files.Whole(System.Text.Encoding.Latin1.GetBytes(text)));

        await RefusedAsync(internet, why);
    }

    [Theory]
    [InlineData("application/octet-stream")]
    [InlineData(null)]
    public async Task OpenAsync_OtherFileWithoutClearDeclaration_IsRefused(string? declared)
    {
        await using var internet = await FakeInternet.StartAsync(Files.Whole("<html></html>"u8.ToArray(), declared));

        await RefusedAsync(internet, "first bytes");
    }

    [Fact]
    public async Task OpenAsync_GzipBomb_IsRefusedUnopened()
    {
        using var bomb = new MemoryStream();
        using (var gzip = new GZipStream(bomb, CompressionLevel.SmallestSize, leaveOpen: true))
            gzip.Write(new byte[10_000_000]);

        await using var internet = await FakeInternet.StartAsync(context =>
        {
            context.Response.Headers.ContentEncoding = "gzip";
            return Files.Whole(bomb.ToArray())(context);
        });

        await RefusedAsync(internet, "compressed");
    }

    [Fact]
    public async Task OpenAsync_PartialAnswerUnasked_IsRefused()
    {
        await using var internet = await FakeInternet.StartAsync(context =>
        {
            context.Response.StatusCode = 206;
            return Files.Whole(Files.Mp4(1000))(context);
        });

        await RefusedAsync(internet);
    }

    [Fact]
    public async Task OpenAsync_UntrustedCertificate_IsNotTriedAgain()
    {
        await using var internet = await FakeInternet.StartAsync(Files.Whole(Files.Mp4(1000)));
        internet.TrustsCertificate = false;

        await RefusedAsync(internet, "certificate");

        Assert.Single(internet.Connections);
    }

    private static async Task<VideoDownloadException> RefusedAsync(FakeInternet internet, string why = "refused")
    {
        using var downloader = internet.CreateDownloader();
        var error = await Assert.ThrowsAsync<VideoDownloadException>(() => downloader.OpenAsync(FakeInternet.Request("https://cdn.example/a.mp4?sig=canary"), Token));
        Assert.Contains(why, error.Message, StringComparison.Ordinal);
        Assert.False(error.IsTransient);
        return error;
    }
}

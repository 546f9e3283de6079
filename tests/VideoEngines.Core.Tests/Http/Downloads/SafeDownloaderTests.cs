using Microsoft.AspNetCore.Http;
using VideoEngines.Http.Downloads;

namespace VideoEngines.Core.Tests.Http.Downloads;

public class SafeDownloaderTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task OpenAsync_Video_DeliversItsBytesTypeAndLength()
    {
        var file = Files.Mp4(300_000);
        await using var internet = await FakeInternet.StartAsync(Files.Whole(file));
        using var downloader = internet.CreateDownloader();

        await using var content = await downloader.OpenAsync(FakeInternet.Request("https://cdn.example/a.mp4"), Token);

        Assert.Equal("video/mp4", content.ContentType);
        Assert.Equal(file.Length, content.Length);
        Assert.Equal(file, await content.ReadAllAsync());
    }

    [Theory]
    [InlineData("application/octet-stream")]
    [InlineData("binary/octet-stream")]
    [InlineData("video/quicktime")]
    [InlineData("video/mp4; codecs=\"avc1.42E01E\"")]
    [InlineData("VIDEO/MP4")]
    [InlineData(null)]
    public async Task OpenAsync_AgreeingDeclaration_TellsWhatTheFileIs(string? declared)
    {
        await using var internet = await FakeInternet.StartAsync(Files.Whole(Files.Mp4(1000), declared));
        using var downloader = internet.CreateDownloader();

        await using var content = await downloader.OpenAsync(FakeInternet.Request("https://cdn.example/a.mp4"), Token);

        Assert.Equal("video/mp4", content.ContentType);
    }

    [Fact]
    public async Task OpenAsync_WebM_IsWebM()
    {
        await using var internet = await FakeInternet.StartAsync(Files.Whole(Files.WebM(1000), "video/webm"));
        using var downloader = internet.CreateDownloader();

        await using var content = await downloader.OpenAsync(FakeInternet.Request("https://cdn.example/a.webm"), Token);

        Assert.Equal("video/webm", content.ContentType);
    }

    [Fact]
    public async Task OpenAsync_ShortFile_IsReadToItsEnd()
    {
        var file = Files.Mp4(24);
        await using var internet = await FakeInternet.StartAsync(Files.Whole(file));
        using var downloader = internet.CreateDownloader();

        await using var content = await downloader.OpenAsync(FakeInternet.Request("https://cdn.example/a.mp4"), Token);

        Assert.Equal(file, await content.ReadAllAsync());
    }

    [Fact]
    public async Task OpenAsync_UnknownLength_IsReadToItsEnd()
    {
        var file = Files.Mp4(200_000);
        await using var internet = await FakeInternet.StartAsync(async context =>
        {
            context.Response.ContentType = "video/mp4";
            await context.Response.Body.WriteAsync(file, context.RequestAborted);
        });
        using var downloader = internet.CreateDownloader();

        await using var content = await downloader.OpenAsync(FakeInternet.Request("https://cdn.example/a.mp4"), Token);

        Assert.Null(content.Length);
        Assert.Equal(file, await content.ReadAllAsync());
    }

    [Fact]
    public async Task OpenAsync_Always_SendsNothingButWhatADownloadNeeds()
    {
        await using var internet = await FakeInternet.StartAsync(context =>
        {
            context.Response.Cookies.Append("session", "1");
            return context.Request.Path == "/a" ? Files.Redirect("/b")(context) : Files.Whole(Files.Mp4(1000))(context);
        });
        using var downloader = internet.CreateDownloader();

        await using var content = await downloader.OpenAsync(FakeInternet.Request("https://cdn.example/a"), Token);

        Assert.Equal(2, internet.Requests.Count);
        Assert.All(internet.Requests, request =>
        {
            Assert.Equal(["Accept-Encoding", "Host", "User-Agent"], request.Headers.Keys.Order());
            Assert.Equal("identity", request.Headers["Accept-Encoding"]);
        });
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task OpenAsync_SafeRedirect_IsFollowed(int status)
    {
        var file = Files.Mp4(1000);
        await using var internet = await FakeInternet.StartAsync();
        internet.Serve = context => context.Request.Host.Host == "cdn.example" ? Files.Redirect("https://other.example/b", status)(context) : Files.Whole(file)(context);
        using var downloader = internet.CreateDownloader();

        await using var content = await downloader.OpenAsync(FakeInternet.Request("https://cdn.example/a"), Token);

        Assert.Equal(file, await content.ReadAllAsync());
    }

    [Fact]
    public async Task OpenAsync_EngineOnThisMachine_IsReachedForReal()
    {
        var file = Files.Mp4(100_000);
        await using var internet = await FakeInternet.StartAsync(Files.Whole(file));
        using var downloader = new SafeDownloader(new DownloadOptions());
        var request = new DownloadRequest { Uri = new Uri(internet.HttpOrigin, "/files/a.mp4"), EngineOrigin = new Uri(internet.HttpOrigin, "/kling") };

        await using var content = await downloader.OpenAsync(request, Token);

        Assert.Equal(file, await content.ReadAllAsync());
    }

    [Fact]
    public async Task OpenAsync_FirstAddressDead_UsesTheNext()
    {
        await using var internet = await FakeInternet.StartAsync(Files.Whole(Files.Mp4(1000)));
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        var port = ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        internet.Names["engine.test"] = () => ["127.0.0.1", "10.1.2.3"];
        using var downloader = internet.CreateDownloader();
        var origin = new Uri($"http://engine.test:{port}");

        await using var content = await downloader.OpenAsync(new DownloadRequest { Uri = new Uri(origin, "/a.mp4"), EngineOrigin = origin }, Token);

        Assert.Equal(["127.0.0.1", "10.1.2.3"], internet.Connections.Select(connection => connection.Address.ToString()));
    }

    [Fact]
    public async Task OpenAsync_Proxy_CarriesTheDownload()
    {
        var file = Files.Mp4(1000);
        await using var internet = await FakeInternet.StartAsync(Files.Whole(file));
        using var downloader = new SafeDownloader(new DownloadOptions { Proxy = internet.HttpOrigin });
        var request = new DownloadRequest { Uri = new Uri("http://cdn.invalid/a.mp4"), EngineOrigin = new Uri("http://127.0.0.1:1"), AllowedHosts = ["cdn.invalid"] };

        await using var content = await downloader.OpenAsync(request, Token);

        Assert.Equal("cdn.invalid", Assert.Single(internet.Requests).Host);
        Assert.Equal(file, await content.ReadAllAsync());
    }

    [Fact]
    public async Task ReadAsync_FiftyAtOnce_EachGetsItsOwnFile()
    {
        await using var internet = await FakeInternet.StartAsync();
        internet.Serve = context => Files.RangeAsync(context, FileOf(context.Request.Path), breakAfter: Files.Offset(context) == 0 && SeedOf(context.Request.Path) % 5 == 0 ? 50_000 : null);
        using var downloader = internet.CreateDownloader();

        var downloads = await Task.WhenAll(Enumerable.Range(0, 50).Select(async seed =>
        {
            await using var content = await downloader.OpenAsync(FakeInternet.Request($"https://cdn.example/{seed}"), Token);
            return await content.ReadAllAsync();
        }));

        Assert.All(downloads, static (file, seed) => Assert.Equal(Files.Mp4(120_000 + seed, seed), file));

        static int SeedOf(PathString path) => int.Parse(path.Value![1..], System.Globalization.CultureInfo.InvariantCulture);
        static byte[] FileOf(PathString path) => Files.Mp4(120_000 + SeedOf(path), SeedOf(path));
    }

    [Fact]
    public async Task ReadAsync_CancelledMidStream_StopsAtOnceAndResumesLater()
    {
        var file = Files.Mp4(200_000);
        await using var internet = await FakeInternet.StartAsync();
        internet.Serve = async context =>
        {
            if (Files.Offset(context) > 0)
            {
                await Files.RangeAsync(context, file);
                return;
            }

            context.Response.Headers.ETag = "\"v1\"";
            context.Response.ContentType = "video/mp4";
            context.Response.ContentLength = file.Length;
            await context.Response.Body.WriteAsync(file.AsMemory(0, 1000), context.RequestAborted);
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        };
        using var downloader = internet.CreateDownloader();
        await using var content = await downloader.OpenAsync(FakeInternet.Request("https://cdn.example/a.mp4"), Token);
        var start = new byte[1000];
        await content.Stream.ReadExactlyAsync(start, Token);
        using var cancellation = new CancellationTokenSource();
        var read = content.Stream.ReadAsync(new byte[1000], cancellation.Token).AsTask();

        await cancellation.CancelAsync();

        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => read);
        Assert.Equal(cancellation.Token, error.CancellationToken);
        Assert.Equal(file[1000..], await content.ReadAllAsync());
    }

    [Fact]
    public async Task OpenAsync_CancelledWhileTheServerThinks_Throws()
    {
        await using var internet = await FakeInternet.StartAsync(context => Task.Delay(Timeout.Infinite, context.RequestAborted));
        using var downloader = internet.CreateDownloader();
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var open = downloader.OpenAsync(FakeInternet.Request("https://cdn.example/a.mp4"), cancellation.Token);

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => open);
    }

    [Fact]
    public async Task Read_Synchronous_SaysWhatToUse()
    {
        await using var internet = await FakeInternet.StartAsync(Files.Whole(Files.Mp4(1000)));
        using var downloader = internet.CreateDownloader();
        await using var content = await downloader.OpenAsync(FakeInternet.Request("https://cdn.example/a.mp4"), Token);

        var error = Assert.Throws<NotSupportedException>(() => content.Stream.CopyTo(Stream.Null));

        Assert.Contains("CopyToAsync", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadAsync_Disposed_Throws()
    {
        await using var internet = await FakeInternet.StartAsync(Files.Whole(Files.Mp4(1000)));
        using var downloader = internet.CreateDownloader();
        var content = await downloader.OpenAsync(FakeInternet.Request("https://cdn.example/a.mp4"), Token);
        await content.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => content.ReadAllAsync());
    }

    [Fact]
    public async Task OpenAsync_Error_CarriesTheJobAndNoAddress()
    {
        await using var internet = await FakeInternet.StartAsync(Files.Redirect("https://other.example/canary2?sig=canary3"));
        using var downloader = internet.CreateDownloader(new DownloadOptions { MaxRedirects = 0 });
        var handle = new VideoJobHandle { EngineId = VideoEngineId.Parse("kling/v3"), AttemptId = "attempt-1" };

        var error = await Assert.ThrowsAsync<VideoDownloadException>(() =>
            downloader.OpenAsync(FakeInternet.Request("https://cdn.example/canary0?sig=canary1") with { Handle = handle }, Token));

        Assert.Same(handle, error.Handle);
        Assert.Equal(handle.EngineId, error.EngineId);
        Assert.Contains("cdn.example", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void ToString_Request_NamesTheHostOnly() => Assert.Equal("download from cdn.example", FakeInternet.Request("https://cdn.example/canary?sig=canary").ToString());
}

using VideoEngines.Http.Downloads;

namespace VideoEngines.Core.Tests.Http.Downloads;

/// <summary>Files that the API itself serves are fetched with the key; the key goes to the engine's own origin and nowhere else.</summary>
public class SafeDownloaderCredentialTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task OpenAsync_AtTheEnginesOrigin_SendsTheKey()
    {
        await using var internet = await FakeInternet.StartAsync(Files.Whole(Files.Mp4(1000)));
        using var downloader = internet.CreateDownloader();

        await using var content = await downloader.OpenAsync(WithKey("https://api.engine.example/v1/videos/1/content"), Token);

        Assert.Equal("Bearer canary", Assert.Single(internet.Requests).Headers["Authorization"]);
    }

    [Theory]
    [InlineData("https://cdn.example/v.mp4")]
    [InlineData("https://api.engine.example.evil.example/v.mp4")]
    public async Task OpenAsync_RedirectElsewhere_LeavesTheKeyBehind(string target)
    {
        await using var internet = await FakeInternet.StartAsync();
        internet.Serve = context => context.Request.Host.Host == "api.engine.example" ? Files.Redirect(target)(context) : Files.Whole(Files.Mp4(1000))(context);
        using var downloader = internet.CreateDownloader();

        await using var content = await downloader.OpenAsync(WithKey("https://api.engine.example/v1/videos/1/content"), Token);

        Assert.Equal([true, false], internet.Requests.Select(static request => request.Headers.ContainsKey("Authorization")));
    }

    [Fact]
    public async Task OpenAsync_AddressElsewhere_SendsNoKey()
    {
        await using var internet = await FakeInternet.StartAsync(Files.Whole(Files.Mp4(1000)));
        using var downloader = internet.CreateDownloader();

        await using var content = await downloader.OpenAsync(WithKey("https://cdn.example/v.mp4"), Token);

        Assert.False(Assert.Single(internet.Requests).Headers.ContainsKey("Authorization"));
    }

    private static DownloadRequest WithKey(string uri) => FakeInternet.Request(uri) with
    {
        Authorize = static (message, _) =>
        {
            message.Headers.Add("Authorization", "Bearer canary");
            return default;
        },
    };
}

using System.Threading.Channels;
using Microsoft.AspNetCore.Http;
using VideoEngines.Http.Downloads;

namespace VideoEngines.Core.Tests.Http.Downloads;

public class SafeDownloaderTimeTests
{
    private static readonly byte[] File = Files.Mp4(300_000);

    private readonly ManualClock _clock = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = 60_000)]
    public async Task ReadAsync_SilentServer_IsGivenUpAfterIdleTimeout()
    {
        var drops = Channel.CreateUnbounded<int>();
        await using var internet = await FakeInternet.StartAsync(context => DripAsync(context, drops.Reader));
        using var downloader = internet.CreateDownloader(Options(idle: 10), _clock);
        await using var content = await OpenAsync(downloader, drops);
        var read = content.Stream.ReadAsync(new byte[100], Token).AsTask();

        _clock.Advance(TimeSpan.FromSeconds(9));
        Assert.False(read.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(2));

        var error = await Assert.ThrowsAsync<VideoDownloadException>(() => read);
        Assert.True(error.IsTransient);
        Assert.Contains(nameof(DownloadOptions.IdleTimeout), error.Message, StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task ReadAsync_SlowDrip_IsGivenUpAlthoughNeverSilent()
    {
        var drops = Channel.CreateUnbounded<int>();
        await using var internet = await FakeInternet.StartAsync(context => DripAsync(context, drops.Reader));
        using var downloader = internet.CreateDownloader(Options(idle: 10, minRate: 100), _clock);
        await using var content = await OpenAsync(downloader, drops);

        for (var i = 0; i < 2; i++)
        {
            var drop = content.Stream.ReadAsync(new byte[100], Token).AsTask();
            _clock.Advance(TimeSpan.FromSeconds(4));
            drops.Writer.TryWrite(10);
            Assert.Equal(10, await drop);
        }

        var last = content.Stream.ReadAsync(new byte[100], Token).AsTask();
        _clock.Advance(TimeSpan.FromSeconds(4));

        await Assert.ThrowsAsync<VideoDownloadException>(() => last);
    }

    [Fact(Timeout = 60_000)]
    public async Task ReadAsync_FastEnough_IsNotGivenUp()
    {
        var drops = Channel.CreateUnbounded<int>();
        await using var internet = await FakeInternet.StartAsync(context => DripAsync(context, drops.Reader));
        using var downloader = internet.CreateDownloader(Options(idle: 10, minRate: 100), _clock);
        await using var content = await OpenAsync(downloader, drops);

        for (var i = 0; i < 10; i++)
        {
            var drop = content.Stream.ReadAsync(new byte[1000], Token).AsTask();
            _clock.Advance(TimeSpan.FromSeconds(4));
            drops.Writer.TryWrite(1000);
            Assert.Equal(1000, await drop);
        }

        Assert.Single(internet.Requests);
    }

    [Fact(Timeout = 60_000)]
    public async Task ReadAsync_SlowReader_IsNotBlamedOnTheServer()
    {
        await using var internet = await FakeInternet.StartAsync(Files.Whole(File));
        using var downloader = internet.CreateDownloader(Options(idle: 10, minRate: 1_000_000), _clock);
        await using var content = await downloader.OpenAsync(FakeInternet.Request("https://cdn.example/a.mp4"), Token);

        _clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(File, await content.ReadAllAsync());
        Assert.Single(internet.Requests);
    }

    [Fact(Timeout = 60_000)]
    public async Task ReadAsync_Stalled_GoesOnOverANewConnection()
    {
        await using var internet = await FakeInternet.StartAsync();
        internet.Serve = async context =>
        {
            if (Files.Offset(context) > 0)
            {
                await Files.RangeAsync(context, File);
                return;
            }

            context.Response.Headers.ETag = "\"v1\"";
            context.Response.ContentType = "video/mp4";
            context.Response.ContentLength = File.Length;
            await context.Response.Body.WriteAsync(File.AsMemory(0, 1000), context.RequestAborted);
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        };
        using var downloader = internet.CreateDownloader(Options(idle: 10, resumes: 1), _clock);
        await using var content = await downloader.OpenAsync(FakeInternet.Request("https://cdn.example/a.mp4"), Token);
        var start = new byte[1000];
        await content.Stream.ReadExactlyAsync(start, Token);
        var rest = content.ReadAllAsync();

        _clock.Advance(TimeSpan.FromSeconds(11));

        Assert.Equal(File[1000..], await rest);
    }

    [Fact(Timeout = 60_000)]
    public async Task OpenAsync_ServerThatNeverAnswers_IsGivenUpAfterIdleTimeout()
    {
        var arrived = new TaskCompletionSource();
        await using var internet = await FakeInternet.StartAsync(context =>
        {
            arrived.TrySetResult();
            return Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        using var downloader = internet.CreateDownloader(Options(idle: 10), _clock);
        var open = downloader.OpenAsync(FakeInternet.Request("https://cdn.example/a.mp4"), Token);
        await arrived.Task;

        _clock.Advance(TimeSpan.FromSeconds(11));

        Assert.True((await Assert.ThrowsAsync<VideoDownloadException>(() => open)).IsTransient);
    }

    [Fact(Timeout = 60_000)]
    public async Task ReadAsync_TotalTimeOver_Fails()
    {
        await using var internet = await FakeInternet.StartAsync(Files.Whole(File));
        using var downloader = internet.CreateDownloader(new DownloadOptions { Timeout = TimeSpan.FromMinutes(1) }, _clock);
        await using var content = await downloader.OpenAsync(FakeInternet.Request("https://cdn.example/a.mp4"), Token);

        _clock.Advance(TimeSpan.FromSeconds(61));

        var error = await Assert.ThrowsAsync<VideoDownloadException>(() => content.ReadAllAsync());
        Assert.Contains("60 s", error.Message, StringComparison.Ordinal);
        Assert.True(error.IsTransient);
    }

    [Fact(Timeout = 60_000)]
    public async Task OpenAsync_RetryAfter_IsWaitedFor()
    {
        await using var internet = await FakeInternet.StartAsync();
        internet.Serve = context =>
        {
            if (internet.Requests.Count > 1)
                return Files.Whole(File)(context);

            context.Response.StatusCode = 503;
            context.Response.Headers.RetryAfter = "20";
            return Task.CompletedTask;
        };
        using var downloader = internet.CreateDownloader(new DownloadOptions(), _clock);
        var open = downloader.OpenAsync(FakeInternet.Request("https://cdn.example/a.mp4"), Token);
        await _clock.WaitForTimerAsync(TimeSpan.FromSeconds(20), Token);

        _clock.Advance(TimeSpan.FromSeconds(19));
        Assert.False(open.IsCompleted);
        Assert.Single(internet.Requests);
        _clock.Advance(TimeSpan.FromSeconds(1));

        await using var content = await open;
        Assert.Equal(2, internet.Requests.Count);
    }

    [Fact(Timeout = 60_000)]
    public async Task OpenAsync_RetryAfterBeyondTheTotalTime_FailsAtOnce()
    {
        await using var internet = await FakeInternet.StartAsync(context =>
        {
            context.Response.StatusCode = 429;
            context.Response.Headers.RetryAfter = "3600";
            return Task.CompletedTask;
        });
        using var downloader = internet.CreateDownloader(new DownloadOptions(), _clock);

        var error = await Assert.ThrowsAsync<VideoDownloadException>(() => downloader.OpenAsync(FakeInternet.Request("https://cdn.example/a.mp4"), Token));

        Assert.Equal(TimeSpan.FromHours(1), error.RetryAfter);
        Assert.Equal(VideoErrorKind.RateLimited, error.Kind);
        Assert.True(error.IsTransient);
    }

    [Theory]
    [InlineData(1, 0.0, 250)]
    [InlineData(1, 0.999999, 500)]
    [InlineData(2, 0.0, 500)]
    [InlineData(3, 0.0, 1000)]
    [InlineData(20, 0.999999, 10_000)]
    public void Pause_GrowsUpToTheLongest(int tries, double random, double milliseconds)
    {
        var retry = new DownloadRetry(new DownloadOptions { MaxResumes = 100 }, () => random);
        for (var i = 0; i < tries; i++)
            Assert.True(retry.TryTake());

        Assert.Equal(milliseconds, retry.Pause().TotalMilliseconds, tolerance: 1);
    }

    private static DownloadOptions Options(int idle, int minRate = 0, int resumes = 0) => new()
    {
        IdleTimeout = TimeSpan.FromSeconds(idle),
        MinBytesPerSecond = minRate,
        MaxResumes = resumes,
        RetryDelay = TimeSpan.Zero,
    };

    // The server sends as many bytes as each drop says; the first ones are the head.
    private static async Task DripAsync(HttpContext context, ChannelReader<int> drops)
    {
        context.Response.ContentType = "video/mp4";
        context.Response.ContentLength = File.Length;
        var sent = 0;
        await foreach (var drop in drops.ReadAllAsync(context.RequestAborted))
        {
            await context.Response.Body.WriteAsync(File.AsMemory(sent, drop), context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            sent += drop;
        }
    }

    private static async Task<VideoContent> OpenAsync(SafeDownloader downloader, Channel<int> drops)
    {
        drops.Writer.TryWrite(ContainerSignature.HeadLength);
        var content = await downloader.OpenAsync(FakeInternet.Request("https://cdn.example/a.mp4"), Token);
        await content.Stream.ReadExactlyAsync(new byte[ContainerSignature.HeadLength], Token);
        return content;
    }
}

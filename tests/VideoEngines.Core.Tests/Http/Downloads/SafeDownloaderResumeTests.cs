using Microsoft.AspNetCore.Http;
using VideoEngines.Http.Downloads;

namespace VideoEngines.Core.Tests.Http.Downloads;

public class SafeDownloaderResumeTests
{
    private static readonly byte[] File = Files.Mp4(300_000);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ReadAsync_BrokenTwice_GoesOnByteExact()
    {
        await using var internet = await FakeInternet.StartAsync();
        internet.Serve = context => Files.RangeAsync(context, File, breakAfter: internet.Requests.Count <= 2 ? 70_000 : null);

        Assert.Equal(File, await DownloadAsync(internet));

        var requests = internet.Requests.ToArray();
        Assert.Equal(3, requests.Length);
        Assert.False(requests[0].Headers.ContainsKey("Range"));
        Assert.All(requests[1..], static request => Assert.Equal("\"v1\"", request.Headers["If-Range"]));
    }

    [Fact]
    public async Task ReadAsync_BrokenWithLastModifiedOnly_GoesOnByteExact()
    {
        await using var internet = await FakeInternet.StartAsync();
        internet.Serve = context =>
        {
            context.Response.Headers.LastModified = "Tue, 04 Aug 2026 10:00:00 GMT";
            context.Response.Headers.Date = "Wed, 05 Aug 2026 10:00:00 GMT";
            return Files.RangeAsync(context, File, tag: null, breakAfter: internet.Requests.Count == 1 ? 70_000 : null);
        };

        Assert.Equal(File, await DownloadAsync(internet));

        Assert.Equal("Tue, 04 Aug 2026 10:00:00 GMT", internet.Requests.Last().Headers["If-Range"]);
    }

    [Fact]
    public async Task ReadAsync_UnknownLengthBroken_GoesOnByteExact()
    {
        await using var internet = await FakeInternet.StartAsync();
        internet.Serve = async context =>
        {
            if (Files.Offset(context) > 0)
            {
                await Files.RangeAsync(context, File);
                return;
            }

            context.Response.ContentType = "video/mp4";
            context.Response.Headers.ETag = "\"v1\"";
            await context.Response.Body.WriteAsync(File.AsMemory(0, 70_000), context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            throw Files.Break();
        };

        Assert.Equal(File, await DownloadAsync(internet));
    }

    [Fact]
    public async Task ReadAsync_ServerWithoutRangesButSameTag_SkipsWhatIsThere()
    {
        await using var internet = await FakeInternet.StartAsync();
        internet.Serve = context =>
        {
            context.Response.Headers.ETag = "\"v1\"";
            return internet.Requests.Count == 1 ? Files.BreakAfterAsync(context, File, 70_000) : Files.Whole(File)(context);
        };

        Assert.Equal(File, await DownloadAsync(internet));

        Assert.Equal(2, internet.Requests.Count);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("W/\"v1\"")]
    public async Task ReadAsync_BrokenWithoutStrongValidator_FailsTransient(string? tag)
    {
        await using var internet = await FakeInternet.StartAsync();
        internet.Serve = context => Files.RangeAsync(context, File, tag, breakAfter: 70_000);

        var error = await Assert.ThrowsAsync<VideoDownloadException>(() => DownloadAsync(internet));

        Assert.True(error.IsTransient);
        Assert.Equal(VideoErrorKind.Transport, error.Kind);
        Assert.Single(internet.Requests);
    }

    [Fact]
    public async Task ReadAsync_LastModifiedInTheSecondOfTheAnswer_IsNoValidator()
    {
        await using var internet = await FakeInternet.StartAsync();
        internet.Serve = context =>
        {
            context.Response.Headers.LastModified = "Wed, 05 Aug 2026 10:00:00 GMT";
            context.Response.Headers.Date = "Wed, 05 Aug 2026 10:00:00 GMT";
            return Files.RangeAsync(context, File, tag: null, breakAfter: 70_000);
        };

        await Assert.ThrowsAsync<VideoDownloadException>(() => DownloadAsync(internet));

        Assert.Single(internet.Requests);
    }

    [Fact]
    public async Task ReadAsync_TagChangedToPart_FailsWithoutAForeignByte() =>
        await ChangedAsync((context, other) => Files.RangeAsync(context, other, "\"v2\""));

    [Fact]
    public async Task ReadAsync_PartWithoutTag_FailsWithoutAForeignByte() =>
        await ChangedAsync((context, other) => Files.RangeAsync(context, other, tag: null));

    [Fact]
    public async Task ReadAsync_TagChangedToWhole_FailsWithoutAForeignByte() => await ChangedAsync((context, other) =>
    {
        context.Response.Headers.ETag = "\"v2\"";
        return Files.Whole(other)(context);
    });

    [Fact]
    public async Task ReadAsync_OtherTotal_FailsWithoutAForeignByte() =>
        await ChangedAsync((context, _) => Files.RangeAsync(context, Files.Mp4(File.Length + 1, seed: 2)));

    [Fact]
    public async Task ReadAsync_PartOfAnotherPlace_FailsWithoutAForeignByte() => await ChangedAsync((context, other) =>
    {
        context.Response.StatusCode = 206;
        context.Response.Headers.ETag = "\"v1\"";
        context.Response.Headers.ContentRange = $"bytes 0-{other.Length - 1}/{other.Length}";
        return Files.Whole(other)(context);
    });

    [Fact]
    public async Task ReadAsync_RangeNotSatisfiable_FailsWithoutAForeignByte() => await ChangedAsync((context, _) =>
    {
        context.Response.StatusCode = 416;
        return Task.CompletedTask;
    });

    [Fact]
    public async Task OpenAsync_BrokenBeforeTheFirstByteWasHandedOut_StartsAgain()
    {
        var newer = Files.Mp4(200_000, seed: 7);
        await using var internet = await FakeInternet.StartAsync();
        internet.Serve = context => internet.Requests.Count == 1 ? Files.BreakAfterAsync(context, File, 10) : Files.RangeAsync(context, newer, "\"v2\"");

        Assert.Equal(newer, await DownloadAsync(internet));
    }

    [Fact]
    public async Task ReadAsync_AlwaysBroken_EndsAfterTheAllowedResumes()
    {
        await using var internet = await FakeInternet.StartAsync();
        internet.Serve = context => Files.RangeAsync(context, File, breakAfter: 1000);

        var error = await Assert.ThrowsAsync<VideoDownloadException>(() => DownloadAsync(internet));

        Assert.True(error.IsTransient);
        Assert.Equal(1 + new DownloadOptions().MaxResumes, internet.Requests.Count);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(410)]
    public async Task OpenAsync_ExpiredAddress_IsRefreshed(int status)
    {
        await using var internet = await FakeInternet.StartAsync();
        internet.Serve = context => context.Request.Path == "/fresh" ? Files.Whole(File)(context) : StatusAsync(context, status);

        Assert.Equal(File, await DownloadAsync(internet, _ => Task.FromResult<Uri?>(new Uri("https://cdn.example/fresh"))));
    }

    [Fact]
    public async Task ReadAsync_ExpiredWhileBroken_IsRefreshedAndGoesOnByteExact()
    {
        await using var internet = await FakeInternet.StartAsync();
        internet.Serve = context => context.Request.Path == "/fresh" ? Files.RangeAsync(context, File)
            : Files.Offset(context) == 0 ? Files.RangeAsync(context, File, breakAfter: 70_000)
            : StatusAsync(context, 403);

        Assert.Equal(File, await DownloadAsync(internet, _ => Task.FromResult<Uri?>(new Uri("https://cdn.example/fresh"))));
    }

    [Fact]
    public async Task OpenAsync_RefreshedToUnsafeAddress_IsRefused()
    {
        await using var internet = await FakeInternet.StartAsync(context => StatusAsync(context, 403));

        await Assert.ThrowsAsync<VideoDownloadException>(() => DownloadAsync(internet, _ => Task.FromResult<Uri?>(new Uri("https://127.0.0.1/"))));

        Assert.Single(internet.Connections);
    }

    [Theory]
    [InlineData(404, VideoErrorKind.NotFound)]
    [InlineData(403, VideoErrorKind.Permission)]
    public async Task OpenAsync_AlwaysExpired_EndsAfterAFewReadsOfTheJob(int status, VideoErrorKind kind)
    {
        var reads = 0;
        await using var internet = await FakeInternet.StartAsync(context => StatusAsync(context, status));

        var error = await Assert.ThrowsAsync<VideoDownloadException>(() => DownloadAsync(internet, _ => Task.FromResult<Uri?>(new Uri($"https://cdn.example/{++reads}"))));

        Assert.Equal(kind, error.Kind);
        Assert.Equal(2, reads);
    }

    [Fact]
    public async Task OpenAsync_NoFreshAddress_Fails()
    {
        await using var internet = await FakeInternet.StartAsync(context => StatusAsync(context, 410));

        var error = await Assert.ThrowsAsync<VideoDownloadException>(() => DownloadAsync(internet, _ => Task.FromResult<Uri?>(null)));

        Assert.Equal(VideoErrorKind.NotFound, error.Kind);
        Assert.Single(internet.Requests);
    }

    [Fact]
    public async Task OpenAsync_ReadingTheJobFails_KeepsItsKind()
    {
        await using var internet = await FakeInternet.StartAsync(context => StatusAsync(context, 403));
        var cause = new VideoEngineException("no") { Kind = VideoErrorKind.Authentication, IsTransient = true };

        var error = await Assert.ThrowsAsync<VideoDownloadException>(() => DownloadAsync(internet, _ => Task.FromException<Uri?>(cause)));

        Assert.Equal(VideoErrorKind.Authentication, error.Kind);
        Assert.True(error.IsTransient);
        Assert.Same(cause, error.InnerException);
    }

    [Theory]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task OpenAsync_PassingStatus_IsTriedAgain(int status)
    {
        await using var internet = await FakeInternet.StartAsync();
        internet.Serve = context => internet.Requests.Count == 1 ? StatusAsync(context, status) : Files.Whole(File)(context);

        Assert.Equal(File, await DownloadAsync(internet));
    }

    [Theory]
    [InlineData(204)]
    [InlineData(300)]
    [InlineData(400)]
    [InlineData(501)]
    public async Task OpenAsync_FinalStatus_IsNotTriedAgain(int status)
    {
        await using var internet = await FakeInternet.StartAsync(context => StatusAsync(context, status));

        var error = await Assert.ThrowsAsync<VideoDownloadException>(() => DownloadAsync(internet));

        Assert.False(error.IsTransient);
        Assert.Single(internet.Requests);
    }

    private static Task StatusAsync(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    private static async Task<byte[]> DownloadAsync(FakeInternet internet, Func<CancellationToken, Task<Uri?>>? refresh = null)
    {
        using var downloader = internet.CreateDownloader();
        await using var content = await downloader.OpenAsync(FakeInternet.Request("https://cdn.example/a.mp4", refresh), Token);
        return await content.ReadAllAsync();
    }

    // The first answer breaks; what the second one sends must not reach the reader.
    private static async Task ChangedAsync(Func<HttpContext, byte[], Task> second)
    {
        var other = Files.Mp4(File.Length, seed: 2);
        await using var internet = await FakeInternet.StartAsync();
        internet.Serve = context => internet.Requests.Count == 1 ? Files.RangeAsync(context, File, breakAfter: 70_000) : second(context, other);
        using var downloader = internet.CreateDownloader();
        await using var content = await downloader.OpenAsync(FakeInternet.Request("https://cdn.example/a.mp4"), Token);
        using var received = new MemoryStream();

        var error = await Assert.ThrowsAsync<VideoDownloadException>(() => content.Stream.CopyToAsync(received, Token));

        Assert.True(error.IsTransient);
        Assert.Equal(2, internet.Requests.Count);
        Assert.Equal(File[..(int)received.Length], received.ToArray());
    }
}

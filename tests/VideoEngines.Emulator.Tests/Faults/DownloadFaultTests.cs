using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using VideoEngines.Emulator.Tests.Support;

namespace VideoEngines.Emulator.Tests.Faults;

public sealed class DownloadFaultTests
{
    [Theory]
    [InlineData(null)]
    [InlineData(100L)]
    public async Task Truncated_DropsMidwayAndResumesByRange(long? bytes)
    {
        await using var server = await TestServer.StartAsync();
        var url = await server.FinishedKlingUrlAsync();
        var whole = await server.Http.GetByteArrayAsync(url, TestServer.Token);
        server.Emulator.AddFault(new EmulatorFault { Kind = EmulatorFaultKind.TruncatedDownload, Bytes = bytes });

        using var response = await server.Http.GetAsync(url, HttpCompletionOption.ResponseHeadersRead, TestServer.Token);
        var (start, ended) = await ReadAllAsync(response);
        using var resume = new HttpRequestMessage(HttpMethod.Get, url);
        resume.Headers.Range = new RangeHeaderValue(start.Length, null);
        resume.Headers.IfRange = new RangeConditionHeaderValue(response.Headers.ETag!);
        using var rest = await server.Http.SendAsync(resume, TestServer.Token);

        Assert.False(ended);
        Assert.Equal(whole.Length, response.Content.Headers.ContentLength);
        Assert.Equal(bytes ?? whole.Length / 2, start.Length);
        Assert.Equal(whole, start.Concat(await rest.Content.ReadAsByteArrayAsync(TestServer.Token)));
    }

    [Fact]
    public async Task Oversized_WithBytes_EndsThere()
    {
        await using var server = await StartAsync(new EmulatorFault { Kind = EmulatorFaultKind.OversizedDownload, Bytes = 3_000_001 });

        using var response = await GetAsync(server);

        Assert.Null(response.Content.Headers.ContentLength);
        Assert.Equal(3_000_001, (await response.Content.ReadAsByteArrayAsync(TestServer.Token)).Length);
    }

    [Fact]
    public async Task Oversized_WithoutBytes_GoesOnUntilTheCallerLeaves()
    {
        await using var server = await StartAsync(new EmulatorFault { Kind = EmulatorFaultKind.OversizedDownload });
        var response = await GetAsync(server);
        var stream = await response.Content.ReadAsStreamAsync(TestServer.Token);

        await stream.ReadExactlyAsync(new byte[8_000_000], TestServer.Token);
        response.Dispose();

        var request = await server.Emulator.WaitForRequestAsync(seen => seen.IsCompleted && seen.Faults.Count > 0, TestServer.Token);
        Assert.Equal(EmulatorFaultKind.OversizedDownload, request.Faults.Single());
    }

    [Theory]
    [InlineData(null, "text/html")]
    [InlineData("html", "text/html")]
    [InlineData("bytes", "video/mp4")]
    public async Task WrongType_IsNoVideo(string? code, string type)
    {
        await using var server = await StartAsync(new EmulatorFault { Kind = EmulatorFaultKind.WrongTypeDownload, Code = code });

        using var response = await GetAsync(server);

        Assert.Equal((HttpStatusCode.OK, type), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        Assert.StartsWith("<!DOCTYPE html>", await response.Content.ReadAsStringAsync(TestServer.Token), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "http://169.254.169.254/")]
    [InlineData("https://10.0.0.1/x", "https://10.0.0.1/x")]
    public async Task Redirect_PointsToAPrivateAddress(string? location, string expected)
    {
        await using var server = await StartAsync(new EmulatorFault { Kind = EmulatorFaultKind.RedirectPrivate, Location = location is null ? null : new Uri(location) });

        using var response = await GetAsync(server);

        Assert.Equal((HttpStatusCode.Redirect, new Uri(expected)), (response.StatusCode, response.Headers.Location));
    }

    [Fact]
    public async Task Slow_ArrivesInPieces()
    {
        await using var server = await StartAsync(new EmulatorFault { Kind = EmulatorFaultKind.SlowDownload, Bytes = 1000, Delay = TimeSpan.FromSeconds(1) });
        var get = GetAsync(server);
        await server.Clock.TimerExistsAsync();
        Assert.False(get.IsCompleted);

        server.Advance(1);
        using var response = await get;
        await using var stream = await response.Content.ReadAsStreamAsync(TestServer.Token);
        var piece = new byte[1000];
        await stream.ReadExactlyAsync(piece, TestServer.Token);

        Assert.Equal("ftyp", Encoding.ASCII.GetString(piece, 4, 4));
    }

    [Fact]
    public async Task Gzip_UnpacksToFarMoreThanItSends()
    {
        await using var server = await StartAsync(new EmulatorFault { Kind = EmulatorFaultKind.GzipDownload, Bytes = 10_000_000 });

        using var response = await GetAsync(server);
        var packed = await response.Content.ReadAsByteArrayAsync(TestServer.Token);
        await using var unpacked = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var all = new MemoryStream();
        await unpacked.CopyToAsync(all, TestServer.Token);

        Assert.Equal("gzip", response.Content.Headers.ContentEncoding.Single());
        Assert.Equal(10_000_000, all.Length);
        Assert.True(packed.Length < 200_000);
    }

    [Fact]
    public async Task Head_DoesNotUseUpTheFault()
    {
        await using var server = await StartAsync(new EmulatorFault { Kind = EmulatorFaultKind.WrongTypeDownload });

        using var head = await server.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, await server.FinishedKlingUrlAsync()), TestServer.Token);

        Assert.Equal("video/mp4", head.Content.Headers.ContentType!.MediaType);
        Assert.Single(server.Emulator.Faults);
    }

    private static async Task<TestServer> StartAsync(EmulatorFault fault)
    {
        var server = await TestServer.StartAsync();
        server.Emulator.AddFault(fault);
        return server;
    }

    private static async Task<HttpResponseMessage> GetAsync(TestServer server) =>
        await server.Http.GetAsync(await server.FinishedKlingUrlAsync(), HttpCompletionOption.ResponseHeadersRead, TestServer.Token);

    private static async Task<(byte[] Bytes, bool Ended)> ReadAllAsync(HttpResponseMessage response)
    {
        using var all = new MemoryStream();
        try
        {
            await response.Content.CopyToAsync(all, TestServer.Token);
            return (all.ToArray(), true);
        }
        catch (Exception problem) when (problem is HttpRequestException or IOException)
        {
            return (all.ToArray(), false);
        }
    }
}

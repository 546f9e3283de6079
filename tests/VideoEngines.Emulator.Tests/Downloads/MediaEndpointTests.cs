using System.Net;
using System.Net.Http.Headers;
using System.Text;
using VideoEngines.Emulator.Tests.Support;

namespace VideoEngines.Emulator.Tests.Downloads;

public sealed class MediaEndpointTests
{
    [Fact]
    public async Task Get_Url_GivesAnMp4()
    {
        await using var server = await TestServer.StartAsync();
        var url = await server.FinishedKlingUrlAsync();

        using var response = await server.Http.GetAsync(url, TestServer.Token);

        var bytes = await response.Content.ReadAsByteArrayAsync(TestServer.Token);
        Assert.Equal("video/mp4", response.Content.Headers.ContentType!.ToString());
        Assert.Equal("ftyp", Encoding.ASCII.GetString(bytes, 4, 4));
        Assert.Equal(bytes.Length, response.Content.Headers.ContentLength);
        Assert.Equal("bytes", response.Headers.AcceptRanges.Single());
    }

    [Theory]
    [InlineData("off", false)]
    [InlineData("native", true)]
    public async Task Get_Url_HasSoundExactlyWhenAskedFor(string audio, bool expected)
    {
        await using var server = await TestServer.StartAsync();
        var url = await server.FinishedKlingUrlAsync("""{"prompt":"a","settings":{"audio":"AUDIO"}}""".Replace("AUDIO", audio, StringComparison.Ordinal));

        var bytes = await server.Http.GetByteArrayAsync(url, TestServer.Token);

        Assert.Equal(expected, bytes.AsSpan().IndexOf("mp4a"u8) >= 0);
    }

    [Fact]
    public async Task Get_SameSeed_GivesTheSameBytes()
    {
        async Task<byte[]> GetAsync()
        {
            await using var server = await TestServer.StartAsync(options => options.Seed = 7);
            return await server.Http.GetByteArrayAsync(await server.FinishedKlingUrlAsync(), TestServer.Token);
        }

        Assert.Equal(await GetAsync(), await GetAsync());
    }

    [Fact]
    public async Task Get_WithMinimumVideoBytes_IsPadded()
    {
        await using var server = await TestServer.StartAsync(options => options.MinimumVideoBytes = 1_000_000);

        var bytes = await server.Http.GetByteArrayAsync(await server.FinishedKlingUrlAsync(), TestServer.Token);

        Assert.True(bytes.Length >= 1_000_000);
    }

    [Fact]
    public async Task Get_Range_GivesThatPart()
    {
        await using var server = await TestServer.StartAsync();
        var url = await server.FinishedKlingUrlAsync();
        var whole = await server.Http.GetByteArrayAsync(url, TestServer.Token);

        foreach (var (from, to, expected) in new (long?, long?, Range)[] { (10, 19, 10..20), (100, null, 100..), (null, 5, ^5..), (10, long.MaxValue, 10..) })
        {
            using var response = await RangeAsync(server, url, from, to);
            Assert.Equal(HttpStatusCode.PartialContent, response.StatusCode);
            Assert.Equal(whole[expected], await response.Content.ReadAsByteArrayAsync(TestServer.Token));
            Assert.Equal(whole.Length, response.Content.Headers.ContentRange!.Length);
        }
    }

    [Fact]
    public async Task Get_RangePastTheEnd_Answers416()
    {
        await using var server = await TestServer.StartAsync();

        using var response = await RangeAsync(server, await server.FinishedKlingUrlAsync(), 1L << 40, null);

        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, response.StatusCode);
        Assert.NotNull(response.Content.Headers.ContentRange!.Length);
    }

    [Theory]
    [InlineData("\"other\"", HttpStatusCode.OK)]
    [InlineData(null, HttpStatusCode.PartialContent)]
    public async Task Get_IfRange_SendsAllWhenTheTagDiffers(string? tag, HttpStatusCode expected)
    {
        await using var server = await TestServer.StartAsync();
        var url = await server.FinishedKlingUrlAsync();
        using var head = await server.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, url), TestServer.Token);
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.Range = new RangeHeaderValue(1, 2);
        request.Headers.IfRange = new RangeConditionHeaderValue(tag is null ? head.Headers.ETag! : new EntityTagHeaderValue(tag));

        using var response = await server.Http.SendAsync(request, TestServer.Token);

        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task Head_Url_GivesTheLengthWithoutABody()
    {
        await using var server = await TestServer.StartAsync();
        var url = await server.FinishedKlingUrlAsync();

        using var response = await server.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, url), TestServer.Token);

        Assert.True(response.Content.Headers.ContentLength > 1000);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(TestServer.Token));
    }

    [Fact]
    public async Task Get_IfNoneMatch_Answers304()
    {
        await using var server = await TestServer.StartAsync();
        var url = await server.FinishedKlingUrlAsync();
        using var first = await server.Http.GetAsync(url, TestServer.Token);
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var second = await server.Http.SendAsync(request, TestServer.Token);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task Get_AfterTheLifetime_Answers403()
    {
        await using var server = await TestServer.StartAsync();
        var url = await server.FinishedKlingUrlAsync();
        server.Advance(TimeSpan.FromDays(30).TotalSeconds);

        using var response = await server.Http.GetAsync(url, TestServer.Token);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task Get_ChangedToken_Answers403()
    {
        await using var server = await TestServer.StartAsync();
        var url = await server.FinishedKlingUrlAsync();
        var at = url.Length - 10;

        using var response = await server.Http.GetAsync(url[..at] + (url[at] == 'A' ? 'B' : 'A') + url[(at + 1)..], TestServer.Token);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task Get_OtherJobsToken_Answers403()
    {
        await using var server = await TestServer.StartAsync();
        var url = new Uri(await server.FinishedKlingUrlAsync());

        using var response = await server.Http.GetAsync(new Uri(url, "../123456789012345678/" + url.Segments[^1]), TestServer.Token);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task Post_Url_Answers405()
    {
        await using var server = await TestServer.StartAsync();

        using var response = await server.Http.PostAsync(await server.FinishedKlingUrlAsync(), null, TestServer.Token);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    private static Task<HttpResponseMessage> RangeAsync(TestServer server, string url, long? from, long? to)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.Range = new RangeHeaderValue(from, to);
        return server.Http.SendAsync(request, TestServer.Token);
    }
}

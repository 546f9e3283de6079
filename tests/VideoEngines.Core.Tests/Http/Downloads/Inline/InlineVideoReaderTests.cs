using System.Net;
using System.Text;
using VideoEngines.Http.Downloads;

namespace VideoEngines.Core.Tests.Http.Downloads.Inline;

public class InlineVideoReaderTests
{
    private static readonly byte[] First = Video(40_000, 1);
    private static readonly byte[] Second = Video(70_000, 2);

    private int _opens;

    [Fact]
    public async Task OpenAsync_SecondVideo_IsThatOne()
    {
        await using var content = await OpenAsync(1, _ => Whole());

        Assert.Equal(("video/mp4", null), (content.ContentType, content.Length));
        Assert.Equal(Second, await ReadAsync(content));
        Assert.Equal(1, _opens);
    }

    [Theory]
    [InlineData(60)]
    [InlineData(300)]
    [InlineData(30_000)]
    [InlineData(53_370)]
    public async Task OpenAsync_AnswerBreaksOff_GoesOnWithAFreshRead(int bytes)
    {
        await using var content = await OpenAsync(0, open => open == 1 ? Cut(bytes) : Whole());

        Assert.Equal(First, await ReadAsync(content));
        Assert.Equal(2, _opens);
    }

    [Fact]
    public async Task OpenAsync_BreaksOffOverAndOver_GivesUpAndSaysTransient()
    {
        await using var content = await OpenAsync(0, _ => Cut(30_000));

        var error = await Assert.ThrowsAsync<VideoDownloadException>(() => ReadAsync(content));

        Assert.Equal((VideoErrorKind.Transport, true, "job"), (error.Kind, error.IsTransient, error.Handle!.ProviderJobId));
        Assert.Same(error, await Assert.ThrowsAsync<VideoDownloadException>(() => ReadAsync(content)));
        Assert.InRange(_opens, 3, 5);
    }

    [Fact]
    public async Task OpenAsync_OtherBytesOnTheFreshRead_AreNotMixed()
    {
        await using var content = await OpenAsync(0, open => open == 1 ? Cut(30_000) : Answer(Video(40_000, 9), Second));

        var error = await Assert.ThrowsAsync<VideoDownloadException>(() => ReadAsync(content));

        Assert.Contains("changed", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenAsync_NoSuchVideo_SaysSo()
    {
        var error = await Assert.ThrowsAsync<VideoDownloadException>(() => OpenAsync(2, _ => Whole()));

        Assert.Equal(VideoErrorKind.NotFound, error.Kind);
    }

    [Theory]
    [InlineData("<!DOCTYPE html><html><body>no video</body></html> ..............")]
    [InlineData("")]
    public async Task OpenAsync_NoVideo_IsRefused(string text)
    {
        var error = await Assert.ThrowsAsync<VideoDownloadException>(() => OpenAsync(0, _ => Answer(Encoding.UTF8.GetBytes(text))));

        Assert.Equal(VideoErrorKind.ProviderFault, error.Kind);
    }

    [Fact]
    public async Task OpenAsync_LongerThanAllowed_IsRefusedWhileItIsRead()
    {
        await using var content = await OpenAsync(1, _ => Whole(), maxBytes: 50_000);

        var error = await Assert.ThrowsAsync<VideoDownloadException>(() => ReadAsync(content));

        Assert.Contains("50,000", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenAsync_NotBase64_IsTransient()
    {
        var error = await Assert.ThrowsAsync<VideoDownloadException>(() => OpenAsync(0, _ => Reply("""{"videos":[{"data":"*"}]}"""u8.ToArray())));

        Assert.Equal((VideoErrorKind.Transport, true), (error.Kind, error.IsTransient));
    }

    [Fact]
    public async Task OpenAsync_ReadOfTheJobFails_ThrowsThat()
    {
        var failure = new VideoEngineException("not now") { Kind = VideoErrorKind.ProviderFault };

        Assert.Same(failure, await Assert.ThrowsAsync<VideoEngineException>(() => OpenAsync(0, _ => throw failure)));
    }

    [Fact]
    public async Task ReadAsync_AfterDispose_SaysSo()
    {
        var content = await OpenAsync(0, _ => Whole());
        await content.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => ReadAsync(content));
    }

    private static byte[] Video(int length, byte filling)
    {
        var video = Enumerable.Repeat(filling, length).ToArray();
        byte[] head = [0, 0, 0, 0x20, .. "ftypisom"u8, 0, 0, 2, 0, .. "isomiso2avc1mp41"u8];
        head.CopyTo(video, 0);
        return video;
    }

    private static HttpResponseMessage Whole() => Answer(First, Second);

    private static HttpResponseMessage Cut(int bytes) => new(HttpStatusCode.OK) { Content = new StreamContent(new DripStream(Json(First, Second)[..bytes], 5000, breaks: true)) };

    private static HttpResponseMessage Answer(params byte[][] videos) => Reply(Json(videos));

    private static HttpResponseMessage Reply(byte[] json) => new(HttpStatusCode.OK) { Content = new ByteArrayContent(json) };

    private static byte[] Json(params byte[][] videos) =>
        Encoding.UTF8.GetBytes($$"""{"videos":[{{string.Join(',', videos.Select(static video => $$"""{"type":"video/mp4","data":"{{Convert.ToBase64String(video)}}"}"""))}}]}""");

    private static async Task<byte[]> ReadAsync(VideoContent content)
    {
        using var result = new MemoryStream();
        await content.Stream.CopyToAsync(result, TestContext.Current.CancellationToken);
        return result.ToArray();
    }

    private Task<VideoContent> OpenAsync(int index, Func<int, HttpResponseMessage> answer, long maxBytes = 1 << 20) => InlineVideoReader.OpenAsync(
        new InlineVideo
        {
            OpenAsync = _ => Task.FromResult(answer(++_opens)),
            Path = ["videos", index, "data"],
            MaxBytes = maxBytes,
            Handle = new VideoJobHandle { EngineId = "acme/one", AttemptId = "attempt", ProviderJobId = "job" },
        },
        TestContext.Current.CancellationToken);
}

using VideoEngines.Http.Downloads;

namespace VideoEngines.Core.Tests.Http.Downloads;

public sealed class VideoFileWriterTests : IDisposable
{
    private static readonly byte[] Bytes = Files.Mp4(3_000_000);

    private readonly string _folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task SaveAsync_MissingFolders_WritesTheWholeFileAlone()
    {
        var path = Path.Combine(_folder, "deep", "er", "a.mp4");

        var written = await VideoFileWriter.SaveAsync(Content(), path, cancellationToken: Token);

        Assert.Equal(Bytes.Length, written);
        Assert.Equal(Bytes, await File.ReadAllBytesAsync(path, Token));
        Assert.Equal([path], Directory.GetFiles(Path.GetDirectoryName(path)!));
    }

    [Fact]
    public async Task SaveAsync_ExistingFile_IsReplaced()
    {
        var path = await ExistingAsync();

        await VideoFileWriter.SaveAsync(Content(), path, cancellationToken: Token);

        Assert.Equal(Bytes, await File.ReadAllBytesAsync(path, Token));
    }

    [Fact]
    public async Task SaveAsync_WhileWriting_TheTargetIsUntouched()
    {
        var path = await ExistingAsync();
        var during = "";
        var content = new VideoContent(new TroubledStream(Bytes, after: 1_000_000, () => during = File.ReadAllText(path)), "video/mp4");

        await VideoFileWriter.SaveAsync(content, path, cancellationToken: Token);

        Assert.Equal("old", during);
    }

    [Fact]
    public async Task SaveAsync_ReadingFails_LeavesTheOldFileAndNothingElse()
    {
        var path = await ExistingAsync();
        var content = new VideoContent(new TroubledStream(Bytes, after: 1_000_000, () => throw new VideoDownloadException("broken")), "video/mp4");

        await Assert.ThrowsAsync<VideoDownloadException>(() => VideoFileWriter.SaveAsync(content, path, cancellationToken: Token));

        await OnlyOldAsync(path);
    }

    [Fact]
    public async Task SaveAsync_Cancelled_LeavesTheOldFileAndNothingElse()
    {
        var path = await ExistingAsync();
        using var cancellation = new CancellationTokenSource();
        var content = new VideoContent(new TroubledStream(Bytes, after: 1_000_000, cancellation.Cancel), "video/mp4");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => VideoFileWriter.SaveAsync(content, path, cancellationToken: cancellation.Token));

        await OnlyOldAsync(path);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public async Task SaveAsync_OtherLengthThanAnnounced_LeavesTheOldFileAndNothingElse(int difference)
    {
        var path = await ExistingAsync();
        var content = new VideoContent(new MemoryStream(Bytes), "video/mp4", Bytes.Length + difference);

        var error = await Assert.ThrowsAsync<VideoDownloadException>(() => VideoFileWriter.SaveAsync(content, path, cancellationToken: Token));

        Assert.True(error.IsTransient);
        await OnlyOldAsync(path);
    }

    [Fact]
    public async Task SaveAsync_Folder_IsRefusedBeforeReading()
    {
        Directory.CreateDirectory(_folder);
        var content = new VideoContent(new TroubledStream(Bytes, after: 0, () => Assert.Fail("It was read.")), "video/mp4");

        await Assert.ThrowsAsync<ArgumentException>(() => VideoFileWriter.SaveAsync(content, _folder, cancellationToken: Token));
    }

    [Fact]
    public async Task SaveAsync_TwiceAtOnce_LeavesOneWholeFile()
    {
        var path = Path.Combine(_folder, "a.mp4");

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => VideoFileWriter.SaveAsync(Content(), path, cancellationToken: Token)));

        Assert.Equal(Bytes, await File.ReadAllBytesAsync(path, Token));
        Assert.Equal([path], Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task SaveAsync_Progress_RisesToTheEnd()
    {
        var progress = new Recorder();

        await VideoFileWriter.SaveAsync(Content(), Path.Combine(_folder, "a.mp4"), progress, Token);

        Assert.Equal(progress.Values.Order().Distinct(), progress.Values);
        Assert.InRange(progress.Values.Count, 2, 4);
        Assert.Equal(Bytes.Length, progress.Values[^1]);
    }

    private static VideoContent Content() => new(new MemoryStream(Bytes), "video/mp4", Bytes.Length);

    private async Task<string> ExistingAsync()
    {
        Directory.CreateDirectory(_folder);
        var path = Path.Combine(_folder, "a.mp4");
        await File.WriteAllTextAsync(path, "old", Token);
        return path;
    }

    private async Task OnlyOldAsync(string path)
    {
        Assert.Equal("old", await File.ReadAllTextAsync(path, Token));
        Assert.Equal([path], Directory.GetFiles(_folder));
    }

    private sealed class Recorder : IProgress<long>
    {
        public List<long> Values { get; } = [];

        public void Report(long value) => Values.Add(value);
    }

    private sealed class TroubledStream(byte[] bytes, int after, Action trouble) : MemoryStream(bytes)
    {
        private bool _happened;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (Position >= after && !_happened)
            {
                _happened = true;
                trouble();
            }

            return base.ReadAsync(buffer, cancellationToken);
        }
    }
}

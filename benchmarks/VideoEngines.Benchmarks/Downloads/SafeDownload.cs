using VideoEngines.Http.Downloads;

namespace VideoEngines.Benchmarks.Downloads;

/// <summary>The same downloads through the library.</summary>
internal sealed class SafeDownload(Uri address, Uri origin) : IDisposable
{
    private readonly SafeDownloader _downloader = new(new DownloadOptions());

    public async Task ToNowhereAsync()
    {
        await using var content = await OpenAsync();
        await content.Stream.CopyToAsync(Stream.Null);
    }

    public async Task ToFileAsync(string path)
    {
        await using var content = await OpenAsync();
        await VideoFileWriter.SaveAsync(content, path);
    }

    public void Dispose() => _downloader.Dispose();

    private Task<VideoContent> OpenAsync() => _downloader.OpenAsync(new DownloadRequest { Uri = address, EngineOrigin = origin });
}

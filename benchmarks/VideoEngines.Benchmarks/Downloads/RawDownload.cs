namespace VideoEngines.Benchmarks.Downloads;

/// <summary>The baseline of downloads: CopyToAsync of the response's stream, to nowhere or to a file that is flushed to the disk.</summary>
internal sealed class RawDownload(Uri address) : IDisposable
{
    private const int CopyBuffer = 128 * 1024;

    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false, ActivityHeadersPropagator = null });

    public Task ToNowhereAsync() => CopyAsync(Stream.Null);

    public async Task ToFileAsync(string path)
    {
        await using var file = new FileStream(path, new FileStreamOptions
        {
            Mode = FileMode.Create,
            Access = FileAccess.Write,
            Share = FileShare.None,
            BufferSize = 0,
            Options = FileOptions.Asynchronous,
        });
        await CopyAsync(file);
        file.Flush(flushToDisk: true);
    }

    public void Dispose() => _client.Dispose();

    private async Task CopyAsync(Stream destination)
    {
        using var response = await _client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        await using var body = await response.Content.ReadAsStreamAsync();
        await body.CopyToAsync(destination, CopyBuffer);
    }
}

using System.Security.Cryptography;

namespace VideoEngines.Http.Downloads;

/// <summary>
/// Fetches finished videos from addresses that providers name, as if each were chosen by an attacker: only https, only listed hosts and public addresses (checked after the name was
/// resolved, and connected to as checked), redirects by hand under the same rules, no credentials, cookies or decompression, bounded size, time and slowness, and only what is a video by
/// both its declared type and its first bytes. Interrupted downloads go on where they stopped.
/// </summary>
/// <remarks>Thread-safe; keep one, it holds the connections. Dispose it after the streams it opened.</remarks>
internal sealed class SafeDownloader : IDisposable
{
    private readonly DownloadOptions _options;
    private readonly TimeProvider _time;
    private readonly Func<double> _random;
    private readonly DownloadTransport _transport;

    /// <summary>Initializes the downloader.</summary>
    /// <param name="options">The limits.</param>
    /// <param name="time">The clock of all waiting and all limits; <see langword="null"/> for the system's.</param>
    /// <param name="random">Numbers from 0 to 1 that spread the pauses before new tries, thread-safe; <see langword="null"/> for a source of its own.</param>
    /// <param name="network">Names and connections; <see langword="null"/> for the real ones.</param>
    public SafeDownloader(DownloadOptions options, TimeProvider? time = null, Func<double>? random = null, DownloadNetwork? network = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        _time = time ?? TimeProvider.System;
        _random = random ?? (static () => RandomNumberGenerator.GetInt32(1 << 20) / (double)(1 << 20));
        _transport = new DownloadTransport(options, network ?? new DownloadNetwork(), _time);
    }

    /// <summary>Opens a file. Returns after its headers and first bytes were checked; the rest is checked while it is read.</summary>
    /// <param name="request">What to fetch.</param>
    /// <param name="cancellationToken">Cancels the opening; the stream takes its own tokens.</param>
    /// <returns>The content; the caller disposes it. Its type is what the file is, whatever was declared. Its length is <see langword="null"/> when the server does not tell it.</returns>
    /// <exception cref="VideoDownloadException">The file could not be fetched, or was refused as unsafe.</exception>
    /// <exception cref="ArgumentException">The request's origin is not absolute, or one of its host patterns is none.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<VideoContent> OpenAsync(DownloadRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!request.EngineOrigin.IsAbsoluteUri)
            throw new ArgumentException("The origin of the engine must be an absolute address.", nameof(request));

        var errors = new DownloadErrors(request.Handle);
        var fetcher = new DownloadFetcher(_transport, request, new DownloadRules(_options, request, errors), errors, _options.MaxRedirects);
        var session = new DownloadSession(request, _options, fetcher, errors, _time, _random);
        try
        {
            await session.ConnectAsync(cancellationToken).ConfigureAwait(false);
            return new VideoContent(new DownloadStream(session), session.ContentType, session.Total);
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    public void Dispose() => _transport.Dispose();
}

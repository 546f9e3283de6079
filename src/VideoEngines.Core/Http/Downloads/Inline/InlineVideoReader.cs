using System.Runtime.ExceptionServices;
using System.Security.Cryptography;
using System.Text.Json;

namespace VideoEngines.Http.Downloads;

/// <summary>
/// Reads an <see cref="InlineVideo"/> in constant memory, and checks it like a download: its first bytes are those of a video, its size is bounded. When the answer breaks off, the job is
/// read again and the bytes that were delivered are skipped, after a check that they are the same.
/// </summary>
/// <remarks>Not thread-safe: one reader.</remarks>
internal sealed class InlineVideoReader(InlineVideo video) : IDisposable
{
    /// <summary>How often the job is read again without a byte gained.</summary>
    private const int MostIdleTries = 3;

    private readonly DownloadErrors _errors = new(video.Handle);
    private readonly IncrementalHash _delivered = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] _head = new byte[ContainerSignature.HeadLength];
    private HttpResponseMessage? _answer;
    private Base64StringReader? _reader;
    private string _host = "the provider";
    private long _position;
    private int _headStart;
    private int _headEnd;
    private bool _isComplete;
    private bool _isDisposed;
    private ExceptionDispatchInfo? _failure;

    /// <summary>Opens the video and looks at its first bytes.</summary>
    /// <exception cref="VideoDownloadException">There is no such video, or it is none.</exception>
    public static async Task<VideoContent> OpenAsync(InlineVideo video, CancellationToken cancellationToken)
    {
        var reader = new InlineVideoReader(video);
        try
        {
            var contentType = await reader.ReadHeadAsync(cancellationToken).ConfigureAwait(false);
            return new VideoContent(new InlineVideoStream(reader), contentType);
        }
        catch
        {
            reader.Dispose();
            throw;
        }
    }

    public async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        ObjectDisposedException.ThrowIf(_isDisposed, typeof(InlineVideoStream));
        _failure?.Throw();
        if (_headStart < _headEnd)
        {
            var count = Math.Min(buffer.Length, _headEnd - _headStart);
            _head.AsSpan(_headStart, count).CopyTo(buffer.Span);
            _headStart += count;
            return count;
        }

        try
        {
            return await ReadOnAsync(buffer, cancellationToken).ConfigureAwait(false);
        }
        catch (VideoEngineException exception)
        {
            _failure = ExceptionDispatchInfo.Capture(exception);
            Disconnect();
            throw;
        }
    }

    public void Dispose()
    {
        _isDisposed = true;
        Disconnect();
        _delivered.Dispose();
    }

    private static bool IsInterruption(Exception exception, CancellationToken cancellationToken) => exception switch
    {
        IOException or HttpRequestException => true,
        OperationCanceledException => !cancellationToken.IsCancellationRequested,
        _ => false,
    };

    private async ValueTask<string> ReadHeadAsync(CancellationToken cancellationToken)
    {
        while (_headEnd < _head.Length && await ReadOnAsync(_head.AsMemory(_headEnd), cancellationToken).ConfigureAwait(false) is > 0 and var count)
        {
            _headEnd += count;
        }

        var head = _head.AsSpan(0, _headEnd);
        return ContainerSignature.Detect(head) ?? throw _errors.Refused(
            _host, head.IsEmpty ? "it is empty" : ContainerSignature.IsArchive(head) ? "it is an archive or compressed, not a video" : "its first bytes are not those of a video (MP4, WebM or QuickTime)");
    }

    private async ValueTask<int> ReadOnAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        for (var tries = 0; !_isComplete && !buffer.IsEmpty;)
        {
            try
            {
                _reader ??= await ConnectAsync(cancellationToken).ConfigureAwait(false);
                var count = await _reader.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
                if (count == 0)
                {
                    _isComplete = true;
                    Disconnect();
                    break;
                }

                _position += count;
                if (_position > video.MaxBytes)
                {
                    throw _errors.TooLarge(_host, video.MaxBytes);
                }

                _delivered.AppendData(buffer.Span[..count]);
                return count;
            }
            catch (JsonException exception)
            {
                Disconnect();
                throw new VideoDownloadException($"{_host} answered with something that is not the documented JSON. Discard what was read and start again.", exception)
                {
                    EngineId = video.Handle.EngineId,
                    Handle = video.Handle,
                    Kind = VideoErrorKind.Transport,
                    IsTransient = true,
                };
            }
            catch (Exception exception) when (IsInterruption(exception, cancellationToken))
            {
                Disconnect();
                if (++tries >= MostIdleTries)
                {
                    throw _errors.Interrupted(_host, isStalled: exception is OperationCanceledException, exception);
                }
            }
        }

        return 0;
    }

    private async ValueTask<Base64StringReader> ConnectAsync(CancellationToken cancellationToken)
    {
        _answer = await video.OpenAsync(cancellationToken).ConfigureAwait(false);
        _host = DownloadErrors.HostOf(_answer.RequestMessage?.RequestUri);
        var body = await _answer.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        var scanner = new JsonScanner(body, video.IdleTimeout, video.TimeProvider);
        if (!await scanner.FindStringAsync(video.Path, cancellationToken).ConfigureAwait(false))
        {
            throw new VideoDownloadException("The job holds no bytes for this output. Read the job's status again and open an output of it.")
            {
                EngineId = video.Handle.EngineId,
                Handle = video.Handle,
                Kind = VideoErrorKind.NotFound,
            };
        }

        var reader = new Base64StringReader(scanner);
        if (_position > 0)
        {
            await SkipDeliveredAsync(reader, cancellationToken).ConfigureAwait(false);
        }

        return reader;
    }

    private async ValueTask SkipDeliveredAsync(Base64StringReader reader, CancellationToken cancellationToken)
    {
        using var again = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var chunk = new byte[16 * 1024];
        for (var left = _position; left > 0;)
        {
            var count = await reader.ReadAsync(chunk.AsMemory(0, (int)Math.Min(left, chunk.Length)), cancellationToken).ConfigureAwait(false);
            if (count == 0)
            {
                throw _errors.Changed(_host);
            }

            again.AppendData(chunk, 0, count);
            left -= count;
        }

        if (!again.GetCurrentHash().AsSpan().SequenceEqual(_delivered.GetCurrentHash()))
        {
            throw _errors.Changed(_host);
        }
    }

    private void Disconnect()
    {
        _answer?.Dispose();
        _answer = null;
        _reader = null;
    }
}

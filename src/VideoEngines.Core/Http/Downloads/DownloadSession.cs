using System.Net;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace VideoEngines.Http.Downloads;

/// <summary>One file over as many connections as it takes: opens, checks, reads, resumes, refreshes.</summary>
/// <remarks>Not thread-safe: one reader.</remarks>
internal sealed class DownloadSession : IDisposable
{
    private readonly DownloadFetcher _fetcher;
    private readonly DownloadErrors _errors;
    private readonly DownloadRetry _retry;
    private readonly DownloadPace _pace;
    private readonly DownloadAddress _address;
    private readonly TimeProvider _time;
    private readonly TimeSpan _timeout;
    private readonly long _maxBytes;
    private readonly bool _isImage;
    private DownloadConnection? _connection;
    private FileVersion? _version;
    private Memory<byte> _unreadHead;
    private string _host;
    private long _position;
    private bool _isComplete;
    private bool _isDisposed;
    private ExceptionDispatchInfo? _failure;

    public DownloadSession(DownloadRequest request, DownloadOptions options, DownloadFetcher fetcher, DownloadErrors errors, TimeProvider time, Func<double> random)
    {
        _fetcher = fetcher;
        _errors = errors;
        _time = time;
        _timeout = options.Timeout;
        _retry = new DownloadRetry(options, random);
        _pace = new DownloadPace(options, time);
        _address = new DownloadAddress(request, errors);
        _maxBytes = Math.Min(options.MaxBytes, request.MaxBytes ?? long.MaxValue);
        _isImage = request.IsImage;
        _host = DownloadErrors.HostOf(request.Uri);
    }

    public string ContentType { get; private set; } = string.Empty;

    public long? Total => _version?.Total;

    private bool IsOpen => ContentType.Length > 0;

    /// <summary>Connects, and goes on with the file where it stopped.</summary>
    /// <param name="cancellationToken">The caller's token.</param>
    /// <returns>A task that ends when bytes can be read.</returns>
    public async Task ConnectAsync(CancellationToken cancellationToken)
    {
        while (_connection is null && !_isComplete)
        {
            if (IsOpen && !_version!.CanResume)
                throw _errors.CannotResume(_host, null);

            HttpResponseMessage? response = null;
            try
            {
                var attempt = _pace.StartAttempt();
                response = await FetchAsync(attempt, cancellationToken).ConfigureAwait(false);
                _host = DownloadErrors.HostOf(response.RequestMessage?.RequestUri);
                if (response.StatusCode is HttpStatusCode.OK or HttpStatusCode.PartialContent)
                {
                    var body = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
                    _connection = new DownloadConnection(response, body, _pace, attempt);
                    response = null;
                    await (IsOpen ? ContinueAsync(_connection, cancellationToken) : StartAsync(_connection, cancellationToken)).ConfigureAwait(false);
                }
                else
                {
                    var (status, retryAfter) = (response.StatusCode, DownloadRetry.Asked(response, _time));
                    response.Dispose();
                    await OnStatusAsync(status, retryAfter, cancellationToken).ConfigureAwait(false);
                }
            }
            catch (Exception e) when (IsInterruption(e))
            {
                await RecoverAsync(e, cancellationToken).ConfigureAwait(false);
            }
            finally
            {
                response?.Dispose();
            }
        }
    }

    /// <summary>Reads on.</summary>
    /// <param name="buffer">Where to.</param>
    /// <param name="cancellationToken">The caller's token; after it was cancelled, a further read resumes the file.</param>
    /// <returns>The number of bytes; 0 at the verified end.</returns>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        ObjectDisposedException.ThrowIf(_isDisposed, typeof(DownloadStream));
        _failure?.Throw();
        if (!_unreadHead.IsEmpty)
            return ReadHead(buffer.Span);

        try
        {
            while (!_isComplete && !buffer.IsEmpty)
            {
                if (_connection is null)
                    await ConnectAsync(cancellationToken).ConfigureAwait(false);

                if (await ReadOnceAsync(buffer, cancellationToken).ConfigureAwait(false) is > 0 and var count)
                    return count;
            }

            return 0;
        }
        catch (VideoDownloadException e)
        {
            _failure = ExceptionDispatchInfo.Capture(e);
            Disconnect();
            _pace.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        _isDisposed = true;
        Disconnect();
        _pace.Dispose();
    }

    private static bool IsInterruption(Exception e) => e is IOException or HttpRequestException or OperationCanceledException;

    private async Task<HttpResponseMessage> FetchAsync(CancellationToken attempt, CancellationToken cancellationToken)
    {
        using var either = cancellationToken.CanBeCanceled ? CancellationTokenSource.CreateLinkedTokenSource(attempt, cancellationToken) : null;
        _pace.WaitStarted();
        try
        {
            return await _fetcher.FetchAsync(_address.Current, _position, _version, either?.Token ?? attempt).ConfigureAwait(false);
        }
        finally
        {
            _pace.WaitEnded();
        }
    }

    // Nothing was handed out yet, so that every try starts from the beginning.
    private async Task StartAsync(DownloadConnection connection, CancellationToken cancellationToken)
    {
        var response = connection.Response;
        if (response.StatusCode != HttpStatusCode.OK)
            throw _errors.Refused(_host, "it sends a part of a file that was asked for as a whole");

        if (ContentRules.RefuseHeaders(response, _isImage) is { } why)
            throw _errors.Refused(_host, why);

        var version = FileVersion.Of(response);
        if (version.Total > _maxBytes)
            throw _errors.TooLarge(_host, _maxBytes);

        _pace.StartBody();
        var head = new byte[ContainerSignature.HeadLength];
        var count = await connection.FillAsync(head, cancellationToken).ConfigureAwait(false);
        if (count < head.Length && count < version.Total)
            throw new EndOfStreamException();

        if (ContentRules.RefuseHead(response, head.AsSpan(0, count), _isImage, out var contentType) is { } difference)
            throw _errors.Refused(_host, difference);

        (_version, ContentType, _unreadHead) = (version, contentType, head.AsMemory(0, count));
        Advance(count);
    }

    private async Task ContinueAsync(DownloadConnection connection, CancellationToken cancellationToken)
    {
        var response = connection.Response;
        if (ContentRules.IsEncoded(response))
            throw _errors.Refused(_host, "it is compressed in transfer, although that was not asked for");

        _pace.StartBody();
        if (_version!.IsContinuedBy(response, _position))
        {
            _version = _version with { Total = _version.Total ?? response.Content.Headers.ContentRange?.Length };
            if (Total > _maxBytes)
                throw _errors.TooLarge(_host, _maxBytes);

            return;
        }

        // Servers without ranges send all of it once more; a strong tag proves that it is the same.
        if (!_version.IsRepeatedBy(response))
            throw _version.IsContradictedBy(response) ? _errors.Changed(_host) : _errors.CannotResume(_host, null);

        await connection.SkipAsync(_position, cancellationToken).ConfigureAwait(false);
    }

    private int ReadHead(Span<byte> buffer)
    {
        var count = Math.Min(buffer.Length, _unreadHead.Length);
        _unreadHead.Span[..count].CopyTo(buffer);
        _unreadHead = _unreadHead[count..];
        return count;
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<int> ReadOnceAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        Exception? cause = null;
        try
        {
            var count = _connection is null ? 0 : await _connection.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
            if (count > 0 || Total is null || _position == Total)
            {
                Advance(count);
                return count;
            }
        }
        catch (Exception e) when (IsInterruption(e))
        {
            cause = e;
        }

        await RecoverAsync(cause, cancellationToken).ConfigureAwait(false);
        return 0;
    }

    private void Advance(int count)
    {
        _pace.Received(count);
        _position += count;
        if (_position > _maxBytes)
            throw _errors.TooLarge(_host, _maxBytes);

        if (_position > Total)
            throw _errors.Changed(_host);

        if (count == 0 || _position == Total)
        {
            _isComplete = true;
            Disconnect();
            _pace.Dispose();
        }
    }

    private async Task RecoverAsync(Exception? cause, CancellationToken cancellationToken)
    {
        var isStalled = _pace.IsStalled;
        Disconnect();
        ThrowIfStopped(cancellationToken);
        if (cause is not null && _errors.Permanent(_host, cause) is { } refusal)
            throw refusal;

        if (IsOpen && !isStalled && !_version!.CanResume)
            throw _errors.CannotResume(_host, cause);

        if ((IsOpen && !_version!.CanResume) || !_retry.TryTake())
            throw _errors.Interrupted(_host, isStalled, cause);

        await WaitAsync(_retry.Pause(), cancellationToken).ConfigureAwait(false);
    }

    private async Task OnStatusAsync(HttpStatusCode status, TimeSpan? retryAfter, CancellationToken cancellationToken)
    {
        if (status == HttpStatusCode.RequestedRangeNotSatisfiable && IsOpen)
            throw _errors.Changed(_host);

        var error = _errors.Status(_host, status, retryAfter);
        if (DownloadAddress.IsExpired(status))
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(_pace.Total, cancellationToken);
            if (!await _address.RefreshAsync(error, either.Token).ConfigureAwait(false))
                await WaitAsync(_retry.Pause(), cancellationToken).ConfigureAwait(false);

            return;
        }

        if (!error.IsTransient || !_retry.TryTake() || _retry.Pause(retryAfter) is var pause && pause >= _pace.Left)
            throw error;

        await WaitAsync(pause, cancellationToken).ConfigureAwait(false);
    }

    private async Task WaitAsync(TimeSpan pause, CancellationToken cancellationToken)
    {
        if (pause <= TimeSpan.Zero)
            return;

        using var either = CancellationTokenSource.CreateLinkedTokenSource(_pace.Total, cancellationToken);
        await Task.Delay(pause, _time, either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        ThrowIfStopped(cancellationToken);
    }

    private void ThrowIfStopped(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (_pace.IsOver)
            throw _errors.TimedOut(_host, _timeout);
    }

    private void Disconnect()
    {
        _connection?.Dispose();
        _connection = null;
    }
}

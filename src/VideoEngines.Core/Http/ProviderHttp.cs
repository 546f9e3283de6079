using System.Net.WebSockets;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace VideoEngines.Http;

/// <summary>Sends the calls of one provider: paid ones once, repeatable ones with retries. All time comes from the clock given.</summary>
internal sealed class ProviderHttp
{
    public const int DefaultMaxBody = 4 << 20;

    private static readonly TimeSpan RepeatTimeout = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan UploadTimeout = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan LongestInlineWait = TimeSpan.FromSeconds(5);

    private readonly Func<HttpMessageInvoker> _client;
    private readonly TimeProvider _timeProvider;
    private readonly ResiliencePipeline<ProviderReply> _repeat;
    private readonly ResiliencePipeline<ProviderReply> _once;
    private readonly ResiliencePipeline<ProviderReply> _upload;
    private readonly int _maxBody;

    public ProviderHttp(Func<HttpMessageInvoker> client, TimeProvider timeProvider, int seed = 0, int maxBody = DefaultMaxBody)
    {
        _client = client;
        _timeProvider = timeProvider;
        _maxBody = maxBody;
        _repeat = BuildRepeat(timeProvider, RepeatTimeout, seed);
        _upload = BuildRepeat(timeProvider, UploadTimeout, seed);
        _once = new ResiliencePipelineBuilder<ProviderReply> { TimeProvider = timeProvider }.AddTimeout(new TimeoutStrategyOptions { Timeout = RepeatTimeout }).Build();
    }

    /// <summary>Sends a paid request once. The caller's token is free until serialisation starts; after that the answer is awaited for up to <paramref name="timeout"/>.</summary>
    /// <exception cref="SubmitSendException">There was no answer; the ticket tells whether anything left the process.</exception>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<ProviderReply> SendOnceAsync(HttpRequestMessage request, SubmitTicket ticket, TimeSpan timeout, bool abandonOnCancel, CancellationToken cancellationToken)
    {
        request.Options.Set(SubmitTicket.Key, ticket);
        using var limit = new CancellationTokenSource(timeout, _timeProvider);
        var registration = cancellationToken.UnsafeRegister(
            static state =>
            {
                var (ticket, limit, abandon) = ((SubmitTicket, CancellationTokenSource, bool))state!;
                if (ticket.TryAbort() || abandon)
                {
                    limit.Cancel();
                }
            },
            (ticket, limit, abandonOnCancel));
        try
        {
            using var response = await SendAsync(_client(), request, limit.Token).ConfigureAwait(false);
            return await ProviderReply.ReadAsync(response, _maxBody, false, _timeProvider, limit.Token).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            throw new SubmitSendException(exception);
        }
        finally
        {
            await registration.DisposeAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Sends a request that buys nothing and may be sent again, with jittered backoff.</summary>
    /// <param name="createRequest">Makes the request anew for each try.</param>
    /// <param name="elides">Whether long strings of the answer are cut, see <see cref="LongStringElider"/>.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The last answer, an error answer included.</returns>
    /// <exception cref="HttpRequestException">No try had an answer.</exception>
    public ValueTask<ProviderReply> SendRepeatableAsync(Func<CancellationToken, ValueTask<HttpRequestMessage>> createRequest, bool elides, CancellationToken cancellationToken) =>
        SendUnpaidAsync(_repeat, createRequest, elides, cancellationToken);

    /// <summary>Sends a request that buys nothing, but whose repetition could do harm, once.</summary>
    /// <param name="createRequest">Makes the request.</param>
    /// <param name="elides">Whether long strings of the answer are cut, see <see cref="LongStringElider"/>.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The answer, an error answer included.</returns>
    /// <exception cref="HttpRequestException">There was no answer.</exception>
    public ValueTask<ProviderReply> SendUnrepeatableAsync(Func<CancellationToken, ValueTask<HttpRequestMessage>> createRequest, bool elides, CancellationToken cancellationToken) =>
        SendUnpaidAsync(_once, createRequest, elides, cancellationToken);

    /// <summary>Sends a file, again if that fails. Each try may take ten minutes.</summary>
    /// <exception cref="HttpRequestException">No try had an answer.</exception>
    public ValueTask<ProviderReply> UploadAsync(Func<HttpRequestMessage> createRequest, CancellationToken cancellationToken) =>
        SendUnpaidAsync(_upload, _ => new(createRequest()), false, cancellationToken);

    /// <summary>Sends a request that buys nothing, once, and leaves the body unread; the caller disposes the answer. The headers are awaited as long as an answer of a read.</summary>
    /// <exception cref="HttpRequestException">There was no answer.</exception>
    public async Task<HttpResponseMessage> OpenUnpaidAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        SubmitGate.MarkUnpaid(request);
        using var limit = new CancellationTokenSource(RepeatTimeout, _timeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await SendAsync(_client(), request, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw NoAnswer(exception);
        }
    }

    /// <summary>Opens a web socket with the headers of a request; the caller disposes it. It buys nothing.</summary>
    /// <exception cref="WebSocketException">There is no such socket, or no answer.</exception>
    public async Task<WebSocket> ConnectAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = new UriBuilder(request.RequestUri!) { Scheme = request.RequestUri!.Scheme == Uri.UriSchemeHttps ? Uri.UriSchemeWss : Uri.UriSchemeWs };
        var socket = new ClientWebSocket();
        try
        {
            foreach (var (name, values) in request.Headers)
            {
                socket.Options.SetRequestHeader(name, string.Join(", ", values));
            }

            using var limit = new CancellationTokenSource(RepeatTimeout, _timeProvider);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
            await socket.ConnectAsync(address.Uri, _client(), either.Token).ConfigureAwait(false);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Reads the body of an opened answer, up to the limit.</summary>
    public ValueTask<ProviderReply> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken) => ProviderReply.ReadAsync(response, _maxBody, false, _timeProvider, cancellationToken);

    private static HttpRequestException NoAnswer(Exception cause) => new("The provider did not answer in time.", cause);

    /// <summary>An HttpClient would read the whole body first, without our limit, and keep it twice.</summary>
    private static Task<HttpResponseMessage> SendAsync(HttpMessageInvoker client, HttpRequestMessage request, CancellationToken cancellationToken) => client is HttpClient http
        ? http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken)
        : client.SendAsync(request, cancellationToken);

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<ProviderReply> SendUnpaidAsync(
        ResiliencePipeline<ProviderReply> pipeline, Func<CancellationToken, ValueTask<HttpRequestMessage>> createRequest, bool elides, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(false, cancellationToken);
        try
        {
            var outcome = await pipeline.ExecuteOutcomeAsync(TryOnceAsync, context, (this, createRequest, elides)).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            if (outcome.Exception is TimeoutRejectedException timeout)
            {
                throw NoAnswer(timeout);
            }

            if (outcome.Exception is { } exception)
            {
                ExceptionDispatchInfo.Throw(exception);
            }

            return outcome.Result;
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private static async ValueTask<Outcome<ProviderReply>> TryOnceAsync(
        ResilienceContext context, (ProviderHttp Self, Func<CancellationToken, ValueTask<HttpRequestMessage>> CreateRequest, bool Elides) state)
    {
        try
        {
            using var request = await state.CreateRequest(context.CancellationToken).ConfigureAwait(false);
            SubmitGate.MarkUnpaid(request);
            using var response = await SendAsync(state.Self._client(), request, context.CancellationToken).ConfigureAwait(false);
            return Outcome.FromResult(
                await ProviderReply.ReadAsync(response, state.Self._maxBody, state.Elides, state.Self._timeProvider, context.CancellationToken).ConfigureAwait(false));
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or OperationCanceledException)
        {
            return Outcome.FromException<ProviderReply>(exception);
        }
    }

    private static ResiliencePipeline<ProviderReply> BuildRepeat(TimeProvider timeProvider, TimeSpan timeout, int seed)
    {
        var random = new Random(seed);
        return new ResiliencePipelineBuilder<ProviderReply> { TimeProvider = timeProvider }
            .AddRetry(new RetryStrategyOptions<ProviderReply>
            {
                MaxRetryAttempts = 3,
                BackoffType = DelayBackoffType.Exponential,
                Delay = TimeSpan.FromMilliseconds(500),
                UseJitter = true,
                Randomizer = () =>
                {
                    lock (random)
                    {
                        return random.NextDouble();
                    }
                },
                ShouldHandle = static args => ValueTask.FromResult(args.Outcome switch
                {
                    { Exception: HttpRequestException or IOException or TimeoutRejectedException } => true,
                    { Exception: not null } => false,
                    { Result: { Status: 408 or 429 or >= 500, RetryAfter: var wait } } => wait is null || wait <= LongestInlineWait,
                    _ => false,
                }),
                DelayGenerator = static args => ValueTask.FromResult(args.Outcome.Exception is null ? args.Outcome.Result.RetryAfter : null),
            })
            .AddTimeout(new TimeoutStrategyOptions { Timeout = timeout })
            .Build();
    }
}

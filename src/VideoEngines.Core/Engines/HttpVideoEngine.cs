using System.Diagnostics;
using System.Net.WebSockets;
using System.Runtime.CompilerServices;
using System.Text.Json;
using VideoEngines.Http;
using VideoEngines.Http.Downloads;
using VideoEngines.Prompting;

namespace VideoEngines;

/// <summary>Base of the engines that speak a provider's HTTP API: sends what the dialect's mappers make and turns answers into outcomes.</summary>
/// <remarks>Thread-safe. Used on its own (with <c>new</c>), an engine is not metered, recorded or routed; apps normally take engines from dependency injection.</remarks>
public abstract class HttpVideoEngine : IVideoEngine
{
    private readonly EngineContext _context;
    private readonly EngineCaller _caller;

    internal HttpVideoEngine(EngineContext context)
    {
        _context = context;
        _caller = new EngineCaller(this, context);
    }

    /// <summary>Gets the engine's id.</summary>
    public VideoEngineId Id => _context.Facts.EngineId;

    internal abstract SubmitProofTable Proofs { get; }

    internal EngineFacts Facts => _context.Facts;

    internal DateTimeOffset Now => _context.TimeProvider.GetUtcNow();

    /// <inheritdoc/>
    public virtual async Task<VideoJobHandle> SubmitAsync(VideoRequest request, VideoSubmitOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        options ??= new VideoSubmitOptions();
        var attemptId = options.AttemptId ?? AttemptIds.New(_context.TimeProvider);
        var account = _context.RequireAccount(options.Credential);
        var shaped = RequestShaper.Shape(request, Facts.Offer, options.Adapt);
        var capabilities = RequestGuard.Check(shaped, Facts, HasField);
        var steps = new PrepareContext(_caller, account, attemptId);
        try
        {
            var prepared = await PrepareAsync(shaped.Request, steps, cancellationToken).ConfigureAwait(false);
            var call = MapSubmit(new SubmitInput(prepared, ShapedRequest.TextOf(prepared), attemptId, account, Facts, capabilities));
            var handle = CreateHandle(request, options, attemptId, account, call.ExternalId) with { Operation = capabilities.Operation };
            return await SendAsync(call, handle, account, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (steps.Cost is { } cost && PreparationCosts.AddTo(exception, cost) is { } dearer)
        {
            throw dearer;
        }
    }

    /// <inheritdoc/>
    public async Task<VideoJobStatus> GetStatusAsync(VideoJobHandle handle, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(handle);
        return handle.ProviderJobId is not null
            ? await ReadStatusAsync(handle, cancellationToken).ConfigureAwait(false)
            : await FindStatusAsync(handle, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public virtual Task<IReadOnlyList<VideoJobStatus>> GetStatusesAsync(IReadOnlyList<VideoJobHandle> handles, CancellationToken cancellationToken = default) =>
        ReadOneByOneAsync(handles, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<VideoCancelOutcome> CancelAsync(VideoJobHandle handle, CancellationToken cancellationToken = default) =>
        Task.FromResult(VideoCancelOutcome.NotSupported);

    /// <inheritdoc/>
    public virtual Task<VideoFindResult> FindAsync(VideoJobHandle attempt, CancellationToken cancellationToken = default) =>
        Task.FromResult(VideoFindResult.NotSupported);

    /// <inheritdoc/>
    public virtual Task<VideoContent> OpenContentAsync(VideoJobHandle handle, VideoOutput output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(handle);
        ArgumentNullException.ThrowIfNull(output);
        var account = _context.RequireAccount(handle);
        var served = output.Uri is null ? MapContent(handle, output) : null;
        var uri = output.Uri ?? (served is null ? null : EndpointAddress.Join(account.BaseAddress, served.Path))
            ?? throw new VideoDownloadException("The output has no address. Read the job's status again and open an output of it.") { EngineId = Id, Handle = handle };
        return _context.Downloader.OpenAsync(
            new DownloadRequest
            {
                Uri = uri,
                AllowedHosts = served is null ? Facts.AssetHosts : [],
                EngineOrigin = account.BaseAddress,
                IsImage = handle.Operation is { MakesImages: true },
                MaxBytes = ExpectedSize.MostBytes(handle),
                Handle = handle,
                Authorize = served is null ? null : async (message, token) => Authorize(message, await account.GetTokenAsync(token).ConfigureAwait(false)),
                Refresh = served is not null ? null : async token =>
                {
                    var status = await GetStatusAsync(handle, token).ConfigureAwait(false);
                    return status.Outputs.FirstOrDefault(o => o.Index == output.Index)?.Uri;
                },
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public virtual object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceType switch
        {
            _ when serviceType == typeof(VideoEngineId) => Id,
            _ when serviceType == typeof(VideoPollingOptions) => _context.Polling,
            _ when serviceType == typeof(TimeProvider) => _context.TimeProvider,
            _ when serviceType == typeof(EngineFacts) => Facts,
            _ when serviceKey is null && serviceType.IsInstanceOfType(this) => this,
            _ => null,
        };
    }

    /// <summary>Takes the steps that must come before the submit, such as uploads, and returns the request that is submitted instead.</summary>
    /// <exception cref="VideoSubmitRejectedException">A step failed; no video was bought.</exception>
    internal virtual ValueTask<VideoRequest> PrepareAsync(VideoRequest request, PrepareContext context, CancellationToken cancellationToken) => new(request);

    /// <summary>Whether the mappers of the dialect have a field for inputs of a role: not for guides such as masks, unless a dialect says so. Without one an overlay could make them be ignored, and paid for.</summary>
    internal virtual bool HasField(VideoInputRole role) =>
        role != VideoInputRole.Mask && role != VideoInputRole.CameraPath && role != VideoInputRole.SkeletalRig && role != VideoInputRole.DepthMap
        && role != VideoInputRole.StyleReference && role != VideoInputRole.NegativeReference && role != VideoInputRole.ColorPalette;

    /// <summary>Maps a request to the wire. Throws <see cref="VideoSubmitRejectedException"/> for what the engine cannot make.</summary>
    internal abstract WireCall MapSubmit(SubmitInput input);

    /// <summary>Reads the answer to a submit. May throw <see cref="JsonException"/>.</summary>
    internal abstract SubmitReply ReadSubmit(ProviderReply reply);

    internal abstract WireCall MapStatus(VideoJobHandle handle);

    /// <summary>Reads the answer to a status call that <see cref="TellsStatus"/>. May throw <see cref="JsonException"/>.</summary>
    internal abstract VideoJobStatus ReadStatus(ProviderReply reply, VideoJobHandle handle);

    /// <summary>Says whether an answer to a status call is a status; some providers tell of a failed job with an error answer.</summary>
    internal virtual bool TellsStatus(ProviderReply reply) => reply.IsSuccess;

    /// <summary>Maps the download of an output without address that the API serves to the key; null when the dialect has none.</summary>
    internal virtual WireCall? MapContent(VideoJobHandle handle, VideoOutput output) => null;

    /// <summary>Reads the provider's error code out of an error answer; null when it has none.</summary>
    internal abstract string? ReadErrorCode(ProviderReply reply);

    /// <summary>Adds the headers of the dialect. The token is empty for an account without key.</summary>
    internal abstract void Authorize(HttpRequestMessage message, string token);

    /// <summary>Reads the status of a job whose id is known.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    internal virtual async ValueTask<VideoJobStatus> ReadStatusAsync(VideoJobHandle handle, CancellationToken cancellationToken)
    {
        var reply = await _caller.CallAsync(MapStatus(handle), handle, TellsStatus, cancellationToken).ConfigureAwait(false);
        return Parse(reply, handle, ReadStatus);
    }

    internal async Task<IReadOnlyList<VideoJobStatus>> ReadOneByOneAsync(IReadOnlyList<VideoJobHandle> handles, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(handles);
        var statuses = new VideoJobStatus[handles.Count];
        for (var i = 0; i < statuses.Length; i++)
        {
            statuses[i] = await GetStatusAsync(handles[i], cancellationToken).ConfigureAwait(false);
        }

        return statuses;
    }

    /// <summary>Sends a call that buys nothing, again if it is repeatable and fails; an error answer is thrown.</summary>
    internal ValueTask<ProviderReply> CallAsync(WireCall call, VideoJobHandle handle, CancellationToken cancellationToken) =>
        _caller.CallAsync(call, handle, static reply => reply.IsSuccess, cancellationToken);

    /// <summary>Sends a call that buys nothing; the answers that <paramref name="accepts"/> names are returned, others are thrown.</summary>
    internal ValueTask<ProviderReply> CallAsync(WireCall call, VideoJobHandle handle, Func<ProviderReply, bool> accepts, CancellationToken cancellationToken) =>
        _caller.CallAsync(call, handle, accepts, cancellationToken);

    /// <summary>Opens an answer whose body the caller reads as a stream; an error answer is thrown. The caller disposes it.</summary>
    internal Task<HttpResponseMessage> OpenAsync(WireCall call, VideoJobHandle handle, CancellationToken cancellationToken) => _caller.OpenAsync(call, handle, cancellationToken);

    /// <summary>Opens a web socket of the API; the caller disposes it.</summary>
    internal Task<WebSocket> ConnectAsync(WireCall call, VideoJobHandle handle, CancellationToken cancellationToken) => _caller.ConnectAsync(call, handle, cancellationToken);

    /// <summary>Parses an answer; one that cannot be parsed is a transient error and says nothing about the job.</summary>
    internal static T Parse<T>(ProviderReply reply, VideoJobHandle handle, Func<ProviderReply, VideoJobHandle, T> parse)
    {
        try
        {
            return parse(reply, handle);
        }
        catch (JsonException exception)
        {
            throw CallErrors.NotTheDocumentedJson(reply, handle, exception);
        }
    }

    internal VideoEngineException ToException(ProviderReply reply, VideoJobHandle handle) => CallErrors.Answer(Proofs.Classify(reply.Status, TryReadCode(reply), reply.RetryAfter), reply, handle);

    internal string? TryReadCode(ProviderReply reply)
    {
        try
        {
            return ReadErrorCode(reply);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Sends the paid request once and concludes from its answer, or from the lack of one.</summary>
    internal async Task<VideoJobHandle> SendAsync(WireCall call, VideoJobHandle handle, ProviderAccount account, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            throw SubmitErrors.NothingSent(cancellationToken);
        }

        using var message = await _caller.CreateForSubmitAsync(call, account, cancellationToken).ConfigureAwait(false);
        var ticket = new SubmitTicket();
        ProviderReply reply;
        try
        {
            reply = await _caller.SendOnceAsync(message, ticket, cancellationToken).ConfigureAwait(false);
        }
        catch (SubmitSendException exception)
        {
            throw SubmitErrors.NoAnswer(exception, ticket, handle, cancellationToken);
        }

        return Conclude(reply, handle, cancellationToken);
    }

    private async ValueTask<VideoJobStatus> FindStatusAsync(VideoJobHandle handle, CancellationToken cancellationToken)
    {
        var found = await FindAsync(handle, cancellationToken).ConfigureAwait(false);
        return found switch
        {
            { Outcome: VideoFindOutcome.Found, Handle: { } complete } =>
                await ReadStatusAsync(complete, cancellationToken).ConfigureAwait(false) with { ProviderJobId = complete.ProviderJobId },
            { Outcome: VideoFindOutcome.NotFound } when Facts.FindConsistency is { } consistency && Now - handle.SubmittedAt > consistency => new VideoJobStatus
            {
                State = VideoJobState.Failed,
                RawStatus = "never-accepted",
                FailureKind = VideoErrorKind.Transport,
                FailureMessage = "The provider has no job of this attempt; the submit never arrived.",
                Cost = VideoCost.Usd(0),
            },
            _ => new VideoJobStatus { State = VideoJobState.Queued, RawStatus = "submit-outcome-unknown" },
        };
    }

    private VideoJobHandle Conclude(ProviderReply reply, VideoJobHandle handle, CancellationToken cancellationToken)
    {
        SubmitReply read = default;
        try
        {
            read = ReadSubmit(reply);
        }
        catch (JsonException)
        {
            // An answer that cannot be read has neither id nor code; the status alone decides below.
        }

        if (reply.IsSuccess && read is { JobId: { Length: > 0 } jobId, Code: null })
        {
            var accepted = handle with { ProviderJobId = jobId };
            return cancellationToken.IsCancellationRequested
                ? throw new VideoCanceledException(
                    $"The submit was cancelled, but {Id} had been asked already and accepted the job: it goes on and will be charged. Watch or cancel it with the handle.", accepted, cancellationToken)
                : accepted;
        }

        throw SubmitErrors.Refused(Proofs.Classify(reply.Status, read.Code, reply.RetryAfter, read.Shape), reply.Status, handle, cancellationToken);
    }

    private VideoJobHandle CreateHandle(VideoRequest request, VideoSubmitOptions options, string attemptId, ProviderAccount account, string? externalId)
    {
        var now = Now;
        return new VideoJobHandle
        {
            EngineId = Id,
            AttemptId = attemptId,
            ExternalId = externalId,
            Host = account.BaseAddress.Host,
            ModelSnapshot = Facts.WireModel,
            Operation = request.EffectiveOperation,
            Region = account.Region,
            Credential = account.Alias,
            JobKey = options.JobKey,
            Fingerprint = request.Fingerprint,
            SubmittedAt = now,
            Deadline = now + _context.Options.JobDeadline,
            ExpectedDuration = request.Duration,
            ExpectedResolution = request.Resolution,
            ExpectedCount = request.Count ?? 1,
            ContentLifetime = Facts.ContentLifetime,
            CatalogVersion = Facts.CatalogVersion,
            Traceparent = options.Traceparent ?? Activity.Current?.Id,
            Owner = options.Owner,
        };
    }
}

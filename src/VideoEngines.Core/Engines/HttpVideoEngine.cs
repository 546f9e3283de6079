using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;
using VideoEngines.Http;
using VideoEngines.Http.Downloads;

namespace VideoEngines;

/// <summary>Base of the engines that speak a provider's HTTP API: sends what the dialect's mappers make and turns answers into outcomes.</summary>
/// <remarks>Thread-safe. Used on its own (with <c>new</c>), an engine is not metered, recorded or routed; apps normally take engines from dependency injection.</remarks>
public abstract class HttpVideoEngine : IVideoEngine
{
    private readonly EngineContext _context;

    internal HttpVideoEngine(EngineContext context) => _context = context;

    /// <summary>Gets the engine's id.</summary>
    public VideoEngineId Id => _context.Facts.EngineId;

    internal abstract SubmitProofTable Proofs { get; }

    internal EngineFacts Facts => _context.Facts;

    internal DateTimeOffset Now => _context.TimeProvider.GetUtcNow();

    /// <inheritdoc/>
    public async Task<VideoJobHandle> SubmitAsync(VideoRequest request, VideoSubmitOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        options ??= new VideoSubmitOptions();
        var attemptId = options.AttemptId ?? AttemptIds.New(_context.TimeProvider);
        var account = FindAccount(options.Credential) ?? throw MissingAccount(options.Credential);
        var call = MapSubmit(request, attemptId);
        ThrowIfCancelledBeforeSend(cancellationToken);
        using var message = await PrepareAsync(call, account, cancellationToken).ConfigureAwait(false);
        var handle = CreateHandle(request, options, attemptId, account, call.ExternalId);
        var ticket = new SubmitTicket();
        ProviderReply reply;
        try
        {
            var abandon = _context.Options.CancelDuringSubmit == CancelDuringSubmit.Abandon;
            reply = await _context.Http.SendOnceAsync(message, ticket, _context.Options.SubmitTimeout, abandon, cancellationToken).ConfigureAwait(false);
        }
        catch (SubmitSendException exception)
        {
            throw SubmitErrors.NoAnswer(exception, ticket, handle, cancellationToken);
        }

        return Conclude(reply, handle, cancellationToken);
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
        var account = RequireAccount(handle);
        var uri = output.Uri ?? throw new VideoDownloadException("The output has no address. Read the job's status again and open an output of it.") { EngineId = Id, Handle = handle };
        return _context.Downloader.OpenAsync(
            new DownloadRequest
            {
                Uri = uri,
                AllowedHosts = Facts.AssetHosts,
                EngineOrigin = account.BaseAddress,
                MaxBytes = ExpectedSize.MostBytes(handle),
                Handle = handle,
                Refresh = async token =>
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

    /// <summary>Maps a request to the wire. Throws <see cref="VideoSubmitRejectedException"/> for what the engine cannot make.</summary>
    internal abstract WireCall MapSubmit(VideoRequest request, string attemptId);

    /// <summary>Reads the answer to a submit. May throw <see cref="JsonException"/>.</summary>
    internal abstract SubmitReply ReadSubmit(ProviderReply reply);

    internal abstract WireCall MapStatus(VideoJobHandle handle);

    /// <summary>Reads the answer to a status call that succeeded. May throw <see cref="JsonException"/>.</summary>
    internal abstract VideoJobStatus ReadStatus(ProviderReply reply, VideoJobHandle handle);

    /// <summary>Reads the provider's error code out of an error answer; null when it has none.</summary>
    internal abstract string? ReadErrorCode(ProviderReply reply);

    /// <summary>Adds the headers of the dialect.</summary>
    internal abstract void Authorize(HttpRequestMessage message, string token);

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
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    internal async ValueTask<ProviderReply> CallAsync(WireCall call, VideoJobHandle handle, CancellationToken cancellationToken)
    {
        var account = RequireAccount(handle);
        ProviderReply reply;
        try
        {
            ValueTask<HttpRequestMessage> Create(CancellationToken token) => CreateMessageAsync(call, account, token);
            reply = call.IsRepeatable
                ? await _context.Http.SendRepeatableAsync(Create, cancellationToken).ConfigureAwait(false)
                : await _context.Http.SendUnrepeatableAsync(Create, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (TokenException exception)
        {
            throw new VideoEngineException($"{Id}: the token of account '{account.Alias}' could not be had: {exception.InnerException!.GetType().Name}. The job is not affected; try again.", exception)
            {
                EngineId = Id,
                Kind = VideoErrorKind.Authentication,
                IsTransient = true,
                Handle = handle,
            };
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            throw new VideoEngineException($"{Id} could not be reached: {exception.Message} The job is not affected; try again.", exception)
            {
                EngineId = Id,
                Kind = VideoErrorKind.Transport,
                IsTransient = true,
                Handle = handle,
            };
        }

        return reply.IsSuccess ? reply : throw ToException(reply, handle);
    }

    /// <summary>Parses an answer; one that cannot be parsed is a transient error and says nothing about the job.</summary>
    internal T Parse<T>(ProviderReply reply, VideoJobHandle handle, Func<ProviderReply, VideoJobHandle, T> parse)
    {
        try
        {
            return parse(reply, handle);
        }
        catch (JsonException exception)
        {
            throw new VideoEngineException($"{Id} answered with something that is not the documented JSON (HTTP {reply.Status}). The job is not affected; try again.", exception)
            {
                EngineId = Id,
                Kind = VideoErrorKind.Transport,
                IsTransient = true,
                Handle = handle,
            };
        }
    }

    internal VideoEngineException ToException(ProviderReply reply, VideoJobHandle handle)
    {
        var error = Proofs.Classify(reply.Status, TryReadCode(reply), reply.RetryAfter);
        return new VideoEngineException($"{Id} answered HTTP {reply.Status}{Suffix(error.Code)}. {error.Advice} The job is not affected.")
        {
            EngineId = Id,
            Kind = error.Kind,
            ProviderCode = error.Code,
            IsTransient = error.IsTransient,
            RetryAfter = error.RetryAfter,
            Handle = handle,
        };
    }

    private static void ThrowIfCancelledBeforeSend(CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            throw SubmitErrors.NothingSent(cancellationToken);
        }
    }

    private static string Suffix(string? code) => code is null ? string.Empty : $", code {code}";

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

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<VideoJobStatus> ReadStatusAsync(VideoJobHandle handle, CancellationToken cancellationToken)
    {
        var reply = await CallAsync(MapStatus(handle), handle, cancellationToken).ConfigureAwait(false);
        return Parse(reply, handle, ReadStatus);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<HttpRequestMessage> PrepareAsync(WireCall call, ProviderAccount account, CancellationToken cancellationToken)
    {
        try
        {
            return await CreateMessageAsync(call, account, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (cancellationToken.IsCancellationRequested)
        {
            throw SubmitErrors.NothingSent(cancellationToken, exception);
        }
        catch (TokenException exception)
        {
            throw new VideoSubmitRejectedException($"{Id}: the token of account '{account.Alias}' could not be had: {exception.InnerException!.GetType().Name}. Nothing was sent.", exception)
            {
                EngineId = Id,
                Kind = VideoErrorKind.Authentication,
                IsTransient = true,
            };
        }
    }

    private async ValueTask<HttpRequestMessage> CreateMessageAsync(WireCall call, ProviderAccount account, CancellationToken cancellationToken)
    {
        string token;
        try
        {
            token = await account.GetTokenAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TokenException(exception);
        }

        var message = call.ToMessage(account.BaseAddress);
        try
        {
            Authorize(message, token);
            return message;
        }
        catch (FormatException)
        {
            // The framework's error quotes the token; it must not travel on.
            message.Dispose();
            throw new TokenException(new FormatException("The token has characters that no header takes."));
        }
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

    private string? TryReadCode(ProviderReply reply)
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

    private ProviderAccount? FindAccount(string? alias) => alias is not null
        ? _context.Accounts.GetValueOrDefault(alias)
        : _context.Accounts.GetValueOrDefault(ProviderOptions.DefaultAccount) ?? (_context.Accounts.Count == 1 ? _context.Accounts.Values.First() : null);

    private VideoSubmitRejectedException MissingAccount(string? alias) => new(alias is null
        ? $"{Id} has no credential. {_context.MissingCredential}"
        : $"{Id} has no account '{alias}'. Add it, or use one of: {string.Join(", ", _context.Accounts.Keys)}.")
    {
        EngineId = Id,
        Kind = VideoErrorKind.Configuration,
    };

    private ProviderAccount RequireAccount(VideoJobHandle handle) => FindAccount(handle.Credential) ?? throw new VideoEngineException(
        $"{Id}: the job was submitted with account '{handle.Credential}', which is not configured here. Configure it to follow the job; the job is not affected.")
    {
        EngineId = Id,
        Kind = VideoErrorKind.Configuration,
        IsTransient = true,
        Handle = handle,
    };
}

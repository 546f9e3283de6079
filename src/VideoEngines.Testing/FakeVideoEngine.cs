namespace VideoEngines.Testing;

/// <summary>An engine for unit tests: does what its script says, remembers what it was asked, buys nothing, sends nothing and never waits.</summary>
/// <remarks>
/// <para>Ids count up and are the same in every run: <c>fake-1</c>, <c>fake-2</c>. Like a real engine it does not look at <see cref="VideoSubmitOptions.JobKey"/> and does not settle credits;
/// the layers around it do. Thread-safe, except that the members that set it up belong before its first use.</para>
/// <para>Unless <see cref="WithClock"/> is called the fake has a clock of its own, which each read of its status moves on by a second: a job that never ends reaches its deadline at once.</para>
/// </remarks>
/// <example>
/// <code>
/// var fake = FakeVideoEngine.Succeeds().WithProgress(0.25, 0.75).WithCost(VideoCost.Usd(0.42m));
/// var service = new ClipService(fake);                     // your code
///
/// await service.RenderAsync("a paper boat");
///
/// Assert.Equal("a paper boat", Assert.Single(fake.Submits).Request.Prompt);
/// </code>
/// </example>
public sealed class FakeVideoEngine : IVideoEngine
{
    private static readonly TimeSpan TimeOfRead = TimeSpan.FromSeconds(1);

    private readonly FakeLog _log = new();
    private readonly FakeProvider _provider;
    private readonly ManualTimeProvider _ownClock = new() { AutoAdvance = true };
    private TimeProvider? _clock;
    private Action<VideoRequest>? _onSubmit;
    private Action<VideoJobHandle>? _onRead;

    private FakeVideoEngine(FakeJob first) => _provider = new FakeProvider(first);

    /// <summary>Gets the id; <c>fake/engine</c> by default.</summary>
    public VideoEngineId Id { get; private set; } = "fake/engine";

    /// <summary>Gets the polling that the engine asks for: no waiting at all by default.</summary>
    public VideoPollingOptions Polling { get; private set; } = new() { FirstDelay = TimeSpan.Zero, MinDelay = TimeSpan.Zero, MaxDelay = TimeSpan.Zero, Factor = 1, Jitter = 0 };

    /// <summary>Gets the clock that handles are dated by.</summary>
    public TimeProvider Clock => _clock ?? _ownClock;

    /// <summary>Gets the submits so far, in order. Calls that were cancelled before anything was sent are not among them.</summary>
    public IReadOnlyList<FakeSubmit> Submits => _log.Submits;

    /// <summary>Gets the status reads so far, in order.</summary>
    public IReadOnlyList<FakeStatusRead> StatusReads => _log.StatusReads;

    /// <summary>Gets the cancels so far, in order.</summary>
    public IReadOnlyList<FakeCancel> Cancels => _log.Cancels;

    /// <summary>Gets the handles that were looked for so far, in order.</summary>
    public IReadOnlyList<VideoJobHandle> Finds => _log.Finds;

    /// <summary>Gets the outputs that were opened so far, in order.</summary>
    public IReadOnlyList<VideoOutput> Downloads => _log.Downloads;

    /// <summary>Creates an engine whose jobs are read as queued, then running, then succeeded.</summary>
    /// <returns>The engine.</returns>
    public static FakeVideoEngine Succeeds() => new(FakeJob.Succeeds());

    /// <summary>Creates an engine whose jobs are read as queued, then running, then failed.</summary>
    /// <param name="kind">Why they fail.</param>
    /// <param name="message">The provider's text about the failure.</param>
    /// <param name="providerCode">The provider's code of the failure.</param>
    /// <returns>The engine.</returns>
    public static FakeVideoEngine Fails(VideoErrorKind kind, string? message = null, string? providerCode = null) => new(FakeJob.Fails(kind, message, providerCode));

    /// <summary>Creates an engine whose jobs are read as the given statuses, one after the other; the last one repeats.</summary>
    /// <param name="statuses">The answers, at least one.</param>
    /// <returns>The engine.</returns>
    public static FakeVideoEngine Scripted(params VideoJobStatus[] statuses) => new(FakeJob.Scripted(statuses));

    /// <summary>Creates an engine that refuses every submit with proof that no job exists.</summary>
    /// <param name="kind">Why.</param>
    /// <param name="message">The text of the error.</param>
    /// <param name="providerCode">The provider's own code.</param>
    /// <param name="retryAfter">How long the provider asks to wait.</param>
    /// <returns>The engine.</returns>
    public static FakeVideoEngine Rejects(VideoErrorKind kind, string? message = null, string? providerCode = null, TimeSpan? retryAfter = null) =>
        new(FakeJob.Rejects(kind, message, providerCode, retryAfter));

    /// <summary>Creates an engine whose submits have no usable answer.</summary>
    /// <returns>The engine.</returns>
    public static FakeVideoEngine SubmitUnknown() => new(FakeJob.SubmitUnknown());

    /// <summary>Creates an engine that treats its first submit as <paramref name="job"/> says.</summary>
    /// <param name="job">The job.</param>
    /// <returns>The engine.</returns>
    public static FakeVideoEngine Create(FakeJob job)
    {
        ArgumentNullException.ThrowIfNull(job);
        return new(job);
    }

    /// <summary>Treats the next submit otherwise: the n-th submit takes the n-th job, and those after the last one take the last.</summary>
    /// <param name="job">The job.</param>
    /// <returns>The same engine. The members that change a job change this one from now on.</returns>
    public FakeVideoEngine Then(FakeJob job)
    {
        ArgumentNullException.ThrowIfNull(job);
        _provider.Add(job);
        return this;
    }

    /// <inheritdoc cref="FakeJob.After"/>
    public FakeVideoEngine After(int reads) => Change(job => job.After(reads));

    /// <inheritdoc cref="FakeJob.WithProgress"/>
    public FakeVideoEngine WithProgress(params double[] progress) => Change(job => job.WithProgress(progress));

    /// <inheritdoc cref="FakeJob.WithCost"/>
    public FakeVideoEngine WithCost(VideoCost cost) => Change(job => job.WithCost(cost));

    /// <inheritdoc cref="FakeJob.WithEnd"/>
    public FakeVideoEngine WithEnd(Func<VideoJobStatus, VideoJobStatus> change) => Change(job => job.WithEnd(change));

    /// <inheritdoc cref="FakeJob.WithOutput"/>
    public FakeVideoEngine WithOutput(ReadOnlyMemory<byte> bytes, string contentType = FakeVideoContent.ContentType) => Change(job => job.WithOutput(bytes, contentType));

    /// <inheritdoc cref="FakeJob.FailingReads"/>
    public FakeVideoEngine FailingReads(int count, VideoErrorKind kind = VideoErrorKind.Transport) => Change(job => job.FailingReads(count, kind));

    /// <inheritdoc cref="FakeJob.FailingDownloads"/>
    public FakeVideoEngine FailingDownloads(int count) => Change(job => job.FailingDownloads(count));

    /// <inheritdoc cref="FakeJob.WithCancel"/>
    public FakeVideoEngine WithCancel(VideoCancelOutcome outcome) => Change(job => job.WithCancel(outcome));

    /// <inheritdoc cref="FakeJob.WithFind"/>
    public FakeVideoEngine WithFind(VideoFindOutcome outcome) => Change(job => job.WithFind(outcome));

    /// <summary>Sets the engine's id.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The same engine.</returns>
    public FakeVideoEngine WithId(VideoEngineId id)
    {
        Id = id;
        return this;
    }

    /// <summary>Sets the clock that handles are dated by. Status reads do not move it.</summary>
    /// <param name="clock">The clock.</param>
    /// <returns>The same engine.</returns>
    public FakeVideoEngine WithClock(TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        _clock = clock;
        return this;
    }

    /// <summary>Sets the polling that the engine asks for, to test waiting itself; combine it with <see cref="WithClock"/>.</summary>
    /// <param name="polling">The polling.</param>
    /// <returns>The same engine.</returns>
    public FakeVideoEngine WithPolling(VideoPollingOptions polling)
    {
        ArgumentNullException.ThrowIfNull(polling);
        Polling = polling;
        return this;
    }

    /// <summary>Calls back while a submit is on its way: what the callback cancels is cancelled after the provider was asked.</summary>
    /// <param name="callback">Gets the request. An exception of it goes to the caller of the submit.</param>
    /// <returns>The same engine.</returns>
    public FakeVideoEngine OnSubmit(Action<VideoRequest> callback)
    {
        ArgumentNullException.ThrowIfNull(callback);
        _onSubmit += callback;
        return this;
    }

    /// <summary>Calls back at each status read, before it answers.</summary>
    /// <param name="callback">Gets the handle. An exception of it goes to the caller of the read.</param>
    /// <returns>The same engine.</returns>
    public FakeVideoEngine OnRead(Action<VideoJobHandle> callback)
    {
        ArgumentNullException.ThrowIfNull(callback);
        _onRead += callback;
        return this;
    }

    /// <summary>Makes a job known that another engine object accepted, as after a restart of the process.</summary>
    /// <param name="handle">The stored handle; its engine must be this one.</param>
    /// <param name="job">What happens to the job; <see langword="null"/> takes the engine's first.</param>
    /// <returns>The same engine.</returns>
    /// <exception cref="ArgumentException">The handle is of another engine.</exception>
    public FakeVideoEngine WithJob(VideoJobHandle handle, FakeJob? job = null)
    {
        ArgumentNullException.ThrowIfNull(handle);
        if (handle.EngineId != Id)
        {
            throw new ArgumentException($"The handle is of {handle.EngineId}, this is {Id}. Set the id first, with WithId.", nameof(handle));
        }

        _provider.Adopt(handle, job);
        return this;
    }

    /// <inheritdoc/>
    public Task<VideoJobHandle> SubmitAsync(VideoRequest request, VideoSubmitOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        try
        {
            if (cancellationToken.IsCancellationRequested)
            {
                throw new VideoCanceledException("The submit was cancelled before anything was sent; nothing was bought.", null, cancellationToken);
            }

            _onSubmit?.Invoke(request);
            var submit = _provider.Submit(Id, request, options, Clock.GetUtcNow(), _log.Add, cancellationToken);
            return submit.Error is null ? Task.FromResult(submit.Handle!) : Task.FromException<VideoJobHandle>(submit.Error);
        }
        catch (Exception exception)
        {
            return Task.FromException<VideoJobHandle>(exception);
        }
    }

    /// <inheritdoc/>
    public async Task<VideoJobStatus> GetStatusAsync(VideoJobHandle handle, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(handle);
        _onRead?.Invoke(handle);
        cancellationToken.ThrowIfCancellationRequested();
        var (status, error, endsNever) = Read(handle);
        if (_clock is null && status is not { IsTerminal: true })
        {
            _ownClock.Advance(TimeOfRead);
        }

        if (endsNever)
        {
            // A loop over a job that never ends would keep its thread for ever, and with it the test that wants to cancel it.
            await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        }

        return status ?? throw error!;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<VideoJobStatus>> GetStatusesAsync(IReadOnlyList<VideoJobHandle> handles, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(handles);
        var statuses = new VideoJobStatus[handles.Count];
        for (var i = 0; i < statuses.Length; i++)
        {
            statuses[i] = await GetStatusAsync(handles[i], cancellationToken).ConfigureAwait(false);
        }

        return statuses;
    }

    /// <inheritdoc/>
    public Task<VideoCancelOutcome> CancelAsync(VideoJobHandle handle, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(handle);
        return Answer(
            () => _provider.With(Id, handle, run =>
            {
                var outcome = run.Cancel();
                _log.Add(new FakeCancel(handle, outcome));
                return outcome;
            }),
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<VideoContent> OpenContentAsync(VideoJobHandle handle, VideoOutput output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(handle);
        ArgumentNullException.ThrowIfNull(output);
        return Answer(
            () => _provider.With(Id, handle, run =>
            {
                _log.Add(output);
                return run.Open(handle, output);
            }),
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<VideoFindResult> FindAsync(VideoJobHandle attempt, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(attempt);
        return Answer(
            () =>
            {
                _log.Add(attempt);
                return _provider.Find(Id, attempt);
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceType switch
        {
            _ when serviceType == typeof(VideoEngineId) => Id,
            _ when serviceType == typeof(VideoPollingOptions) => Polling,
            _ when serviceType == typeof(TimeProvider) => Clock,
            _ when serviceKey is null && serviceType.IsInstanceOfType(this) => this,
            _ => null,
        };
    }

    private static Task<T> Answer<T>(Func<T> answer, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<T>(cancellationToken);
        }

        try
        {
            return Task.FromResult(answer());
        }
        catch (VideoEngineException exception)
        {
            return Task.FromException<T>(exception);
        }
    }

    private (VideoJobStatus? Status, VideoEngineException? Error, bool EndsNever) Read(VideoJobHandle handle)
    {
        try
        {
            return _provider.With(Id, handle, run =>
            {
                var status = run.Read(handle);
                _log.Add(new FakeStatusRead(handle, status, null));
                return (status, (VideoEngineException?)null, run.IsStuck);
            });
        }
        catch (VideoEngineException exception)
        {
            _log.Add(new FakeStatusRead(handle, null, exception));
            return (null, exception, true);
        }
    }

    private FakeVideoEngine Change(Func<FakeJob, FakeJob> change)
    {
        _provider.ChangeLast(change);
        return this;
    }
}

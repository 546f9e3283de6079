using System.Globalization;

namespace VideoEngines.Testing;

/// <summary>The far side of a fake engine: takes submits, keeps jobs. Thread-safe.</summary>
internal sealed class FakeProvider
{
    private static readonly TimeSpan JobDeadline = TimeSpan.FromMinutes(30);

    private readonly Lock _lock = new();
    private readonly List<FakeJob> _jobs;
    private readonly Dictionary<string, FakeJobRun> _runs = new(StringComparer.Ordinal);
    private int _submits;

    public FakeProvider(FakeJob first) => _jobs = [first];

    public void Add(FakeJob job)
    {
        lock (_lock)
        {
            _jobs.Add(job);
        }
    }

    public void ChangeLast(Func<FakeJob, FakeJob> change)
    {
        lock (_lock)
        {
            _jobs[^1] = change(_jobs[^1]);
        }
    }

    public void Adopt(VideoJobHandle handle, FakeJob? job)
    {
        lock (_lock)
        {
            Keep(new FakeJobRun(job ?? _jobs[0], handle with { ProviderJobId = handle.ProviderJobId ?? "found-" + handle.AttemptId }));
        }
    }

    /// <summary>Takes a submit and calls <paramref name="log"/> in the same order in which the ids are given out.</summary>
    public FakeSubmit Submit(
        VideoEngineId engineId, VideoRequest request, VideoSubmitOptions? options, DateTimeOffset now, Action<FakeSubmit> log, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var job = _jobs[Math.Min(++_submits, _jobs.Count) - 1];
            var number = _submits.ToString(CultureInfo.InvariantCulture);
            var attempt = CreateHandle(engineId, request, options, number, now);
            var run = new FakeJobRun(job, attempt with { ProviderJobId = "fake-" + number });
            Keep(run);
            var submit = Conclude(job, new FakeSubmit(request, options, attempt, null), run.Accepted, cancellationToken);
            log(submit);
            return submit;
        }
    }

    /// <summary>Does something with the job of a handle, one caller at a time.</summary>
    public T With<T>(VideoEngineId engineId, VideoJobHandle handle, Func<FakeJobRun, T> action)
    {
        lock (_lock)
        {
            return handle.EngineId == engineId && _runs.TryGetValue(handle.ProviderJobId ?? handle.AttemptId, out var run)
                ? action(run)
                : throw new VideoEngineException($"{engineId} does not know the job of {handle}. The fake knows what was submitted to it; make other jobs known with WithJob.")
                {
                    EngineId = engineId,
                    Kind = VideoErrorKind.NotFound,
                    Handle = handle,
                };
        }
    }

    public VideoFindResult Find(VideoEngineId engineId, VideoJobHandle attempt)
    {
        lock (_lock)
        {
            return attempt.EngineId == engineId && _runs.TryGetValue(attempt.AttemptId, out var run) ? run.Find() : VideoFindResult.NotFound;
        }
    }

    private static FakeSubmit Conclude(FakeJob job, FakeSubmit submit, VideoJobHandle accepted, CancellationToken cancellationToken)
    {
        var cancelled = cancellationToken.IsCancellationRequested;
        return job.Submit switch
        {
            FakeSubmitOutcome.Rejected => submit with { Handle = null, Error = Rejection(job, accepted.EngineId) },
            FakeSubmitOutcome.Unknown when cancelled => submit with
            {
                Error = new VideoCanceledException("The submit was cancelled while the answer was awaited. It is not known whether a job was bought.", submit.Handle, cancellationToken),
            },
            FakeSubmitOutcome.Unknown => submit with
            {
                Error = new SubmitOutcomeUnknownException(
                    $"{accepted.EngineId} gave no answer to the submit. It is not known whether a job was bought; do not submit again.", submit.Handle!)
                { Kind = VideoErrorKind.Transport },
            },
            _ when cancelled => submit with
            {
                Handle = accepted,
                Error = new VideoCanceledException("The submit was cancelled, but the job had been accepted already: it goes on and will be charged.", accepted, cancellationToken),
            },
            _ => submit with { Handle = accepted },
        };
    }

    private static VideoSubmitRejectedException Rejection(FakeJob job, VideoEngineId engineId) =>
        new(job.SubmitMessage ?? $"{engineId} refused the job ({job.SubmitErrorKind}); nothing was bought.")
        {
            EngineId = engineId,
            Kind = job.SubmitErrorKind,
            ProviderCode = job.SubmitProviderCode,
            RetryAfter = job.SubmitRetryAfter,
            IsTransient = job.SubmitErrorKind is VideoErrorKind.RateLimited or VideoErrorKind.ConcurrencyLimited or VideoErrorKind.ProviderFault or VideoErrorKind.Transport,
            WasSent = true,
        };

    private static VideoJobHandle CreateHandle(VideoEngineId engineId, VideoRequest request, VideoSubmitOptions? options, string number, DateTimeOffset now) => new()
    {
        EngineId = engineId,
        AttemptId = options?.AttemptId ?? "fake-attempt-" + number,
        Host = "fake.invalid",
        Operation = request.EffectiveOperation,
        Credential = options?.Credential ?? "default",
        JobKey = options?.JobKey,
        Fingerprint = request.Fingerprint,
        SubmittedAt = now,
        Deadline = now + JobDeadline,
        ExpectedDuration = request.Duration,
        ExpectedResolution = request.Resolution,
        ExpectedCount = request.Count ?? 1,
        Traceparent = options?.Traceparent,
        Owner = options?.Owner,
    };

    private void Keep(FakeJobRun run) => _runs[run.Accepted.AttemptId] = _runs[run.Accepted.ProviderJobId!] = run;
}

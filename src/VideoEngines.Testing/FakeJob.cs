using System.Collections.Immutable;

namespace VideoEngines.Testing;

/// <summary>What a <see cref="FakeVideoEngine"/> does with one submit and with the job that comes of it. Immutable: every member returns a changed copy.</summary>
/// <example>
/// <code>
/// var fake = FakeVideoEngine.Rejects(VideoErrorKind.RateLimited)
///     .Then(FakeJob.Succeeds().WithProgress(0.5).WithCost(VideoCost.Usd(0.42m)));
/// </code>
/// </example>
public sealed record FakeJob
{
    private FakeJob()
    {
    }

    internal FakeSubmitOutcome Submit { get; private init; }

    internal VideoErrorKind SubmitErrorKind { get; private init; }

    internal string? SubmitMessage { get; private init; }

    internal string? SubmitProviderCode { get; private init; }

    internal TimeSpan? SubmitRetryAfter { get; private init; }

    /// <summary>Gets what the reads answer, in order; the last answer repeats.</summary>
    internal ImmutableArray<VideoJobStatus> Script { get; private init; } = [];

    internal ImmutableArray<FakeOutput> Outputs { get; private init; } = [];

    internal int ReadsToFail { get; private init; }

    internal VideoErrorKind ReadErrorKind { get; private init; }

    internal int DownloadsToFail { get; private init; }

    internal VideoCancelOutcome CancelOutcome { get; private init; }

    internal VideoFindOutcome FindOutcome { get; private init; }

    /// <summary>A job that is accepted and read as queued, then running, then succeeded.</summary>
    /// <returns>The job.</returns>
    public static FakeJob Succeeds() => new FakeJob().EndingWith(new VideoJobStatus { State = VideoJobState.Succeeded, RawStatus = "succeeded" });

    /// <summary>A job that is accepted and read as queued, then running, then failed.</summary>
    /// <param name="kind">Why it fails.</param>
    /// <param name="message">The provider's text about the failure.</param>
    /// <param name="providerCode">The provider's code of the failure.</param>
    /// <returns>The job.</returns>
    public static FakeJob Fails(VideoErrorKind kind, string? message = null, string? providerCode = null) => new FakeJob().EndingWith(new VideoJobStatus
    {
        State = VideoJobState.Failed,
        RawStatus = "failed",
        FailureKind = kind,
        FailureMessage = message,
        ProviderCode = providerCode,
    });

    /// <summary>A job that is accepted and read as the given statuses, one after the other. The last one repeats; when it is not an end, the job never ends.</summary>
    /// <param name="statuses">The answers, at least one. A succeeded one without outputs gets the outputs of the fake.</param>
    /// <returns>The job.</returns>
    /// <exception cref="ArgumentException">There are no statuses.</exception>
    public static FakeJob Scripted(params VideoJobStatus[] statuses)
    {
        ArgumentNullException.ThrowIfNull(statuses);
        return statuses.Length > 0 ? new FakeJob { Script = [.. statuses] } : throw new ArgumentException("A script has at least one status.", nameof(statuses));
    }

    /// <summary>A submit that is refused with proof that no job exists: <see cref="VideoSubmitRejectedException"/>.</summary>
    /// <param name="kind">Why. Rate and concurrency limits, faults and transport errors are marked as transient.</param>
    /// <param name="message">The text of the error.</param>
    /// <param name="providerCode">The provider's own code.</param>
    /// <param name="retryAfter">How long the provider asks to wait.</param>
    /// <returns>The job.</returns>
    public static FakeJob Rejects(VideoErrorKind kind, string? message = null, string? providerCode = null, TimeSpan? retryAfter = null) => Succeeds() with
    {
        Submit = FakeSubmitOutcome.Rejected,
        SubmitErrorKind = kind,
        SubmitMessage = message,
        SubmitProviderCode = providerCode,
        SubmitRetryAfter = retryAfter,
    };

    /// <summary>
    /// A submit that has no usable answer: <see cref="SubmitOutcomeUnknownException"/>. The job can be found after <see cref="WithFind"/>; else it is read as queued for ever.
    /// </summary>
    /// <returns>The job.</returns>
    public static FakeJob SubmitUnknown() => Succeeds() with { Submit = FakeSubmitOutcome.Unknown };

    /// <summary>Lets the n-th read be the first that sees the end: the first read says queued, those between say running.</summary>
    /// <param name="reads">The number of reads, from 1. Default 3.</param>
    /// <returns>The changed job.</returns>
    public FakeJob After(int reads)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(reads, 1);
        var before = Enumerable.Range(0, reads - 1).Select(static i => i == 0 ? Queued() : Running(null));
        return this with { Script = [.. before, Script[^1]] };
    }

    /// <summary>Lets the reads before the end say queued, then running once for each given progress.</summary>
    /// <param name="progress">The progress values, from 0 to 1.</param>
    /// <returns>The changed job.</returns>
    public FakeJob WithProgress(params double[] progress)
    {
        ArgumentNullException.ThrowIfNull(progress);
        return this with { Script = [Queued(), .. progress.Select(static p => Running(p)), Script[^1]] };
    }

    /// <summary>Sets what the provider says that it charged, in the last status.</summary>
    /// <param name="cost">The cost.</param>
    /// <returns>The changed job.</returns>
    public FakeJob WithCost(VideoCost cost) => WithEnd(status => status with { Cost = cost });

    /// <summary>Changes the last status, e.g. its seed, usage or settlement.</summary>
    /// <param name="change">Returns the changed status.</param>
    /// <returns>The changed job.</returns>
    public FakeJob WithEnd(Func<VideoJobStatus, VideoJobStatus> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return this with { Script = Script.SetItem(Script.Length - 1, change(Script[^1])) };
    }

    /// <summary>Adds an output. Without any, the job has as many small sample outputs as the request asks for.</summary>
    /// <param name="bytes">The bytes; not copied.</param>
    /// <param name="contentType">The media type.</param>
    /// <returns>The changed job.</returns>
    public FakeJob WithOutput(ReadOnlyMemory<byte> bytes, string contentType = FakeVideoContent.ContentType)
    {
        ArgumentException.ThrowIfNullOrEmpty(contentType);
        return this with { Outputs = Outputs.Add(new FakeOutput(bytes, contentType)) };
    }

    /// <summary>Lets the first reads of the job fail with a transient error; the script goes on after them.</summary>
    /// <param name="count">How many reads, from 0.</param>
    /// <param name="kind">The kind of the error.</param>
    /// <returns>The changed job.</returns>
    public FakeJob FailingReads(int count, VideoErrorKind kind = VideoErrorKind.Transport)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return this with { ReadsToFail = count, ReadErrorKind = kind };
    }

    /// <summary>Lets the first openings of outputs fail with <see cref="VideoDownloadException"/>.</summary>
    /// <param name="count">How many, from 0.</param>
    /// <returns>The changed job.</returns>
    public FakeJob FailingDownloads(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return this with { DownloadsToFail = count };
    }

    /// <summary>
    /// Sets what cancelling the job brings. The default, <see cref="VideoCancelOutcome.Cancelled"/>, makes the following reads say cancelled; after any other outcome the job goes on. A job
    /// whose end was read answers <see cref="VideoCancelOutcome.TooLate"/>, unless cancelling is not supported.
    /// </summary>
    /// <param name="outcome">The outcome.</param>
    /// <returns>The changed job.</returns>
    public FakeJob WithCancel(VideoCancelOutcome outcome) => this with { CancelOutcome = outcome };

    /// <summary>
    /// Sets what looking for the job of the attempt brings; <see cref="VideoFindOutcome.NotSupported"/> by default. A job whose submit had no answer and that is found goes on by its script.
    /// </summary>
    /// <param name="outcome">The outcome. A rejected submit has no job to find, whatever is set here.</param>
    /// <returns>The changed job.</returns>
    public FakeJob WithFind(VideoFindOutcome outcome) => this with { FindOutcome = outcome };

    internal static VideoJobStatus Queued() => new() { State = VideoJobState.Queued, RawStatus = "queued" };

    private static VideoJobStatus Running(double? progress) => new() { State = VideoJobState.Running, RawStatus = "running", Progress = progress };

    private FakeJob EndingWith(VideoJobStatus end) => this with { Script = [Queued(), Running(null), end] };
}

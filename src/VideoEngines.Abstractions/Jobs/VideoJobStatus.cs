namespace VideoEngines;

/// <summary>What is known of a job at one moment.</summary>
public sealed record VideoJobStatus
{
    /// <summary>Gets the state.</summary>
    public required VideoJobState State { get; init; }

    /// <summary>Gets the progress from 0 to 1, when the provider tells.</summary>
    public double? Progress { get; init; }

    /// <summary>Gets the number of jobs ahead in the provider's queue, when it tells.</summary>
    public int? QueuePosition { get; init; }

    /// <summary>Gets the provider's own word for the state.</summary>
    public string? RawStatus { get; init; }

    /// <summary>Gets a value indicating whether <see cref="RawStatus"/> is one that the provider documents. One that is not counts as pending.</summary>
    public bool IsRawStatusListed { get; init; } = true;

    /// <summary>Gets the provider's job id. It can be newer than the handle's, when the submit had no answer and the job was found.</summary>
    public string? ProviderJobId { get; init; }

    /// <summary>Gets the outputs; empty unless <see cref="State"/> is <see cref="VideoJobState.Succeeded"/>.</summary>
    public IReadOnlyList<VideoOutput> Outputs { get; init; } = [];

    /// <summary>Gets how many outputs were asked for, when known.</summary>
    public int? Requested { get; init; }

    /// <summary>Gets how many outputs were withheld by a content policy, when the provider tells.</summary>
    public int? Filtered { get; init; }

    /// <summary>Gets the number of outputs delivered.</summary>
    public int Delivered => Outputs.Count;

    /// <summary>Gets the seed that was used, when the provider tells.</summary>
    public long? Seed { get; init; }

    /// <summary>Gets the exact model snapshot that was used, when the provider tells.</summary>
    public string? ModelSnapshot { get; init; }

    /// <summary>Gets the prompt as the provider rewrote it, when it tells.</summary>
    public string? RevisedPrompt { get; init; }

    /// <summary>Gets what the job used, when the provider tells.</summary>
    public VideoUsage? Usage { get; init; }

    /// <summary>Gets what the provider charged, in its own unit, when it tells. Zero means it said so: nothing was charged.</summary>
    public VideoCost? Cost { get; init; }

    /// <summary>Gets why the job failed, for a job that did.</summary>
    public VideoErrorKind? FailureKind { get; init; }

    /// <summary>Gets the provider's code of the failure.</summary>
    public string? ProviderCode { get; init; }

    /// <summary>Gets the provider's text about the failure.</summary>
    public string? FailureMessage { get; init; }

    /// <summary>Gets how long to wait before the next read, when the provider or the engine asks for it.</summary>
    public TimeSpan? PollAfter { get; init; }

    /// <summary>Gets whether the credits of the job are settled.</summary>
    public VideoSettlement Settlement { get; init; }

    /// <summary>Gets a value indicating whether the job has ended.</summary>
    public bool IsTerminal => State is VideoJobState.Succeeded or VideoJobState.Failed or VideoJobState.Cancelled or VideoJobState.Expired;

    /// <summary>Returns state, raw status and progress; never an address or a prompt.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => Progress is { } progress
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{State} ({RawStatus}, {progress:P0})")
        : $"{State} ({RawStatus})";
}

namespace VideoEngines.Jobs;

/// <summary>What a job store keeps of one attempt. Immutable; a change is a new record that is stored when <see cref="Version"/> still matches.</summary>
public sealed record VideoJobRecord
{
    /// <summary>Gets the attempt's id, the key.</summary>
    public required string AttemptId { get; init; }

    /// <summary>Gets the engine.</summary>
    public required VideoEngineId EngineId { get; init; }

    /// <summary>Gets the caller's key of the job.</summary>
    public string? JobKey { get; init; }

    /// <summary>Gets the fingerprint of the request.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>Gets the request, without media bytes; <see langword="null"/> when the record was made from a handle.</summary>
    public VideoRequest? Request { get; init; }

    /// <summary>Gets the credit account that pays.</summary>
    public string? Account { get; init; }

    /// <summary>Gets who owns the job.</summary>
    public string? Owner { get; init; }

    /// <summary>Gets how far the attempt has come.</summary>
    public VideoAttemptPhase Phase { get; init; }

    /// <summary>Gets the handle, once there is one.</summary>
    public VideoJobHandle? Handle { get; init; }

    /// <summary>Gets the terminal status, once there is one. Addresses of outputs in it expire.</summary>
    public VideoJobStatus? Status { get; init; }

    /// <summary>Gets whether the credits are settled.</summary>
    public VideoSettlement Settlement { get; init; }

    /// <summary>Gets the cost that was settled last.</summary>
    public VideoCost? SettledCost { get; init; }

    /// <summary>Gets why the attempt was rejected.</summary>
    public VideoErrorKind? RejectedAs { get; init; }

    /// <summary>Gets the text of the rejection.</summary>
    public string? RejectedBecause { get; init; }

    /// <summary>Gets what paid steps before the submit have cost; it is charged even when the attempt bought no video.</summary>
    public VideoCost? PreparationCost { get; init; }

    /// <summary>Gets since when the provider answers that it does not know the job.</summary>
    public DateTimeOffset? MissingSince { get; init; }

    /// <summary>Gets how often in a row the provider answered that it does not know the job.</summary>
    public int MissingReads { get; init; }

    /// <summary>Gets when the attempt was recorded.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Gets when the record changed last.</summary>
    public DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Gets the version; the store counts it up with every change.</summary>
    public long Version { get; init; }

    /// <summary>Returns attempt, engine and phase.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => $"{AttemptId} {EngineId} {Phase}";
}

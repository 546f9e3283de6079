using System.Text.Json;
using System.Text.Json.Serialization;
using VideoEngines.Serialization;

namespace VideoEngines;

/// <summary>All that is needed to follow a paid job from any process: server-side data with a stable, versioned JSON form.</summary>
/// <remarks>
/// Holds no secrets and no asset addresses. Still, whoever has it can read the job with your keys: sign it with an <see cref="IVideoHandleProtector"/> before it goes through a client.
/// Members that a newer version wrote survive a round trip. <see cref="ToString"/> prints engine and attempt only.
/// </remarks>
[JsonConverter(typeof(VideoJobHandleJsonConverter))]
public sealed record VideoJobHandle
{
    /// <summary>The version of the JSON form that this library writes.</summary>
    public const int CurrentSchema = 1;

    /// <summary>Gets the version of the JSON form.</summary>
    public int Schema { get; init; } = CurrentSchema;

    /// <summary>Gets the engine that took the job.</summary>
    public required VideoEngineId EngineId { get; init; }

    /// <summary>Gets the id of the attempt: the one key of hold, job row and provider's external id.</summary>
    public required string AttemptId { get; init; }

    /// <summary>Gets the provider's job id; <see langword="null"/> while it is unknown whether a job exists.</summary>
    public string? ProviderJobId { get; init; }

    /// <summary>Gets the client's id that was sent along, where the provider takes one.</summary>
    public string? ExternalId { get; init; }

    /// <summary>Gets the host name that the job was sent to.</summary>
    public string? Host { get; init; }

    /// <summary>Gets the provider's model id as sent.</summary>
    public string? ModelSnapshot { get; init; }

    /// <summary>Gets the provider's operation, where reading the job needs it.</summary>
    public VideoOperation? Operation { get; init; }

    /// <summary>Gets the region of the account.</summary>
    public string? Region { get; init; }

    /// <summary>Gets the alias of the account. Reading, cancelling and downloading always use it.</summary>
    public string? Credential { get; init; }

    /// <summary>Gets the caller's key of the job.</summary>
    public string? JobKey { get; init; }

    /// <summary>Gets the fingerprint of the request.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>Gets when the submit was sent.</summary>
    public DateTimeOffset SubmittedAt { get; init; }

    /// <summary>Gets until when waiting makes sense. Passing it is a time-out of ours and never changes the job.</summary>
    public DateTimeOffset? Deadline { get; init; }

    /// <summary>Gets the length that was asked for. In JSON: seconds as a number.</summary>
    public TimeSpan? ExpectedDuration { get; init; }

    /// <summary>Gets the resolution that was asked for.</summary>
    public VideoResolution? ExpectedResolution { get; init; }

    /// <summary>Gets the number of outputs asked for.</summary>
    public int ExpectedCount { get; init; } = 1;

    /// <summary>Gets how long the provider keeps outputs, when known. In JSON: seconds as a number.</summary>
    public TimeSpan? ContentLifetime { get; init; }

    /// <summary>Gets the version of the catalog that the job was planned with.</summary>
    public string? CatalogVersion { get; init; }

    /// <summary>Gets the W3C trace context of the submit.</summary>
    public string? Traceparent { get; init; }

    /// <summary>Gets who owns the job, in the host's own terms.</summary>
    public string? Owner { get; init; }

    /// <summary>Gets members that this version does not know.</summary>
    public IDictionary<string, JsonElement>? AdditionalMembers { get; init; }

    /// <summary>Reads a handle from its JSON form.</summary>
    /// <param name="json">The JSON text.</param>
    /// <returns>The handle.</returns>
    /// <exception cref="FormatException">The text is no handle.</exception>
    public static VideoJobHandle Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            return JsonSerializer.Deserialize(json, VideoHandleJsonContext.Default.VideoJobHandle) ?? throw new FormatException("The text is no job handle: it is null.");
        }
        catch (JsonException exception)
        {
            throw new FormatException($"The text is no job handle: {exception.Message}", exception);
        }
    }

    /// <summary>Writes the JSON form.</summary>
    /// <returns>The JSON text.</returns>
    public string ToJson() => JsonSerializer.Serialize(this, VideoHandleJsonContext.Default.VideoJobHandle);

    /// <summary>Compares the JSON forms.</summary>
    /// <param name="other">The other handle.</param>
    /// <returns><see langword="true"/> when both are the same in every member.</returns>
    public bool Equals(VideoJobHandle? other) =>
        ReferenceEquals(this, other)
        || (other is not null && string.Equals(AttemptId, other.AttemptId, StringComparison.Ordinal) && string.Equals(ToJson(), other.ToJson(), StringComparison.Ordinal));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(EngineId, AttemptId);

    /// <summary>Returns engine and attempt.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => $"{EngineId} {AttemptId}";
}

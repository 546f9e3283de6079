namespace VideoEngines;

/// <summary>One file that a job made.</summary>
public sealed record VideoOutput
{
    /// <summary>Gets the position among the job's outputs, from 0.</summary>
    public int Index { get; init; }

    /// <summary>Gets the provider's id of the file, if it has one.</summary>
    public string? Id { get; init; }

    /// <summary>
    /// Gets where the file lies, or <see langword="null"/> when it is inline. The address may be signed: whoever has it has the file. Do not log it; it expires.
    /// </summary>
    public Uri? Uri { get; init; }

    /// <summary>Gets a value indicating whether the provider delivers the bytes only inside its answer; open the output to read them.</summary>
    public bool IsInline { get; init; }

    /// <summary>Gets the media type, when the provider tells or the format is fixed.</summary>
    public string? ContentType { get; init; }

    /// <summary>Gets when <see cref="Uri"/> stops working, when known. Reading the job again may give a new address.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Gets the length of the video, when the provider tells.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>Returns index and media type, never the address.</summary>
    /// <returns>A short text.</returns>
    public override string ToString() => $"output {Index} ({ContentType ?? "unknown type"})";
}

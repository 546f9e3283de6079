using System.Text.Json;
using VideoEngines.Emulator.Jobs;

namespace VideoEngines.Emulator.ComfyUI;

/// <summary>A queued graph and what became of it.</summary>
internal sealed class ComfyUIJob
{
    public required long Number { get; init; }

    /// <summary>Gets the id that the job store knows the job by; null lets the store choose.</summary>
    public required string? Id { get; init; }

    /// <summary>Gets or sets the id that clients know the job by; nothing keeps two jobs from having the same.</summary>
    public string PromptId { get; set; } = string.Empty;

    public required JsonElement Graph { get; init; }

    public required JsonElement ExtraData { get; init; }

    public required IReadOnlyList<string> Outputs { get; init; }

    public string? ClientId { get; init; }

    public required string Subfolder { get; init; }

    public required string Prefix { get; init; }

    public string FileName => $"{Prefix}_{Number + 1:00000}_.mp4";

    public Job Job { get; set; } = null!;

    /// <summary>Gets or sets a value indicating whether the job was taken out of the queue before it ran: no trace is left.</summary>
    public bool Dequeued { get; set; }

    /// <summary>Gets or sets a value indicating whether the history was told to forget the job.</summary>
    public bool Forgotten { get; set; }
}

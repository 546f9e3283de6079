using System.Text.Json;

namespace VideoEngines.Providers.Alibaba.Wire;

/// <summary>A task. One record for all states.</summary>
internal sealed record DashScopeOutput
{
    public string? TaskId { get; init; }

    public string? TaskStatus { get; init; }

    public string? VideoUrl { get; init; }

    /// <summary>Gets where S2V puts <c>video_url</c>; other kinds of task have an array here.</summary>
    public JsonElement? Results { get; init; }

    public string? OrigPrompt { get; init; }

    public string? ActualPrompt { get; init; }

    /// <summary>Gets when the task ended, in the time of Beijing and Singapore without saying so.</summary>
    public string? EndTime { get; init; }

    public string? Code { get; init; }

    public string? Message { get; init; }
}

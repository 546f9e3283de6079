using System.Text.Json.Serialization;

namespace VideoEngines.Providers.Kling.Wire;

/// <summary>The answer to <c>GET /tasks</c>.</summary>
internal sealed record KlingTaskListReply
{
    [JsonConverter(typeof(KlingTextJsonConverter))]
    public string? Code { get; init; }

    public IReadOnlyList<KlingTask?>? Data { get; init; }
}

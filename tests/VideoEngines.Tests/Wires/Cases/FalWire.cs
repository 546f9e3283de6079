using VideoEngines.Providers.Fal;

namespace VideoEngines.Tests.Wires.Cases;

internal static class FalWire
{
    public static Wire Wire { get; } = new("fal", Create)
    {
        Differences =
        [
            new("headers.x-fal-queue-priority", DifferenceSide.Theirs, "The client always says normal, which is what fal does unasked."),
        ],
        Answer = static uri => uri.AbsolutePath.StartsWith("/storage/", StringComparison.Ordinal)
            ? """{"upload_url":"https://storage.example/input.png","file_url":"https://v3.fal.media/files/input.png"}"""
            : """{"request_id":"r","status":"IN_QUEUE"}""",
        Cases = [.. FalKlingCases.All, .. FalVeoCases.All, .. FalWanCases.All, .. FalSeedanceCases.All, .. FalLtxCases.All],
    };

    public static FalVideoEngine Create(VideoEngineId id, HttpMessageHandler handler) => new(id, new FalOptions { ApiKey = "key-of-nobody" }, handler);

    /// <summary>How long outputs are kept is a setting of the account, not of the request.</summary>
    public static FalVideoEngine CreateForAnHour(VideoEngineId id, HttpMessageHandler handler) => new(id, new FalOptions { ApiKey = "key-of-nobody", OutputLifetime = TimeSpan.FromHours(1) }, handler);
}

namespace VideoEngines;

/// <summary>Refusals before anything is sent.</summary>
internal static class Rejection
{
    /// <summary>A request that the engine cannot make; the message says what to change.</summary>
    public static VideoSubmitRejectedException Invalid(VideoEngineId engine, string message, Exception? cause = null) =>
        new($"{engine}: {message}", cause) { EngineId = engine, Kind = VideoErrorKind.InvalidRequest };
}

namespace VideoEngines.Benchmarks.Jobs;

/// <summary>What every client makes.</summary>
internal static class JobRequest
{
    public const string Prompt = "a paper boat sailing through rain, macro lens, soft light, the water ripples around it";

    public const int Seconds = 3;

    /// <summary>Made anew for every job, as a host does. Only Kling makes squares, so that the router chooses it; a small and silent video is the least work for the emulator.</summary>
    public static VideoRequest Create() => new(Prompt)
    {
        Duration = TimeSpan.FromSeconds(Seconds),
        Resolution = VideoResolution.P720,
        AspectRatio = VideoAspectRatio.Square,
        GenerateAudio = false,
    };
}

namespace VideoEngines.Providers.OpenAI;

/// <summary>How long a clip of a self-hosted Wan is, in the words of its servers: frames, and frames per second.</summary>
internal static class WanFrames
{
    /// <summary>The rate of the documented Wan calls (VOM-DOC); the servers' own default is 24.</summary>
    private const int DefaultRate = 16;

    /// <summary>Gets frames and rate: seconds times rate, as the servers themselves count when they are given seconds (VOM-DOC, SGL-PROTO).</summary>
    /// <exception cref="VideoSubmitRejectedException">The length is not known.</exception>
    public static (int Frames, int Rate) Of(SubmitInput input)
    {
        var rate = input.Request.FramesPerSecond ?? input.Capabilities.FrameRates?.Default ?? DefaultRate;
        return input.Seconds is { } seconds
            ? ((int)Math.Max(1, Math.Round((decimal)seconds * rate)), rate)
            : throw input.Invalid("The length of the video is needed; set Duration.");
    }
}

namespace VideoEngines.Emulator.Jobs;

/// <summary>How a job ends: with a video, or with a failure (code where the provider has codes, and text).</summary>
internal sealed record JobOutcome(string? Code, string? Message)
{
    public static readonly JobOutcome Success = new(null, null);

    public bool Succeeds => Message is null;
}

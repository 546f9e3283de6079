namespace VideoEngines.Jobs;

/// <summary>One step of an attempt, stored already.</summary>
/// <param name="From">The phase before.</param>
/// <param name="Record">The record after.</param>
public sealed record VideoJobTransition(VideoAttemptPhase From, VideoJobRecord Record)
{
    /// <summary>Gets the phase after.</summary>
    public VideoAttemptPhase To => Record.Phase;
}

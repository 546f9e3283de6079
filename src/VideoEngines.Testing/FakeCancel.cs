namespace VideoEngines.Testing;

/// <summary>A cancel that reached a <see cref="FakeVideoEngine"/>.</summary>
/// <param name="Handle">The handle as passed.</param>
/// <param name="Outcome">The answer.</param>
public sealed record FakeCancel(VideoJobHandle Handle, VideoCancelOutcome Outcome);

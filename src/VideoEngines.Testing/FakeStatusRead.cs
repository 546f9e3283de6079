namespace VideoEngines.Testing;

/// <summary>A status read that reached a <see cref="FakeVideoEngine"/>.</summary>
/// <param name="Handle">The handle as passed.</param>
/// <param name="Status">The answer; <see langword="null"/> when the read failed.</param>
/// <param name="Error">The error that the caller got; <see langword="null"/> when there was an answer.</param>
public sealed record FakeStatusRead(VideoJobHandle Handle, VideoJobStatus? Status, Exception? Error);

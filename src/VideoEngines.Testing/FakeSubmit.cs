namespace VideoEngines.Testing;

/// <summary>A submit that reached a <see cref="FakeVideoEngine"/>.</summary>
/// <param name="Request">The request.</param>
/// <param name="Options">The options as passed.</param>
/// <param name="Handle">The handle that was returned or that the error carries; <see langword="null"/> when the submit was rejected.</param>
/// <param name="Error">The error that the caller got; <see langword="null"/> when the job was accepted.</param>
public sealed record FakeSubmit(VideoRequest Request, VideoSubmitOptions? Options, VideoJobHandle? Handle, Exception? Error);

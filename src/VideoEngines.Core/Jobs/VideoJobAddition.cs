namespace VideoEngines.Jobs;

/// <summary>The answer of <see cref="IVideoJobStore.AddAsync"/>.</summary>
/// <param name="Record">The record as stored: the added one, or the one that was there before.</param>
/// <param name="IsNew">Whether the record was added by this call. Only then may its attempt be sent.</param>
public readonly record struct VideoJobAddition(VideoJobRecord Record, bool IsNew);

namespace VideoEngines;

/// <summary>A dialect's reading of the answer to a submit.</summary>
/// <param name="JobId">The provider's job id; null when there is none in the answer.</param>
/// <param name="Code">The provider's error code, if the answer is an error.</param>
internal readonly record struct SubmitReply(string? JobId, string? Code);

namespace VideoEngines;

/// <summary>A dialect's reading of the answer to a submit.</summary>
/// <param name="JobId">The provider's job id; null when there is none in the answer.</param>
/// <param name="Code">The provider's error code, if the answer is an error.</param>
/// <param name="Shape">What else of the body decides, by the name that the dialect's proof table gives it; null where the code says it all.</param>
internal readonly record struct SubmitReply(string? JobId, string? Code, string? Shape = null);

namespace VideoEngines.Emulator.OpenAI;

/// <summary>What OpenAI's record repeats of a job.</summary>
internal sealed record OpenAIDetails(OpenAIRequest Request, string? RemixedFrom);

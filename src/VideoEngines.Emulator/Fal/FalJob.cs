namespace VideoEngines.Emulator.Fal;

/// <summary>What only fal needs to know of a job.</summary>
internal sealed record FalJob(FalSchema Schema, string? Prompt);

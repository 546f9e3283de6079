namespace VideoEngines.Emulator.Runway;

/// <summary>One broken rule of a request body.</summary>
internal sealed record RunwayIssue(string Code, string Message, params string[] Path);

namespace VideoEngines.Clients.Tests;

/// <summary>One line of a script's report.</summary>
/// <param name="Name">What was tried.</param>
/// <param name="Kind">render, refusal or check.</param>
/// <param name="Jobs">Jobs that the case leaves at the emulator.</param>
/// <param name="Error">Why it failed; null when it passed.</param>
public sealed record ScriptCase(string Name, string Kind, int Jobs, string? Error);

namespace VideoEngines.Clients.Tests;

/// <summary>What a program left.</summary>
internal sealed record ProgramEnd(int ExitCode, string Output, string Errors);

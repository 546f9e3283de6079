namespace VideoEngines.Emulator.Fal;

/// <summary>One broken rule of an input: an item of <c>detail</c>.</summary>
internal sealed record FalIssue(string Type, string Message, IReadOnlyList<string> Location);

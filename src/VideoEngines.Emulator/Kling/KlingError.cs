namespace VideoEngines.Emulator.Kling;

/// <summary>One row of the error table. The text is this emulator's; callers branch on the code.</summary>
internal sealed record KlingError(int Status, int Code, string Message);

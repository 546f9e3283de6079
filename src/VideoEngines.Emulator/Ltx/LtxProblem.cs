namespace VideoEngines.Emulator.Ltx;

/// <summary>A body that is refused with <c>invalid_request_error</c>.</summary>
internal sealed class LtxProblem(string message) : Exception(message);

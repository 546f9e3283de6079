namespace VideoEngines.Emulator.DashScope;

/// <summary>Ends the check of a request with DashScope's answer.</summary>
internal sealed class DashScopeRefusal(string message, int status = 400, string code = "InvalidParameter") : Exception(message)
{
    public int Status => status;

    public string Code => code;
}

namespace VideoEngines.Http;

/// <summary>A request was stopped by the <see cref="SubmitGate"/> before bytes left the process.</summary>
internal sealed class SubmitRefusedException : InvalidOperationException
{
    public SubmitRefusedException(string message)
        : base(message)
    {
    }
}

namespace VideoEngines.Http;

/// <summary>A paid request had no readable answer. Whether anything was sent is the ticket's knowledge, never the exception's.</summary>
internal sealed class SubmitSendException : Exception
{
    public SubmitSendException(Exception cause)
        : base(cause.Message, cause)
    {
    }
}

namespace VideoEngines;

/// <summary>An account's token delegate failed, so that nothing could be sent.</summary>
internal sealed class TokenException : Exception
{
    public TokenException(Exception cause)
        : base("The token delegate failed.", cause)
    {
    }
}

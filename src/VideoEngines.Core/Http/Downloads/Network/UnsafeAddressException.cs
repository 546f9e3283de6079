namespace VideoEngines.Http.Downloads;

/// <summary>A name resolved to an address that must not be connected to. It travels through the handler as the inner exception of a failed request.</summary>
internal sealed class UnsafeAddressException(string host)
    : IOException($"{host} resolves to an address that is not public")
{
    public string Host { get; } = host;
}

using System.ComponentModel.DataAnnotations;

namespace VideoEngines.Http.Downloads;

/// <summary>Nothing, or the address of a proxy that the handler can talk to. The message never repeats the address: it may hold a password.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ProxyAddressAttribute() : ValidationAttribute("{0} must be an absolute address with the scheme http, https, socks4, socks4a or socks5.")
{
    public override bool IsValid(object? value) =>
        value is null || (value is Uri { IsAbsoluteUri: true, Host.Length: > 0 } uri && uri.Scheme is ("http" or "https" or "socks4" or "socks4a" or "socks5"));
}

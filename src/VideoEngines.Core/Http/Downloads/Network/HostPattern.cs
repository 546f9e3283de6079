using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;

namespace VideoEngines.Http.Downloads;

/// <summary>An entry of a host allow-list: a host, or all its subdomains, at the scheme's own port or a stated one.</summary>
internal sealed record HostPattern
{
    private HostPattern(string host, bool subdomains, int? port)
    {
        Host = host;
        Subdomains = subdomains;
        Port = port;
    }

    public string Host { get; }

    public bool Subdomains { get; }

    public int? Port { get; }

    public static bool TryParse(string? text, [NotNullWhen(true)] out HostPattern? pattern)
    {
        pattern = null;
        var rest = text.AsSpan();
        var subdomains = rest.StartsWith("*.", StringComparison.Ordinal);
        if (subdomains)
            rest = rest[2..];

        int? port = null;
        if (rest.IndexOf(':') is >= 0 and var colon)
        {
            if (!ushort.TryParse(rest[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number == 0)
                return false;

            port = number;
            rest = rest[..colon];
        }

        // A wildcard over a whole top-level domain lists nothing.
        var host = rest.ToString();
        if (!IsHost(host) || (subdomains && !(host.Contains('.') && !IPAddress.TryParse(host, out _))))
            return false;

        pattern = new HostPattern(host, subdomains, port);
        return true;
    }

    public static HostPattern Parse(string text) =>
        TryParse(text, out var pattern) ? pattern : throw new ArgumentException($"'{text}' is not a host pattern such as assets.example.com or *.example.com.", nameof(text));

    public bool Matches(Uri uri)
    {
        if (Port is { } port ? uri.Port != port : !uri.IsDefaultPort)
            return false;

        var host = uri.Host;
        return Subdomains
            ? host.Length > Host.Length + 1 && host[^(Host.Length + 1)] == '.' && host.EndsWith(Host, StringComparison.OrdinalIgnoreCase)
            : host.Equals(Host, StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsHost(string host) =>
        host.Length is > 0 and <= 253 && host.Split('.').All(static label => label.Length is > 0 and <= 63 && label.All(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'));
}

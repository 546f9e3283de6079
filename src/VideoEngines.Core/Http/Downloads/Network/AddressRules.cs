using System.Net;

namespace VideoEngines.Http.Downloads;

/// <summary>Sorts IP addresses by the special-purpose registries of IANA (RFC 6890 and successors). What is not known to be public is not public.</summary>
internal static class AddressRules
{
    // Metadata services of cloud hosts: inside ranges that are otherwise local or public.
    private static readonly IPAddress[] Metadata =
    [
        IPAddress.Parse("100.100.100.200"),
        IPAddress.Parse("168.63.129.16"),
        IPAddress.Parse("fd00:ec2::254"),
        IPAddress.Parse("fd20:ce::254"),
    ];

    private static readonly IPNetwork[] Local = Networks(
        "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16",
        "::1/128", "fc00::/7", "fe80::/10");

    private static readonly IPNetwork[] NotPublic = Networks(
        "0.0.0.0/8", "169.254.0.0/16", "192.0.0.0/24", "192.0.2.0/24", "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24", "192.175.48.0/24",
        "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3",
        "2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20");

    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96");

    public static AddressClass Classify(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();

        if (Metadata.Contains(address))
            return AddressClass.Forbidden;

        if (IsIn(Local, address))
            return AddressClass.Local;

        // Networks without IPv4 see every IPv4-only host through this prefix; behind it only the public ones are of use.
        if (Nat64.Contains(address))
            return Classify(new IPAddress(address.GetAddressBytes().AsSpan(12))) == AddressClass.Public ? AddressClass.Public : AddressClass.Forbidden;

        var routable = address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetwork || GlobalUnicast.Contains(address);
        return routable && !IsIn(NotPublic, address) ? AddressClass.Public : AddressClass.Forbidden;
    }

    private static bool IsIn(IPNetwork[] networks, IPAddress address)
    {
        foreach (var network in networks)
        {
            if (network.Contains(address))
                return true;
        }

        return false;
    }

    private static IPNetwork[] Networks(params string[] texts) => Array.ConvertAll(texts, static text => IPNetwork.Parse(text));
}

using System.Net;
using System.Net.Sockets;

namespace Chancery.Pages.Fetching;

/// <summary>Tells addresses of the own machine and network, which a page from outside must not make us ask.</summary>
internal static class PrivateAddresses
{
    private static readonly IPNetwork[] Networks =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3",
            "::/128", "::1/128", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8", "2001:db8::/32", "100::/64",
        }.Select(network => IPNetwork.Parse(network)),
    ];

    public static bool Contains(IPAddress address) => Array.Exists(Networks, network => network.Contains(address))
        || (Embedded(address) is { } inner && Contains(inner));

    /// <summary>IPv4 addresses come in several IPv6 dresses: mapped, translated (64:ff9b::/96), 6to4.</summary>
    private static IPAddress? Embedded(IPAddress address)
    {
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
            return null;
        if (address.IsIPv4MappedToIPv6)
            return address.MapToIPv4();
        var bytes = address.GetAddressBytes();
        return bytes is [0, 0x64, 0xff, 0x9b, ..] ? new IPAddress(bytes.AsSpan(12))
            : bytes is [0x20, 0x02, ..] ? new IPAddress(bytes.AsSpan(2, 4))
            : bytes.AsSpan(0, 12).IndexOfAnyExcept((byte)0) < 0 && !address.Equals(IPAddress.IPv6Loopback) ? new IPAddress(bytes.AsSpan(12))
            : null;
    }
}

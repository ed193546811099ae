using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Governance.Integrations.Http;

/// <summary>Where requests may go: <c>host</c>, <c>host:port</c>, <c>*.domain</c> or <c>*.domain:port</c>. An empty list: nowhere.</summary>
/// <remarks>Without a port 80 and 443 are meant. A host that is named in full may lie in a private network; one that only fits a star may not.</remarks>
public sealed class OutboundHosts
{
    private static readonly char[] Separators = [',', ';', ' ', '\n', '\t'];

    private readonly ImmutableArray<Entry> _entries;

    private OutboundHosts(ImmutableArray<Entry> entries) => _entries = entries;

    /// <param name="text">Entries, separated by commas, semicolons or blanks. One that cannot be read stops the start.</param>
    public static OutboundHosts Parse(string? text) =>
        new([.. (text ?? string.Empty).Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Read)]);

    public bool Allow(Uri url) => Find(url.IdnHost, url.Port) is not null;

    /// <summary>Whether a connection to this address may stand for the host.</summary>
    public bool Allow(string host, int port, IPAddress address) => Find(host, port) is { } entry && (!entry.IsWildcard || !IsInternal(address));

    /// <summary>Loopback, private, link-local, multicast, and everything else that is no public host.</summary>
    public static bool IsInternal(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        if (address.AddressFamily == AddressFamily.InterNetworkV6)
        {
            return IPAddress.IsLoopback(address) || address.IsIPv6LinkLocal || address.IsIPv6SiteLocal || address.IsIPv6UniqueLocal || address.IsIPv6Multicast
                || address.Equals(IPAddress.IPv6Any);
        }

        var bytes = address.GetAddressBytes();
        return bytes[0] switch
        {
            0 or 10 or 127 => true,
            100 => bytes[1] is >= 64 and <= 127,
            169 => bytes[1] == 254,
            172 => bytes[1] is >= 16 and <= 31,
            192 => bytes[1] == 168 || (bytes[1] == 0 && bytes[2] is 0 or 2),
            198 => bytes[1] is 18 or 19,
            >= 224 => true,
            _ => false,
        };
    }

    private Entry? Find(string host, int port)
    {
        // A host named in full goes before a star.
        foreach (var entry in _entries.OrderBy(e => e.IsWildcard))
        {
            if (entry.Fits(host.Trim('[', ']'), port))
                return entry;
        }

        return null;
    }

    private static Entry Read(string text)
    {
        var isWildcard = text.StartsWith("*.", StringComparison.Ordinal);
        if (!Uri.TryCreate("http://" + (isWildcard ? text[2..] : text) + "/", UriKind.Absolute, out var url) || url.AbsolutePath.Length > 1 || url.UserInfo.Length > 0)
            throw new InvalidOperationException($"Governance:OutboundHosts holds '{text}'; write host, host:port or *.domain.");

        var hasPort = text.EndsWith(':' + url.Port.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        return new Entry(url.IdnHost.Trim('[', ']'), hasPort ? url.Port : null, isWildcard);
    }

    private sealed record Entry(string Host, int? Port, bool IsWildcard)
    {
        public bool Fits(string host, int port) => (Port is { } own ? own == port : port is 80 or 443)
            && (IsWildcard ? host.EndsWith('.' + Host, StringComparison.OrdinalIgnoreCase) : string.Equals(host, Host, StringComparison.OrdinalIgnoreCase));
    }
}

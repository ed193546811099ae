using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace Governance.Portal.Composition;

/// <summary>
/// <c>Governance:TrustedProxies</c>: reverse proxies, as addresses or networks separated by commas, that may say whose request they pass on. Without it every
/// request behind a proxy comes from one address, and all residents share one limit; from anybody else the header is a claim and is not read.
/// </summary>
internal static class TrustedProxies
{
    public static void UseTrustedProxies(this WebApplication app)
    {
        if (app.Configuration["Governance:TrustedProxies"] is not { Length: > 0 } text)
            return;
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = null };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var part in text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            options.KnownIPNetworks.Add(Network(part));
        app.UseForwardedHeaders(options);
    }

    private static System.Net.IPNetwork Network(string text)
    {
        if (IPAddress.TryParse(text, out var address))
            return new System.Net.IPNetwork(address, address.GetAddressBytes().Length * 8);
        return System.Net.IPNetwork.TryParse(text, out var network)
            ? network
            : throw new InvalidOperationException($"Governance:TrustedProxies names '{text}', which is no address and no network such as 10.0.0.0/8.");
    }
}

using System.Net;
using Governance.Integrations.Http;

namespace Governance.Tests.Integrations;

public sealed class OutboundHostsTests
{
    [Theory]
    [InlineData("", "https://api.example/", false)]
    [InlineData("api.example", "https://api.example/x", true)]
    [InlineData("api.example", "http://API.Example/x", true)]
    [InlineData("api.example", "https://api.example:8443/", false)]
    [InlineData("api.example:8443", "https://api.example:8443/", true)]
    [InlineData("api.example:8443", "https://api.example/", false)]
    [InlineData("*.example", "https://api.example/", true)]
    [InlineData("*.example", "https://example/", false)]
    [InlineData("*.example", "https://notexample/", false)]
    [InlineData("api.example", "https://api.example.evil/", false)]
    [InlineData("a.b, 10.1.2.3:8080", "http://10.1.2.3:8080/", true)]
    [InlineData("a.b; [::1]:9000", "http://[::1]:9000/", true)]
    public void Allow_Address_FollowsTheList(string list, string url, bool expected)
    {
        var hosts = OutboundHosts.Parse(list);

        hosts.Allow(new Uri(url)).ShouldBe(expected);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.0.0.1")]
    [InlineData("172.31.0.1")]
    [InlineData("192.168.1.1")]
    [InlineData("169.254.169.254")]
    [InlineData("100.64.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("::1")]
    [InlineData("fe80::1")]
    [InlineData("fd00::1")]
    [InlineData("::ffff:10.0.0.1")]
    public void Allow_StarThatLeadsInside_IsNotAllowed(string address)
    {
        var hosts = OutboundHosts.Parse("*.example");

        hosts.Allow("api.example", 443, IPAddress.Parse(address)).ShouldBeFalse();
    }

    [Fact]
    public void Allow_NamedHostThatLeadsInside_IsAllowed()
    {
        var hosts = OutboundHosts.Parse("*.example, inner.example");

        hosts.Allow("inner.example", 443, IPAddress.Parse("10.0.0.8")).ShouldBeTrue();
        hosts.Allow("api.example", 443, IPAddress.Parse("8.8.8.8")).ShouldBeTrue();
    }

    [Theory]
    [InlineData("https://api.example")]
    [InlineData("api.example/path")]
    [InlineData("user@api.example")]
    public void Parse_WhatIsNoHost_StopsTheStart(string list)
    {
        var parse = () => OutboundHosts.Parse(list);

        parse.ShouldThrow<InvalidOperationException>();
    }
}

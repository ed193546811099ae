using System.Collections.Immutable;
using Governance.Execution;
using Governance.Integrations.Http;
using Microsoft.AspNetCore.Http;

namespace Governance.Tests.Integrations;

public sealed class HttpSenderTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Send_Post_CarriesBodyHeadersAndKey()
    {
        await using var other = await OtherSystem.Start();
        other.Answer = async http => await http.Response.WriteAsJsonAsync(new { ok = true }, Stop);
        using var sender = Sender(other);

        var answer = await sender.Send(Request(other, "/in", "POST", """{"n":1}"""), Stop);

        (answer.Fate, answer.StatusCode).ShouldBe((OutboundFate.Answered, 200));
        answer.Content.ShouldNotBeNull().GetProperty("ok").GetBoolean().ShouldBeTrue();
        var asked = other.Requests.ShouldHaveSingleItem();
        (asked.Method, asked.Path, asked.Key, asked.Authorization, asked.Body).ShouldBe(("POST", "/in", "m1", "Bearer t", """{"n":1}"""));
        asked.ContentType.ShouldBe("application/json; charset=utf-8");
    }

    [Theory]
    [InlineData("text/plain; charset=utf-8", "你好")]
    [InlineData("application/json", "no json")]
    public async Task Send_TextAnswer_IsText(string type, string text)
    {
        await using var other = await OtherSystem.Start();
        other.Answer = http =>
        {
            http.Response.ContentType = type;
            return http.Response.WriteAsync(text, Stop);
        };
        using var sender = Sender(other);

        var answer = await sender.Send(Request(other), Stop);

        answer.Content.ShouldNotBeNull().GetString().ShouldBe(text);
    }

    [Fact]
    public async Task Send_NobodyListens_FailsToConnect()
    {
        int port;
        await using (var other = await OtherSystem.Start())
            port = other.Port;
        using var sender = new HttpSender(Settings($"127.0.0.1:{port}"), TimeProvider.System);

        var answer = await sender.Send(Request($"http://127.0.0.1:{port}/"), Stop);

        answer.Fate.ShouldBe(OutboundFate.FailedToConnect);
    }

    [Fact]
    public async Task Send_NoAnswerInTime_TimesOut()
    {
        await using var other = await OtherSystem.Start();
        other.Answer = other.Hang;
        using var sender = new HttpSender(Settings($"127.0.0.1:{other.Port}") with { Timeout = TimeSpan.FromMilliseconds(100) }, TimeProvider.System);

        var answer = await sender.Send(Request(other), Stop);

        answer.Fate.ShouldBe(OutboundFate.TimedOut);
    }

    [Fact]
    public async Task Send_HostNotOnTheList_IsRefusedWithoutAsking()
    {
        await using var other = await OtherSystem.Start();
        using var sender = new HttpSender(Settings(""), TimeProvider.System);

        var answer = await sender.Send(Request(other), Stop);

        answer.Fate.ShouldBe(OutboundFate.Refused);
        answer.Message.ShouldNotBeNull().ShouldContain("外部访问名单");
        other.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Send_StarThatLeadsToThisMachine_IsRefused()
    {
        await using var other = await OtherSystem.Start();
        using var sender = new HttpSender(Settings($"*.localhost:{other.Port}"), TimeProvider.System);

        var answer = await sender.Send(Request($"http://inner.localhost:{other.Port}/"), Stop);

        // Where the machine's resolver does not know the name there is no connection either.
        answer.Fate.ShouldBeOneOf(OutboundFate.Refused, OutboundFate.FailedToConnect);
        other.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Send_RedirectToAnotherHost_IsRefused()
    {
        await using var elsewhere = await OtherSystem.Start();
        await using var other = await OtherSystem.Start();
        other.Answer = http =>
        {
            http.Response.Redirect(new Uri(elsewhere.Address, "/stolen").ToString());
            return Task.CompletedTask;
        };
        using var sender = Sender(other);

        var answer = await sender.Send(Request(other), Stop);

        answer.Fate.ShouldBe(OutboundFate.Refused);
        elsewhere.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Send_RedirectToAnAllowedHost_FollowsWithoutTheAuthorization()
    {
        await using var elsewhere = await OtherSystem.Start();
        await using var other = await OtherSystem.Start();
        other.Answer = http =>
        {
            http.Response.Redirect(new Uri(elsewhere.Address, "/next").ToString());
            return Task.CompletedTask;
        };
        using var sender = new HttpSender(Settings($"127.0.0.1:{other.Port},127.0.0.1:{elsewhere.Port}"), TimeProvider.System);

        var answer = await sender.Send(Request(other, "/", "POST", "{}"), Stop);

        answer.StatusCode.ShouldBe(200);
        elsewhere.Requests.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            r => r.Method.ShouldBe("GET"), r => r.Path.ShouldBe("/next"), r => r.Authorization.ShouldBeEmpty(), r => r.Key.ShouldBe("m1"));
    }

    [Fact]
    public async Task Send_AnswerBeyondTheLimit_IsNotTaken()
    {
        await using var other = await OtherSystem.Start();
        other.Answer = http => http.Response.WriteAsync(new string('x', 5000), Stop);
        using var sender = new HttpSender(Settings($"127.0.0.1:{other.Port}") with { MaxAnswerBytes = 4096 }, TimeProvider.System);

        var answer = await sender.Send(Request(other), Stop);

        answer.Fate.ShouldBe(OutboundFate.Refused);
    }

    [Theory]
    [InlineData("ftp://x/")]
    [InlineData("/relative")]
    [InlineData("http://user:pw@127.0.0.1/")]
    [InlineData("")]
    public async Task Send_BadAddress_IsRefused(string url)
    {
        using var sender = new HttpSender(Settings("127.0.0.1"), TimeProvider.System);

        var answer = await sender.Send(Request(url), Stop);

        answer.Fate.ShouldBe(OutboundFate.Refused);
    }

    internal static OutboundSettings Settings(string hosts) => new(OutboundHosts.Parse(hosts), TimeSpan.FromSeconds(20), 1024 * 1024, 3);

    private static HttpSender Sender(OtherSystem other) => new(Settings($"127.0.0.1:{other.Port}"), TimeProvider.System);

    private static OutboundRequest Request(OtherSystem other, string path = "/", string method = "GET", string? content = null) =>
        Request(new Uri(other.Address, path).ToString(), method, content);

    private static OutboundRequest Request(string url, string method = "GET", string? content = null) => new(
        "m1", "instance/i1", "b1", url, method, ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty.Add("Authorization", ["Bearer t"]),
        content is null ? null : "application/json", content, RetriesStatus: false);
}

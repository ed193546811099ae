using System.Net;
using System.Net.Http.Json;

namespace Governance.DurabilityTests.Portal;

/// <summary>Whose request a proxy passes on counts only where the proxy is one of ours.</summary>
public sealed class TrustedProxyTests : IDisposable
{
    private const int Permitted = 20;
    private readonly string _data = Directory.CreateTempSubdirectory("governance-proxy-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Fact]
    public async Task Say_ThroughOurProxy_IsLimitedPerResident()
    {
        await using var portal = await PortalProcess.Start(_data, Cancellation, ("Governance__TrustedProxies", "10.0.0.0/8, 127.0.0.1"));

        var one = await Answers(portal, Permitted + 1, _ => "203.0.113.1");
        var other = await Answers(portal, 1, _ => "203.0.113.2");

        one[^1].ShouldBe(HttpStatusCode.TooManyRequests);
        other.ShouldBe([HttpStatusCode.UnprocessableEntity]);
    }

    [Fact]
    public async Task Say_WithAClaimedAddress_IsLimitedAllTheSame()
    {
        await using var portal = await PortalProcess.Start(_data, Cancellation);

        var answers = await Answers(portal, Permitted + 1, i => $"203.0.113.{i}");

        answers[^1].ShouldBe(HttpStatusCode.TooManyRequests);
    }

    private static async Task<List<HttpStatusCode>> Answers(PortalProcess portal, int times, Func<int, string> from)
    {
        using var anybody = new HttpClient { BaseAddress = portal.Client.BaseAddress };
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < times; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/public/cases", UriKind.Relative)) { Content = JsonContent.Create(new { text = "路灯不亮" }) };
            request.Headers.Add("X-Forwarded-For", from(i));
            using var answer = await anybody.SendAsync(request, Cancellation);
            answers.Add(answer.StatusCode);
        }

        return answers;
    }
}

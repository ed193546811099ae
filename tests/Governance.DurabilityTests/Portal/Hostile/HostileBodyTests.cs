using System.Text;
using System.Text.Json;
using Governance.Cases;
using Governance.DurabilityTests.Portal.Leaks;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.DurabilityTests.Portal.Hostile;

/// <summary>Whatever is sent to whatever address, by somebody who may do everything: an answer or a refusal with its code, never a broken server.</summary>
public sealed class HostileBodyTests : IDisposable
{
    private const int Bodies = 60;
    private static readonly string[] LeftOut = ["api/sign-out"];

    private readonly string _data = Directory.CreateTempSubdirectory("governance-hostile-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Fact]
    public async Task Body_OfAnyShape_IsAnsweredOrRefused()
    {
        await using var portal = new LeakPortal(_data);
        var robot = new CaseRobot(portal);
        var opened = await robot.Open(new { phone = Canary.Phone }, "姚家街道名士豪庭社区锦澜苑3号楼，电梯一个月坏了四回。");
        var caseNo = opened.GetProperty("caseNo").GetString()!;
        using var everybody = await portal.SignedIn(opened.GetProperty("holder").GetProperty("code").GetString()!, Cancellation, [.. Permissions.OfRole.Keys]);
        string[] ids = [caseNo, opened.GetProperty("workItems")[0].GetProperty("id").GetString()!, "appeal", "whistle", "370102-CG", "2026-11", "nobody", "%00", new('x', 300)];
        var verbs = (await robot.Get($"/api/cases/{caseNo}/verbs")).GetProperty("items").EnumerateArray().Select(verb => verb.GetProperty("name").GetString()!).Append("sign").Append("complete").ToArray();
        var (random, broken, asked) = (new Random(20261122), new List<string>(), 0);
        var bodies = new HostileBody(random, ids);

        foreach (var (method, endpoint) in Writing(portal))
            for (var i = 0; i < Bodies; i++, asked++)
            {
                var address = Address(endpoint.RoutePattern, name => (name is "verb" ? verbs : ids) is { } known ? known[random.Next(known.Length)] : "");
                var body = bodies.Of(endpoint.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType);
                if (await Break(everybody, method, address, body) is { } how)
                    broken.Add($"{method} {address} {body[..Math.Min(300, body.Length)]}: {how}");
            }

        asked.ShouldBeGreaterThan(1_000);
        broken.ShouldBeEmpty(string.Join('\n', portal.Log.Lines.Where(line => line.Contains("Unexpected fault", StringComparison.Ordinal)).Take(5)));
    }

    private static IEnumerable<(string Method, RouteEndpoint Endpoint)> Writing(LeakPortal portal) =>
        from endpoint in portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        where !LeftOut.Contains(endpoint.RoutePattern.RawText?.Trim('/'), StringComparer.Ordinal)
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []
        where method is "POST" or "PUT" or "DELETE" or "PATCH"
        select (method, endpoint);

    private static string Address(RoutePattern pattern, Func<string, string> value) => "/" + string.Join('/', pattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternParameterPart parameter => Uri.EscapeDataString(value(parameter.Name)),
        _ => "",
    }))));

    private static async Task<string?> Break(HttpClient client, string method, string address, string body)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(address, UriKind.Relative)) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        using var answer = await client.SendAsync(request, Cancellation);
        var text = await answer.Content.ReadAsStringAsync(Cancellation);
        if ((int)answer.StatusCode >= 500)
            return $"{(int)answer.StatusCode} {text}";
        return (int)answer.StatusCode == 422 && !HasCode(text) ? $"a refusal without a code: {text}" : null;
    }

    private static bool HasCode(string text)
    {
        using var refusal = JsonDocument.Parse(text);
        return refusal.RootElement.TryGetProperty("code", out var code) && code.GetString() is { Length: > 0 };
    }
}

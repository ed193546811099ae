using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Governance.ScenarioTests.Browser;

/// <summary>One person's calls of the portal's API, with the session's cookie.</summary>
internal sealed class ApiCaller : IDisposable
{
    private readonly SocketsHttpHandler _handler = new();
    private readonly HttpClient _http;

    private ApiCaller(string address) => _http = new HttpClient(_handler) { BaseAddress = new Uri(address) };

    public IEnumerable<Cookie> Cookies => _handler.CookieContainer.GetCookies(_http.BaseAddress!);

    public static ApiCaller Anonymous(string address) => new(address);

    public static async Task<ApiCaller> SignIn(string address, string userName, string password)
    {
        var caller = new ApiCaller(address);
        await caller.Post("/api/sign-in", new { userName, password });
        return caller;
    }

    public async Task<JsonNode> Get(string path)
    {
        using var response = await _http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return await Read(response, path);
    }

    public async Task<JsonNode> Post(string path, object body)
    {
        using var response = await _http.PostAsJsonAsync(new Uri(path, UriKind.Relative), body, TestContext.Current.CancellationToken);
        return await Read(response, path);
    }

    public void Dispose() => _http.Dispose();

    private static async Task<JsonNode> Read(HttpResponseMessage response, string path)
    {
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        response.IsSuccessStatusCode.ShouldBeTrue($"{path} answered {(int)response.StatusCode}: {text}");
        return JsonNode.Parse(text)!;
    }
}

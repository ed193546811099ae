using System.Collections.Concurrent;
using System.Text.Json;
using Governance.Cases;
using Governance.Knowledge;
using Governance.Portal.Composition;
using Governance.Portal.Demo;

namespace Governance.Portal.Commands.Load;

/// <summary>The demo's people, each signed in once with a session of their own.</summary>
internal sealed class LoadPeople(HttpClient machine) : IAsyncDisposable
{
    private readonly DemoPeople _people = new(KnowledgeBase.Load(ProductFiles.Find().KnowledgeBase));
    private readonly ConcurrentDictionary<string, Lazy<Task<HttpClient>>> _sessions = new(StringComparer.Ordinal);

    /// <summary>Who the demo would have do this; null when nobody has the role.</summary>
    public Task<HttpClient> For(JsonElement item)
    {
        var assignee = item.TryGetProperty("assignee", out var person) && person.ValueKind == JsonValueKind.Object ? person.GetProperty("userName").GetString() : null;
        var (unit, role) = (item.GetProperty("unit").GetProperty("code").GetString()!, IsAppointed(item) ? RoleNames.Supervisor : item.GetProperty("role").GetString()!);
        var name = assignee ?? (_people.Of(unit, role) ?? _people.Of(role)).UserName;
        return _sessions.GetOrAdd(name, user => new Lazy<Task<HttpClient>>(() => SignIn(user))).Value;
    }

    public string? Handler(string unit) => _people.Of(unit, RoleNames.Handler)?.UserName;

    public async ValueTask DisposeAsync()
    {
        foreach (var session in _sessions.Values.Where(session => session is { IsValueCreated: true, Value.IsCompletedSuccessfully: true }))
            (await session.Value).Dispose();
    }

    // A load waits for no night: whoever supervises may check before the hour.
    private static bool IsAppointed(JsonElement item) => item.GetProperty("kind").GetString() is "check"
        && item.TryGetProperty("clock", out var clock) && clock.ValueKind == JsonValueKind.Object && clock.GetProperty("kind").GetString() is ClockKinds.Appointment;

    private async Task<HttpClient> SignIn(string userName)
    {
        var client = new HttpClient(new SocketsHttpHandler(), disposeHandler: true) { BaseAddress = machine.BaseAddress, Timeout = machine.Timeout };
        using var answer = await client.PostAsJsonAsync(new Uri("/api/sign-in", UriKind.Relative), new { userName, password = _people.Password });
        answer.EnsureSuccessStatusCode();
        return client;
    }
}

using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Governance.DurabilityTests.Portal.Leaks;

/// <summary>Carries a case as far as it goes by the verbs the server offers, and writes the canary into every free field on the way.</summary>
internal sealed class CaseRobot(LeakPortal portal)
{
    private const int MostSteps = 60;
    private static readonly string[] Order = ["sign", "note", "assign", "contact", "complete", "sign-off"];
    private static readonly string[] Good = ["reached", "solved", "yes", "qualified", "passed", "satisfied", "agree", "phone"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async Task<JsonElement> Open(object reporter, string text)
    {
        var body = new
        {
            channel = "phone",
            title = "端木赐恩家电梯坏了",
            text,
            address = "姚家街道名士豪庭社区锦澜苑3号楼" + Canary.Door,
            expectation = Canary.Sentence,
            reporter,
        };
        return await Post("/api/cases", body);
    }

    /// <param name="astray">Every verb that is offered, wherever it leads; else the straight way to the end.</param>
    /// <returns>Every verb that was accepted.</returns>
    public async Task<HashSet<string>> Drive(string caseNo, bool astray = false)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        for (var step = 0; step < MostSteps && await Step(caseNo, used, astray); step++)
            continue;
        return used;
    }

    /// <summary>Every verb of the case itself that is offered, those that end it last.</summary>
    public async Task<HashSet<string>> ActOnCase(string caseNo)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        var verbs = (await Get($"/api/cases/{caseNo}/verbs")).GetProperty("items").EnumerateArray().OrderBy(verb => verb.GetProperty("danger").GetBoolean()).ToList();
        foreach (var verb in verbs)
        {
            var name = verb.GetProperty("name").GetString()!;
            using var answer = await Send($"/api/cases/{caseNo}/verbs/{name}", new { reason = Canary.Sentence, data = await Data(verb, "370102-CG") });
            if (answer.IsSuccessStatusCode)
                used.Add(name);
        }

        return used;
    }

    public async Task<JsonElement> Get(string path) =>
        await portal.Client.GetFromJsonAsync<JsonElement>(new Uri(path, UriKind.Relative), Cancellation);

    public async Task<JsonElement> Post(string path, object body)
    {
        using var answer = await Send(path, body);
        var text = await answer.Content.ReadAsStringAsync(Cancellation);
        answer.IsSuccessStatusCode.ShouldBeTrue(text);
        return JsonSerializer.Deserialize<JsonElement>(text);
    }

    private Task<HttpResponseMessage> Send(string path, object body) => portal.Client.PostAsJsonAsync(new Uri(path, UriKind.Relative), body, Cancellation);

    private async Task<bool> Step(string caseNo, HashSet<string> used, bool astray)
    {
        var items = (await Get($"/api/cases/{caseNo}")).GetProperty("workItems").EnumerateArray()
            .Where(item => item.GetProperty("status").GetString() is "pending" or "signed").Select(item => item.GetProperty("id").GetString()!).ToList();
        foreach (var id in items)
            foreach (var verb in Offered(await Get($"/api/work-items/{id}"), astray))
                if (await Try(id, verb, used))
                    return true;
        return false;
    }

    private static IEnumerable<JsonElement> Offered(JsonElement item, bool astray) => item.GetProperty("verbs").EnumerateArray()
        .Where(verb => astray || Order.Contains(verb.GetProperty("name").GetString(), StringComparer.Ordinal))
        .OrderBy(verb => Array.IndexOf(Order, verb.GetProperty("name").GetString()));

    private async Task<bool> Try(string id, JsonElement verb, HashSet<string> used)
    {
        var name = verb.GetProperty("name").GetString()!;
        if (used.Contains($"{id}/{name}"))
            return false;
        var unit = (await Get($"/api/work-items/{id}")).GetProperty("unit").GetProperty("code").GetString()!;
        using var answer = await Send($"/api/work-items/{id}/{name}", new { reason = Canary.Sentence, data = await Data(verb, unit) });
        if (answer.IsSuccessStatusCode)
            used.Add($"{id}/{name}");
        return answer.IsSuccessStatusCode;
    }

    private async Task<JsonObject> Data(JsonElement verb, string unit)
    {
        var data = new JsonObject();
        foreach (var property in verb.GetProperty("schema").GetProperty("properties").EnumerateObject())
            if (await Value(property.Value, unit) is { } value)
                data[property.Name] = value;
        return data;
    }

    private async Task<JsonNode?> Value(JsonElement property, string unit)
    {
        if (property.TryGetProperty("oneOf", out var choices))
        {
            var all = choices.EnumerateArray().Select(choice => choice.GetProperty("const").GetString()!).ToList();
            return all.Find(choice => Good.Contains(choice, StringComparer.Ordinal)) ?? all[0];
        }

        var format = property.TryGetProperty("format", out var given) ? given.GetString() : null;
        return (property.GetProperty("type").GetString(), format) switch
        {
            ("string", "staff") => await portal.Handler(unit, Cancellation),
            ("string", "unit") => property.TryGetProperty("default", out var first) ? first.GetString() : unit,
            ("string", "phone") => Canary.Phone,
            ("string", null or "textarea") => Canary.Sentence,
            ("integer", _) => 1,
            _ => null,
        };
    }
}

using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;

namespace Governance.DurabilityTests.Portal;

/// <summary>The real executable and another system: secrets that are never written down, tasks that are told and answered, and all of it run again.</summary>
public sealed class OutsideTests : IDisposable
{
    private const string Secret = "canary-7f3a9c51-do-not-store";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly string _data = Directory.CreateTempSubdirectory("governance-").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Fact]
    public async Task Outside_SecretsAndTasks_ReachTheOtherSystemAndNothingElse()
    {
        await using var other = await OtherSide.Start(Stop);
        string said;
        await using (var portal = await Start(other))
        {
            await Publish(portal, "outside", Flow(other, "check"));
            await Trigger(portal);

            var sent = await Heard(other, r => r.Path is "/in");
            var task = JsonNode.Parse((await Heard(other, r => r.Path is "/tasks")).Body)!;
            var taskId = task["payload"]!["taskId"]!.GetValue<string>();
            var done = await Complete(portal, taskId);
            var again = await Complete(portal, taskId);

            sent.Authorization.ShouldBe("Bearer " + Secret);
            JsonNode.Parse(sent.Body)!["key"]!.GetValue<string>().ShouldBe(Secret);
            task["eventType"]!.GetValue<string>().ShouldBe("Elsa.RunTask");
            (task["payload"]!["taskName"]!.GetValue<string>(), task["payload"]!["workflowDefinitionId"]!.GetValue<string>()).ShouldBe(("check", "outside"));
            (done, again).ShouldBe((HttpStatusCode.OK, HttpStatusCode.NotFound));
            (await Instance(portal))["subStatus"]!.GetValue<string>().ShouldBe("Finished");
            await portal.Kill();
            said = await portal.Said();
        }

        said.ShouldNotContain(Secret);
        var (kept, leaks) = await Stored();
        kept.ShouldBeTrue("the mark of the secret is stored, or the search sees nothing");
        leaks.ShouldBeEmpty();

        var (exit, output) = await PortalProcess.Command(_data, ["replay", _data], Stop);
        exit.ShouldBe(0, output);
        JsonNode.Parse(output)!["bursts"]!.GetValue<int>().ShouldBeGreaterThan(3);
        await Forge();
        (await PortalProcess.Command(_data, ["replay"], Stop)).ExitCode.ShouldBe(1);
        (await PortalProcess.Command(_data, ["replay", "nothing-of-that-name"], Stop)).ExitCode.ShouldBe(2);
    }

    [Fact]
    public async Task Task_NobodyTakes_IsADeadLetterThatIsShown()
    {
        await using var other = await OtherSide.Start(Stop);
        await using var portal = await Start(other);
        await Publish(portal, "outside", Flow(other, "bad"));
        await Trigger(portal);

        var letters = await Until(
            async () => (await portal.Client.GetFromJsonAsync<JsonObject>(Address("/elsa/api/tasks/dead-letters"), Stop))!["items"]!.AsArray(), found => found.Count > 0);

        var letter = letters.Single()!;
        (letter["channel"]!.GetValue<string>(), letter["why"]!.GetValue<string>()).ShouldBe(("task", "HTTP 400"));
        (await Instance(portal))["subStatus"]!.GetValue<string>().ShouldBe("Suspended");
    }

    private Task<PortalProcess> Start(OtherSide other) => PortalProcess.Start(
        _data, Stop, ("Governance__OutboundHosts", $"127.0.0.1:{other.Address.Port}"), ("Governance__Secrets__bank", Secret),
        ("Governance__TaskUrl", new Uri(other.Address, "/tasks").ToString()), ("Governance__TaskAuthorization", "Bearer {{secret:bank}}"));

    private static JsonObject[] Flow(OtherSide other, string task) =>
    [
        Node("e", "Elsa.Event", ("eventName", Expression("String", "Literal", "Begin"))),
        Node(
            "s", "Elsa.SendHttpRequest", ("url", Expression("String", "Literal", new Uri(other.Address, "/in").ToString())), ("method", Expression("String", "Literal", "POST")),
            ("contentType", Expression("String", "Literal", "application/json")), ("authorization", Expression("String", "Literal", "Bearer {{secret:bank}}")),
            ("content", Expression("Object", "JavaScript", "({ key: getSecret('bank'), n: 1 })"))),
        Node("l", "Elsa.WriteLine", ("text", Expression("String", "JavaScript", "getOutputFrom('s', 'ParsedContent').authorization + getSecret('bank')"))),
        Node("t", "Elsa.RunTask", ("taskName", Expression("String", "Literal", task)), ("payload", Expression("ObjectDictionary", "JavaScript", "({ a: 1 })"))),
    ];

    private static async Task Trigger(PortalProcess portal)
    {
        using var begun = await portal.Client.PostAsJsonAsync(Address("/elsa/api/events/Begin/trigger"), new { }, Stop);
        begun.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<HttpStatusCode> Complete(PortalProcess portal, string taskId)
    {
        using var answer = await portal.Client.PostAsJsonAsync(Address($"/elsa/api/tasks/{taskId}/complete"), new { result = new { ok = true } }, Stop);
        return answer.StatusCode;
    }

    private static Task<(string Path, string Authorization, string Body)> Heard(OtherSide other, Func<(string Path, string Authorization, string Body), bool> isMeant) =>
        Until(() => Task.FromResult(other.Requests.FirstOrDefault(isMeant)), r => r.Path is not null);

    private static async Task<JsonObject> Instance(PortalProcess portal)
    {
        using var answer = await portal.Client.PostAsJsonAsync(Address("/elsa/api/workflow-instances?page=0&pageSize=10"), new { definitionId = "outside" }, Stop);
        return (await answer.Content.ReadFromJsonAsync<JsonObject>(Stop))!["items"]!.AsArray().Single()!.AsObject();
    }

    private static async Task<T> Until<T>(Func<Task<T>> look, Func<T, bool> isThere)
    {
        var waited = System.Diagnostics.Stopwatch.StartNew();
        using var every = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (true)
        {
            var found = await look();
            if (isThere(found))
                return found;
            waited.Elapsed.ShouldBeLessThan(Patience);
            await every.WaitForNextTickAsync(Stop);
        }
    }

    private async Task<(bool Kept, List<string> Leaks)> Stored()
    {
        SqliteConnection.ClearAllPools();
        var (kept, leaks) = (false, new List<string>());
        foreach (var file in Directory.EnumerateFiles(_data, "*", SearchOption.AllDirectories))
        {
            var bytes = await File.ReadAllBytesAsync(file, Stop);
            kept |= bytes.AsSpan().IndexOf("{{secret:bank}}"u8) >= 0;
            foreach (var form in (string[])[Secret, Convert.ToBase64String(Encoding.UTF8.GetBytes(Secret)), Convert.ToHexString(Encoding.UTF8.GetBytes(Secret))])
            {
                if (bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(form)) >= 0)
                    leaks.Add($"{Path.GetFileName(file)}: {form}");
            }
        }

        return (kept, leaks);
    }

    // Somebody writes into the journal what never happened.
    private async Task Forge()
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(_data, "governance.db"), Pooling = false }.ToString());
        await connection.OpenAsync(Stop);
        await using var command = connection.CreateCommand();
        command.CommandText = "UPDATE entries SET bytes = CAST(replace(CAST(bytes AS TEXT), '\"state\":\"', '\"state\":\"0') AS BLOB) WHERE aggregate LIKE 'instance/%' AND sequence = 2";
        (await command.ExecuteNonQueryAsync(Stop)).ShouldBeGreaterThan(0);
    }

    private static Uri Address(string path) => new(path, UriKind.Relative);

    private static async Task Publish(PortalProcess portal, string definitionId, JsonObject[] nodes)
    {
        nodes[0]["customProperties"] = new JsonObject { ["canStartWorkflow"] = true };
        var connections = nodes.Zip(nodes.Skip(1), (from, to) => (JsonNode)new JsonObject
        {
            ["source"] = new JsonObject { ["activity"] = from["id"]!.DeepClone(), ["port"] = "Done" },
            ["target"] = new JsonObject { ["activity"] = to["id"]!.DeepClone(), ["port"] = "In" },
        });
        var model = new JsonObject
        {
            ["definitionId"] = definitionId,
            ["name"] = definitionId,
            ["version"] = 1,
            ["root"] = new JsonObject { ["id"] = "flow", ["type"] = "Elsa.Flowchart", ["version"] = 1, ["activities"] = new JsonArray([.. nodes]), ["connections"] = new JsonArray([.. connections]) },
        };
        using var saved = await portal.Client.PostAsJsonAsync(Address("/elsa/api/workflow-definitions"), new JsonObject { ["model"] = model, ["publish"] = true }, Stop);
        saved.StatusCode.ShouldBe(HttpStatusCode.OK, await saved.Content.ReadAsStringAsync(Stop));
    }

    private static JsonObject Node(string id, string type, params (string Name, JsonObject Value)[] inputs)
    {
        var node = new JsonObject { ["id"] = id, ["type"] = type, ["version"] = 1 };
        foreach (var (name, value) in inputs)
            node[name] = value;
        return node;
    }

    private static JsonObject Expression(string type, string language, string value) =>
        new() { ["typeName"] = type, ["expression"] = new JsonObject { ["type"] = language, ["value"] = value } };
}

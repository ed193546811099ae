using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Governance.DurabilityTests.Portal;

/// <summary>Definitions that start by themselves, on the real executable over SQLite: by a timer, before and after a crash, and by a request.</summary>
public sealed class SelfStartingTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string _data = Directory.CreateTempSubdirectory("governance-").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Fact]
    public async Task Timer_AcrossAKill_GoesOnStartingInstances()
    {
        await using (var portal = await PortalProcess.Start(_data, Stop))
        {
            await Publish(portal, "clockwork", Node("t", "Elsa.Timer", ("interval", Literal("TimeSpan", "00:00:01"))));
            await Instances(portal, "clockwork", atLeast: 1);
            await portal.Kill();
        }

        await using var again = await PortalProcess.Start(_data, Stop);
        var before = await Count(again, "clockwork");
        var after = await Instances(again, "clockwork", before + 1);

        after.ShouldBeGreaterThan(before);
        var (exitCode, output) = await PortalProcess.Command(_data, ["verify", "--json"], Stop);
        exitCode.ShouldBe(0, output);
    }

    [Fact]
    public async Task Endpoint_Request_IsAnsweredByTheFlow()
    {
        await using var portal = await PortalProcess.Start(_data, Stop);
        await Publish(
            portal, "orders", Node("h", "Elsa.HttpEndpoint", ("path", Literal("String", "orders/{id}")), ("supportedMethods", Expression("String[]", "Object", """["POST"]"""))),
            Node("r", "Elsa.WriteHttpResponse", ("statusCode", Literal("HttpStatusCode", "Created")), ("content", Expression("Object", "JavaScript", "({ id: getOutputFrom('h', 'RouteData').id, n: getOutputFrom('h', 'ParsedContent').n })"))));
        await Publish(
            portal, "guarded", Node("h", "Elsa.HttpEndpoint", ("path", Literal("String", "guarded")), ("authorize", Literal("Boolean", true))), Node("e", "Elsa.Event", ("eventName", Literal("String", "Go"))));
        using var stranger = new HttpClient { BaseAddress = portal.Client.BaseAddress };

        using var created = await stranger.PostAsJsonAsync(Address("/elsa/http/orders/17"), new { n = 7 }, Stop);
        using var wrongMethod = await stranger.GetAsync(Address("/elsa/http/orders/17"), Stop);
        using var unknown = await stranger.GetAsync(Address("/elsa/http/nothing"), Stop);
        using var notSignedIn = await stranger.GetAsync(Address("/elsa/http/guarded"), Stop);
        using var waits = await portal.Client.GetAsync(Address("/elsa/http/guarded"), Stop);

        created.StatusCode.ShouldBe(HttpStatusCode.Created);
        (await created.Content.ReadAsStringAsync(Stop)).ShouldBe("""{"id":"17","n":7}""");
        wrongMethod.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        unknown.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        notSignedIn.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        waits.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        (await waits.Content.ReadFromJsonAsync<JsonElement>(Stop)).GetProperty("workflowInstanceId").GetString().ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task Endpoint_InTheMiddle_IsFoundByItsPathAfterARestart()
    {
        await using (var portal = await PortalProcess.Start(_data, Stop))
        {
            await Publish(
                portal, "approval", Node("s", "Elsa.Event", ("eventName", Literal("String", "Begin"))),
                Node("h", "Elsa.HttpEndpoint", ("path", Literal("String", "approve/{who}"))),
                Node("r", "Elsa.WriteHttpResponse", ("content", Expression("Object", "JavaScript", "'thanks ' + getOutputFrom('h', 'RouteData').who"))));
            using var begun = await portal.Client.PostAsync(Address("/elsa/api/events/Begin/trigger"), new StringContent("{}", Encoding.UTF8, new MediaTypeHeaderValue("application/json")), Stop);
            begun.StatusCode.ShouldBe(HttpStatusCode.OK);
            await Instances(portal, "approval", atLeast: 1);
            await portal.Kill();
        }

        await using var again = await PortalProcess.Start(_data, Stop);
        using var answer = await again.Client.GetAsync(Address("/elsa/http/approve/Li"), Stop);

        (answer.StatusCode, await answer.Content.ReadAsStringAsync(Stop)).ShouldBe((HttpStatusCode.OK, "thanks Li"));
    }

    private static Uri Address(string path) => new(path, UriKind.Relative);

    private static async Task<int> Instances(PortalProcess portal, string definitionId, int atLeast)
    {
        var waited = System.Diagnostics.Stopwatch.StartNew();
        using var every = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        int count;
        do
        {
            count = await Count(portal, definitionId);
        }
        while (count < atLeast && waited.Elapsed < Patience && await every.WaitForNextTickAsync(Stop));
        return count;
    }

    private static async Task<int> Count(PortalProcess portal, string definitionId)
    {
        using var answer = await portal.Client.PostAsJsonAsync(Address("/elsa/api/workflow-instances?page=0&pageSize=10"), new { definitionId }, Stop);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonElement>(Stop)).GetProperty("totalCount").GetInt32();
    }

    private static async Task Publish(PortalProcess portal, string definitionId, params JsonObject[] nodes)
    {
        var connections = nodes.Zip(nodes.Skip(1), (from, to) => (JsonNode)new JsonObject
        {
            ["source"] = new JsonObject { ["activity"] = from["id"]!.DeepClone(), ["port"] = "Done" },
            ["target"] = new JsonObject { ["activity"] = to["id"]!.DeepClone(), ["port"] = "In" },
        });
        nodes[0]["customProperties"] = new JsonObject { ["canStartWorkflow"] = true };
        var model = new JsonObject
        {
            ["definitionId"] = definitionId,
            ["name"] = definitionId,
            ["version"] = 1,
            ["root"] = new JsonObject
            {
                ["id"] = "flow",
                ["type"] = "Elsa.Flowchart",
                ["version"] = 1,
                ["activities"] = new JsonArray([.. nodes]),
                ["connections"] = new JsonArray([.. connections]),
            },
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

    private static JsonObject Literal(string type, JsonNode value) => Expression(type, "Literal", value);

    private static JsonObject Expression(string type, string language, JsonNode value) =>
        new() { ["typeName"] = type, ["expression"] = new JsonObject { ["type"] = language, ["value"] = value } };
}

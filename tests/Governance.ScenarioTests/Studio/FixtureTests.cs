using System.Text.Json.Nodes;

namespace Governance.ScenarioTests.Studio;

/// <summary>Every request of the fixtures is answered with the members Studio was seen to need.</summary>
public sealed class FixtureTests(RunningStudio studio) : IClassFixture<RunningStudio>
{
    public static TheoryData<string> Answers => [.. Fixtures.Names.Where(n => !n.StartsWith("REQUEST", StringComparison.Ordinal))];

    public static TheoryData<string> Requests => [.. Fixtures.Names.Where(n => n.Length == 0 || n.StartsWith("REQUEST", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Answer_FixtureRequest_HasTheSameMembers(string name)
    {
        var fixture = Fixtures.Read(name);
        var instance = studio.Instance;
        var path = Ours(fixture["_request"]!["path"]!.GetValue<string>(), instance).TrimStart('/');
        var body = fixture["_request"]!["body"] is { } sent ? JsonNode.Parse(Ours(sent.ToJsonString(), instance)) : null;
        // The server is shared: a save goes to a definition of its own.
        if (body?["model"] is JsonObject model)
            model["definitionId"] = "saved-" + Path.GetFileNameWithoutExtension(name);

        var answer = await studio.Server.Send(new HttpMethod(fixture["_request"]!["method"]!.GetValue<string>()), path, body);

        answer["$status"]!.GetValue<int>().ShouldBe(fixture["_status"]!.GetValue<int>(), answer.ToJsonString());
        var expected = fixture["response"]!;
        Fixtures.Missing(expected, answer).Except(["$.type", "$.instance", "$.traceId", "$.errors.name"], StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task Save_BodyOfStudio_KeepsEveryActivityAndFillsNodeIds(string name)
    {
        var sent = Fixtures.Read(name);
        var body = sent["body"] ?? sent["_request"]?["body"] ?? sent;
        body["publish"] = false;
        body["model"]!["definitionId"] = "saved-" + Path.GetFileNameWithoutExtension(name);

        var answer = await studio.Server.Post("workflow-definitions", body);

        answer["$status"]!.GetValue<int>().ShouldBe(200, answer.ToJsonString());
        var (before, after) = (Drawings.Activities(body["model"]!), Drawings.Activities(answer["workflowDefinition"]!));
        after.Select(a => a!["id"]!.GetValue<string>()).ShouldBe(before.Select(a => a!["id"]!.GetValue<string>()));
        after.ShouldAllBe(a => a!["nodeId"]!.GetValue<string>().StartsWith("Workflow1:fc1:", StringComparison.Ordinal));
    }

    // The fixtures' ids become those of the definition and the instance this test made.
    // The execution first: an instance's id is hexadecimal and may itself hold the letters.
    private static string Ours(string text, string instance) => text
        .Replace("ae2", instance + ":3", StringComparison.Ordinal)
        .Replace("case-intake-v3", "appeal-v1", StringComparison.Ordinal)
        .Replace("case-intake", "appeal", StringComparison.Ordinal)
        .Replace("readonly-flow", "appeal", StringComparison.Ordinal)
        .Replace("inst-1", instance, StringComparison.Ordinal)
        .Replace("inst-3", instance, StringComparison.Ordinal)
        .Replace("Workflow1:fc1", "Workflow1:flow", StringComparison.Ordinal)
        .Replace("Workflow1%3Afc1", "Workflow1%3Aflow", StringComparison.Ordinal);
}

/// <summary>A server with one published definition and one waiting instance of it.</summary>
public sealed class RunningStudio : IAsyncLifetime
{
    public StudioServer Server { get; private set; } = null!;

    public string Instance { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        Server = await StudioServer.Start();
        Instance = await Server.Run(Drawings.Appeal());
    }

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}

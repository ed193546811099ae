using System.Text.Json.Nodes;
using Governance.Execution;
using Governance.Studio;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.ScenarioTests.Studio;

/// <summary>Moving what runs to another version: seen first, ordered with a reason, taken back.</summary>
public sealed class MoveTests
{
    private const string Address = "/api/definitions/appeal/moves";

    [Fact]
    public async Task Preview_NodeUnderAnotherId_SaysWhoCannotGoAndProposesTheOneOfItsName()
    {
        await using var server = await Given(2, Renamed());

        var preview = await Previewed(server);

        preview["versions"]![0]!.ToJsonString().ShouldBe("""{"versionId":"appeal-v1","version":1,"keeps":0,"moves":0,"cannot":2}""");
        var reason = preview["reasons"]!.AsArray().ShouldHaveSingleItem()!;
        (reason["code"]!.GetValue<string>(), reason["count"]!.GetValue<int>(), reason["examples"]!.AsArray().Count).ShouldBe(("RUN-034", 2, 2));
        var place = preview["places"]!.AsArray().Single(p => p!["id"]!.GetValue<string>() is "a2")!;
        (place["text"]!.GetValue<string>(), place["count"]!.GetValue<int>(), place["to"], place["suggested"]!.GetValue<string>())
            .ShouldBe(("平台审核", 2, null, "Workflow1:flow:check"));
    }

    [Fact]
    public async Task Order_PreviewedWithTheMap_MovesEverybodyAndTheyGoOnThere()
    {
        await using var server = await Given(3, Renamed());
        var preview = await Previewed(server, new JsonObject { ["a2"] = "check" });
        (preview["versions"]![0]!["moves"]!.GetValue<int>(), preview["versions"]![0]!["cannot"]!.GetValue<int>()).ShouldBe((3, 0));

        var moved = await Ordered(server, preview);

        (moved["forth"]!["moved"]!.GetValue<int>(), moved["forth"]!["ordered"]!["reason"]!.GetValue<string>()).ShouldBe((3, "新流程已印发"));
        var instance = (await Instances(server))[0];
        (instance["definitionVersionId"]!.GetValue<string>(), instance["version"]!.GetValue<int>()).ShouldBe(("appeal-v2", 2));
        (await Finish(server, instance["id"]!.GetValue<string>())).ShouldBe("Finished");
    }

    [Fact]
    public async Task RollBack_AfterNewOnesBegan_TakesOnlyThoseBackThatTheOrderMoved()
    {
        await using var server = await Given(2, Renamed());
        await Ordered(server, await Previewed(server, new JsonObject { ["a2"] = "check" }));
        var born = await Start(server);
        var ended = (await Instances(server)).First(i => !Is(i, born))["id"]!.GetValue<string>();
        await Finish(server, ended);

        (await server.Post(Address + "/roll-back", new JsonObject { ["reason"] = "新版本有误" }))["$status"]!.GetValue<int>().ShouldBe(200);
        await CarryOut(server);

        var order = (await server.Get(Address))["orders"]![0]!;
        (order["returned"]!.GetValue<int>(), order["back"]!["reasons"]![0]!["code"]!.GetValue<string>()).ShouldBe((1, "STU-065"));
        var instances = await Instances(server);
        instances.Single(i => Is(i, born))["version"]!.GetValue<int>().ShouldBe(2);
        var back = instances.Single(i => i["version"]!.GetValue<int>() == 1)["id"]!.GetValue<string>();
        (await server.Get($"workflow-instances/{back}"))["workflowState"]!["bookmarks"]![0]!["activityNodeId"]!.GetValue<string>().ShouldBe("Workflow1:flow:a2");
        (await Finish(server, back)).ShouldBe("Finished");
        (await server.Post(Address + "/roll-back", new JsonObject { ["reason"] = "再来" }))["$status"]!.GetValue<int>().ShouldBe(200, "one of them stays to be brought back");
    }

    [Fact]
    public async Task Order_StoppedBeforeItBegan_MovesNobodyAndMayBeOrderedAnew()
    {
        await using var server = await Given(1, Renamed());
        var nodes = new JsonObject { ["a2"] = "check" };
        var preview = await Previewed(server, nodes);
        await server.Post(Address, new JsonObject { ["token"] = preview["token"]!.GetValue<string>(), ["reason"] = "新流程已印发" });

        var while1 = await server.Post(Address + "/preview", new JsonObject());
        await server.Post(Address + "/stop", new JsonObject { ["reason"] = "先等等" });
        await CarryOut(server);

        while1["code"]!.GetValue<string>().ShouldBe("STU-058");
        var stopped = (await server.Get(Address))["orders"]![0]!["forth"]!;
        (stopped["moved"]!.GetValue<int>(), stopped["stopped"]!["reason"]!.GetValue<string>(), stopped["endedAt"] is not null).ShouldBe((0, "先等等", true));
        (await Ordered(server, await Previewed(server, nodes)))["forth"]!["moved"]!.GetValue<int>().ShouldBe(1);
    }

    [Theory]
    [InlineData("", """{"token":"made-up","reason":"新流程已印发"}""", 409, "STU-057")]
    [InlineData("", """{"token":"made-up"}""", 400, "STU-059")]
    [InlineData("/stop", """{"reason":"先等等"}""", 409, "STU-061")]
    [InlineData("/roll-back", """{"reason":"先等等"}""", 409, "STU-062")]
    [InlineData("/preview", """{"to":"appeal-v9"}""", 404, "STU-004")]
    [InlineData("/preview", """{"to":"appeal-v3"}""", 409, "STU-055")]
    [InlineData("/preview", """{"from":["appeal-v2"]}""", 400, "STU-068")]
    [InlineData("/preview", """{"nodes":{"a2":"nowhere"}}""", 400, "STU-056")]
    public async Task Post_WhatCannotBe_IsRefused(string path, string body, int status, string code)
    {
        await using var server = await Given(1, Renamed());
        await server.Post("workflow-definitions", Drawings.Save(Drawings.Appeal(name: "草稿")));

        var answer = await server.Post(Address + path, JsonNode.Parse(body));

        (answer["$status"]!.GetValue<int>(), answer["code"]!.GetValue<string>()).ShouldBe((status, code));
    }

    [Fact]
    public async Task Preview_Editor_IsForbidden()
    {
        await using var server = await Given(1, Renamed());

        var answer = await server.Post(Address + "/preview", new JsonObject(), user: "editor");

        (answer["$status"]!.GetValue<int>(), answer["code"]!.GetValue<string>()).ShouldBe((403, "STU-002"));
        (await server.Get(Address, user: "editor"))["versions"]!.AsArray().Count.ShouldBe(2);
    }

    private static async Task<StudioServer> Given(int running, JsonObject next)
    {
        var server = await StudioServer.Start();
        for (var i = 0; i < running; i++)
            await (i == 0 ? server.Run(Drawings.Appeal()) : Start(server));
        (await server.Post("workflow-definitions", Drawings.Save(next, publish: true)))["$status"]!.GetValue<int>().ShouldBe(200);
        return server;
    }

    private static JsonObject Renamed()
    {
        var model = Drawings.Appeal();
        Drawings.Activities(model)[1]!["id"] = "check";
        foreach (var end in model["root"]!["connections"]!.AsArray().SelectMany(c => (JsonNode[])[c!["source"]!, c["target"]!]))
        {
            if (end["activity"]!.GetValue<string>() is "a2")
                end["activity"] = "check";
        }

        return model;
    }

    private static async Task<string> Start(StudioServer server) =>
        (await server.Post("workflow-definitions/appeal/execute", new JsonObject()))["workflowInstanceId"]!.GetValue<string>();

    private static async Task<JsonNode> Previewed(StudioServer server, JsonObject? nodes = null)
    {
        var asked = await server.Post(Address + "/preview", new JsonObject { ["nodes"] = nodes?.DeepClone() });
        asked["$status"]!.GetValue<int>().ShouldBe(200, asked.ToJsonString());
        await CarryOut(server);
        var preview = (await server.Get(Address))["preview"]!;
        preview["doneAt"].ShouldNotBeNull();
        return preview;
    }

    private static async Task<JsonNode> Ordered(StudioServer server, JsonNode preview)
    {
        var ordered = await server.Post(Address, new JsonObject { ["token"] = preview["token"]!.GetValue<string>(), ["reason"] = "新流程已印发" });
        ordered["$status"]!.GetValue<int>().ShouldBe(200, ordered.ToJsonString());
        await CarryOut(server);
        return (await server.Get(Address))["orders"]![0]!;
    }

    private static Task CarryOut(StudioServer server) => server.Services.GetRequiredService<Moves>().CarryOut(TestContext.Current.CancellationToken);

    private static async Task<List<JsonNode>> Instances(StudioServer server) =>
        [.. (await server.Post("workflow-instances", new JsonObject { ["pageSize"] = 50 }))["items"]!.AsArray().OfType<JsonNode>()];

    private static bool Is(JsonNode instance, string id) => string.Equals(instance["id"]!.GetValue<string>(), id, StringComparison.Ordinal);

    private static async Task<string> Finish(StudioServer server, string instanceId)
    {
        var bookmark = (await server.Get($"workflow-instances/{instanceId}"))["workflowState"]!["bookmarks"]![0]!["id"]!.GetValue<string>();
        var stimulus = new Stimulus(
            StimulusIds.From(bookmark, "test"), AggregateKey.Instance(instanceId), StimulusKinds.Resume,
            System.Text.Json.JsonSerializer.SerializeToElement(new { bookmarkId = bookmark }), new Actor("u", "测试员"));
        (await server.Services.GetRequiredService<IBursts>().Run(stimulus, BurstOptions.None, TestContext.Current.CancellationToken)).Refusal.ShouldBeNull();
        return (await server.Get($"workflow-instances/{instanceId}"))["subStatus"]!.GetValue<string>();
    }
}

using System.Text.Json.Nodes;

namespace Governance.ScenarioTests.Studio;

/// <summary>Instances as the viewer sees them.</summary>
public sealed class RunTests
{
    [Fact]
    public async Task Execute_Published_StartsAnInstanceThatWaits()
    {
        await using var server = await StudioServer.Start();

        var id = await server.Run(Drawings.Appeal());

        var instance = await server.Get($"workflow-instances/{id}");
        (instance["status"]!.GetValue<string>(), instance["subStatus"]!.GetValue<string>()).ShouldBe(("Running", "Suspended"));
        instance["workflowState"]!["bookmarks"]!.AsArray().Single()!["activityNodeId"]!.GetValue<string>().ShouldBe("Workflow1:flow:a2");
    }

    [Fact]
    public async Task Journal_FilteredByNodes_ListsTheirEventsInOrder()
    {
        await using var server = await StudioServer.Start();
        var id = await server.Run(Drawings.Appeal());
        var filter = new JsonObject
        {
            ["activityNodeIds"] = new JsonArray("Workflow1:flow:a1", "Workflow1:flow:a2"),
            ["excludedActivityTypes"] = new JsonArray("Elsa.Workflow", "Elsa.Flowchart"),
        };

        var journal = await server.Post($"workflow-instances/{id}/journal?skip=0&take=100", new JsonObject { ["filter"] = filter });

        journal["items"]!.AsArray().Select(e => (e!["activityId"]!.GetValue<string>(), e["eventName"]!.GetValue<string>()))
            .ShouldBe([("a1", "Started"), ("a1", "Completed"), ("a2", "Started"), ("a2", "Suspended")]);
        journal["totalCount"]!.GetValue<int>().ShouldBe(4);
    }

    [Fact]
    public async Task Report_WaitingActivity_IsBlocked()
    {
        await using var server = await StudioServer.Start();
        var id = await server.Run(Drawings.Appeal());

        var report = await server.Post(
            "activity-executions/report",
            new JsonObject { ["workflowInstanceId"] = id, ["activityNodeIds"] = new JsonArray("Workflow1:flow:a1", "Workflow1:flow:a2", "Workflow1:flow:a3") });

        report["stats"]!.AsArray().Select(s => (s!["startedCount"]!.GetValue<int>(), s["completedCount"]!.GetValue<int>(), s["isBlocked"]!.GetValue<bool>()))
            .ShouldBe([(1, 1, false), (1, 0, true), (0, 0, false)]);
    }

    [Fact]
    public async Task Execute_Draft_FreezesWhatRan()
    {
        await using var server = await StudioServer.Start();
        var model = Drawings.Appeal();
        await server.Post("workflow-definitions", Drawings.Save(model));
        await server.Post("workflow-definitions/appeal/execute", new JsonObject { ["versionOptions"] = "Latest" });
        model["description"] = "运行之后改的";

        var saved = await server.Post("workflow-definitions", Drawings.Save(model));

        saved["workflowDefinition"]!["version"]!.GetValue<int>().ShouldBe(2);
        (await server.Get("workflow-definitions/by-id/appeal-v1"))["description"]!.GetValue<string>().ShouldBe("从受理到归档");
    }

    [Fact]
    public async Task Cancel_OwnInstance_CancelsItAndThenItMayBePutAway()
    {
        await using var server = await StudioServer.Start();
        var id = await server.Run(Drawings.Appeal());
        var early = await server.Send(HttpMethod.Delete, $"workflow-instances/{id}", null);

        var cancelled = await server.Post($"cancel/workflow-instances/{id}", null);
        var state = await server.Get($"workflow-instances/{id}/execution-state");
        var deleted = await server.Send(HttpMethod.Delete, $"workflow-instances/{id}", null);

        (early["$status"]!.GetValue<int>(), early["code"]!.GetValue<string>()).ShouldBe((409, "STU-018"));
        (cancelled["$status"]!.GetValue<int>(), state["workflowSubStatus"]!.GetValue<string>()).ShouldBe((204, "Cancelled"));
        deleted["$status"]!.GetValue<int>().ShouldBe(204);
        (await server.Post("workflow-instances", new JsonObject()))["totalCount"]!.GetValue<int>().ShouldBe(0);
    }

    [Fact]
    public async Task Cancel_InstanceOfACase_IsRefusedByTheGuard()
    {
        await using var server = await StudioServer.Start();
        var id = await server.Run(Drawings.Appeal());
        server.Guard.Reason = "该实例属于工单，请在工单里办理。";

        var answer = await server.Post($"cancel/workflow-instances/{id}", null);

        (answer["$status"]!.GetValue<int>(), answer["detail"]!.GetValue<string>()).ShouldBe((409, server.Guard.Reason));
        (await server.Get($"workflow-instances/{id}"))["status"]!.GetValue<string>().ShouldBe("Running");
    }
}

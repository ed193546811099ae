using System.Text.Json.Nodes;

namespace Governance.ScenarioTests.Studio;

/// <summary>比较版本 over HTTP.</summary>
public sealed class CompareTests
{
    [Fact]
    public async Task Compare_NothingSaid_IsThePublishedVersionWithTheDraft()
    {
        await using var server = await GivenTwoVersions();

        var answer = await server.Get("/api/definitions/appeal/compare");

        answer["$status"]!.GetValue<int>().ShouldBe(200, answer.ToJsonString());
        (answer["from"]!["version"]!.GetValue<int>(), answer["to"]!["version"]!.GetValue<int>()).ShouldBe((1, 2));
        answer["from"]!["state"]!.GetValue<string>().ShouldBe("published");
        answer["summary"]!.GetValue<string>().ShouldBe("新增 1 处活动，修改 1 个活动，新增 1 条连线。");
        answer["differences"]!.AsArray().Select(d => d!["text"]!.GetValue<string>()).ShouldBe(
            ["“归档”改了卷宗", "新增“再次审核”（平台审核）", "新增连线：“平台审核” —退回→ “再次审核”"]);
        answer["pictures"]![0]!["nodes"]!.AsArray().Select(n => n!["state"]!.GetValue<string>()).ShouldBe(["same", "same", "changed", "same", "added"]);
    }

    [Fact]
    public async Task Compare_TurnedRound_RemovesWhatWasAdded()
    {
        await using var server = await GivenTwoVersions();

        var answer = await server.Get("/api/definitions/appeal/compare?from=2&to=1");

        answer["summary"]!.GetValue<string>().ShouldBe("删除 1 处活动，修改 1 个活动，删除 1 条连线。");
    }

    [Fact]
    public async Task Compare_VersionWithItself_IsSame()
    {
        await using var server = await GivenTwoVersions();

        var answer = await server.Get("/api/definitions/appeal/compare?from=2&to=2");

        answer["isSame"]!.GetValue<bool>().ShouldBeTrue();
        answer["summary"]!.GetValue<string>().ShouldBe("两个版本相同。");
        answer["versions"]!.AsArray().Select(v => v!["version"]!.GetValue<int>()).ShouldBe([2, 1]);
    }

    [Fact]
    public async Task Compare_InstancesOnTheEarlierVersion_AreCounted()
    {
        await using var server = await GivenTwoVersions();
        await server.Post("workflow-definitions/appeal/execute", new JsonObject());

        var answer = await server.Get("/api/definitions/appeal/compare");

        answer["running"]!.GetValue<int>().ShouldBe(1);
    }

    [Fact]
    public async Task Compare_SharedFlowInANewVersion_IsSaid()
    {
        await using var server = await StudioServer.Start();
        var shared = Drawings.Appeal("follow-up", "回访");
        shared["options"]!["usableAsActivity"] = true;
        await server.Post("workflow-definitions", Drawings.Save(shared, publish: true));
        var model = Drawings.Appeal();
        var call = Drawings.Node("call", "回访", "回访一次", 0, 200);
        call["workflowDefinitionId"] = "follow-up";
        Drawings.Activities(model).Add(call);
        await server.Post("workflow-definitions", Drawings.Save(model, publish: true));
        shared["description"] = "改过";
        await server.Post("workflow-definitions", Drawings.Save(shared, publish: true));
        model["version"] = 1;
        model["description"] = "也改过";
        await server.Post("workflow-definitions", Drawings.Save(model));

        var answer = await server.Get("/api/definitions/appeal/compare");

        answer["differences"]!.AsArray().Select(d => d!["text"]!.GetValue<string>()).ShouldBe(["流程说明改了", "共用流程“回访”由第 1 版改为第 2 版"]);
    }

    [Theory]
    [InlineData("nothing/compare", "STU-003")]
    [InlineData("appeal/compare?from=9", "STU-040")]
    [InlineData("appeal/compare?to=second", "STU-040")]
    public async Task Compare_UnknownVersion_IsNotFound(string path, string code)
    {
        await using var server = await GivenTwoVersions();

        var answer = await server.Get("/api/definitions/" + path);

        answer["$status"]!.GetValue<int>().ShouldBe(404);
        answer["code"]!.GetValue<string>().ShouldBe(code);
    }

    [Fact]
    public async Task Compare_WithoutPermission_IsRefused()
    {
        await using var server = await GivenTwoVersions();

        var answer = await server.Get("/api/definitions/appeal/compare", user: "nobody");

        answer["$status"]!.GetValue<int>().ShouldBeOneOf(401, 403);
    }

    private static async Task<StudioServer> GivenTwoVersions()
    {
        var server = await StudioServer.Start();
        var model = Drawings.Appeal();
        await server.Post("workflow-definitions", Drawings.Save(model, publish: true));
        Drawings.Activities(model)[2]!["folder"] = new JsonObject
        {
            ["typeName"] = "String",
            ["expression"] = new JsonObject { ["type"] = "JavaScript", ["value"] = "'卷' + 1" },
        };
        Drawings.Activities(model).Add(Drawings.Node("again", "Governance.Review", "再次审核", 110, 120));
        model["root"]!["connections"]!.AsArray().Add(Drawings.Edge("a2", "Fail", "again"));
        await server.Post("workflow-definitions", Drawings.Save(model));
        return server;
    }
}

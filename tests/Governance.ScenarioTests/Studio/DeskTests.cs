using System.Text.Json.Nodes;

namespace Governance.ScenarioTests.Studio;

/// <summary>The analyst's desk: what waits, publishing with a reason, the second person, going back.</summary>
public sealed class DeskTests
{
    private const string Base = "/api/definitions/appeal/";

    [Fact]
    public async Task Overview_PublishedAndDrawnOn_ShowsBothTheRunningAndTheFindings()
    {
        await using var server = await StudioServer.Start();
        await server.Run(Drawings.Appeal());
        await Draft(server, "第二版");

        var overview = await server.Get("/api/definitions/overview");

        var flow = overview["items"]!.AsArray().ShouldHaveSingleItem()!;
        flow["name"]!.GetValue<string>().ShouldBe("诉求办理");
        flow["published"]!["version"]!.GetValue<int>().ShouldBe(1);
        flow["published"]!["running"]!.GetValue<int>().ShouldBe(1);
        flow["draft"]!["version"]!.GetValue<int>().ShouldBe(2);
        flow["draft"]!["savedBy"]!.GetValue<string>().ShouldBe("analyst");
        flow["running"]!.ToJsonString().ShouldBe("""{"total":1,"older":0}""");
        flow["lint"]!["version"]!.GetValue<int>().ShouldBe(2);
        flow["lint"]!["errors"]!.GetValue<int>().ShouldBe(0);
    }

    [Fact]
    public async Task Overview_DraftThatCannotBePublished_CountsItsErrors()
    {
        await using var server = await StudioServer.Start();
        var model = Drawings.Appeal();
        model["root"]!["activities"]![1]!["type"] = "Governance.Nowhere";
        await server.Post("workflow-definitions", Drawings.Save(model));

        var overview = await server.Get("/api/definitions/overview");

        overview["items"]![0]!["lint"]!["errors"]!.GetValue<int>().ShouldBeGreaterThan(0);
        overview["items"]![0]!["published"].ShouldBeNull();
    }

    [Fact]
    public async Task Publish_WithAReason_KeepsItBesideTheVersion()
    {
        await using var server = await StudioServer.Start();
        await server.Run(Drawings.Appeal());
        await Draft(server, "第二版");

        var answer = await server.Post(Base + "publication", Order(2, "按通知增加复核环节"));

        answer["$status"]!.GetValue<int>().ShouldBe(200, answer.ToJsonString());
        var desk = await server.Get(Base + "desk");
        var newest = desk["versions"]![0]!;
        newest["state"]!.GetValue<string>().ShouldBe("published");
        newest["reason"]!.GetValue<string>().ShouldBe("按通知增加复核环节");
        newest["publishedBy"]!.GetValue<string>().ShouldBe("analyst");
        desk["definition"]!["running"]!.ToJsonString().ShouldBe("""{"total":1,"older":1}""");
    }

    [Theory]
    [InlineData(null, 2, 400, "STU-031")]
    [InlineData(" 改 ", 2, 400, "STU-031")]
    [InlineData("按通知修改", 1, 409, "STU-039")]
    [InlineData("按通知修改", 9, 404, "STU-004")]
    public async Task Publish_WithoutReasonOrVersion_IsRefusedAndChangesNothing(string? reason, int version, int status, string code)
    {
        await using var server = await StudioServer.Start();
        await server.Run(Drawings.Appeal());
        await Draft(server, "第二版");

        var answer = await server.Post(Base + "publication", Order(version, reason));

        answer["$status"]!.GetValue<int>().ShouldBe(status);
        answer["code"]!.GetValue<string>().ShouldBe(code);
        (await server.Get(Base + "desk"))["definition"]!["published"]!["version"]!.GetValue<int>().ShouldBe(1);
    }

    [Fact]
    public async Task Request_OfOnePerson_IsPublishedByAnotherOnly()
    {
        await using var server = await StudioServer.Start(secondPerson: true);
        await Draft(server, "第一版");

        (await server.Post("workflow-definitions/appeal/publish", new JsonObject()))["code"]!.GetValue<string>().ShouldBe("STU-030");
        (await server.Post(Base + "publication", Order(1, "首次发布")))["code"]!.GetValue<string>().ShouldBe("STU-030");
        (await server.Post(Base + "publication/request", Order(1, "首次发布")))["$status"]!.GetValue<int>().ShouldBe(204);
        (await server.Post(Base + "publication/request", Order(1, "首次发布")))["code"]!.GetValue<string>().ShouldBe("STU-038");
        (await server.Post(Base + "publication/decision", Decision(agrees: true)))["code"]!.GetValue<string>().ShouldBe("STU-032");
        (await server.Post(Base + "publication/decision", Decision(agrees: true), "reader"))["$status"]!.GetValue<int>().ShouldBe(403);

        var agreed = await server.Post(Base + "publication/decision", Decision(agrees: true), "second");

        agreed["$status"]!.GetValue<int>().ShouldBe(204, agreed.ToJsonString());
        var desk = await server.Get(Base + "desk");
        desk["definition"]!["request"].ShouldBeNull();
        desk["definition"]!["published"]!["publishedBy"]!.GetValue<string>().ShouldBe("second");
        desk["definition"]!["published"]!["reason"]!.GetValue<string>().ShouldBe("首次发布（analyst申请）");
    }

    [Fact]
    public async Task Request_DraftSavedAfterwards_CannotBeAgreedTo()
    {
        await using var server = await StudioServer.Start();
        await Draft(server, "第一版");
        await server.Post(Base + "publication/request", Order(1, "首次发布"));
        await Draft(server, "又改了一笔");

        var agreed = await server.Post(Base + "publication/decision", Decision(agrees: true), "second");

        agreed["code"]!.GetValue<string>().ShouldBe("STU-033");
        var request = (await server.Get(Base + "desk", "second"))["definition"]!["request"]!;
        request["isOutdated"]!.GetValue<bool>().ShouldBeTrue();
        request["isOwn"]!.GetValue<bool>().ShouldBeFalse();
        (await server.Post(Base + "publication/request", Order(1, "重新提交")))["$status"]!.GetValue<int>().ShouldBe(204);
    }

    [Fact]
    public async Task Request_DeclinedOrTakenBack_IsGone()
    {
        await using var server = await StudioServer.Start();
        await Draft(server, "第一版");
        await server.Post(Base + "publication/request", Order(1, "首次发布"));

        (await server.Post(Base + "publication/decision", Decision(agrees: false), "second"))["code"]!.GetValue<string>().ShouldBe("STU-031");
        (await server.Post(Base + "publication/withdrawal", new JsonObject(), "second"))["code"]!.GetValue<string>().ShouldBe("STU-034");
        (await server.Post(Base + "publication/decision", Decision(agrees: false, "缺少复核环节"), "second"))["$status"]!.GetValue<int>().ShouldBe(204);

        (await server.Post(Base + "publication/withdrawal", new JsonObject()))["code"]!.GetValue<string>().ShouldBe("STU-034");
        var desk = await server.Get(Base + "desk");
        desk["definition"]!["request"].ShouldBeNull();
        desk["definition"]!["published"].ShouldBeNull();
    }

    [Fact]
    public async Task RollBack_VersionThatRan_IsWhatStartsNextAndTheRestGoesOn()
    {
        await using var server = await StudioServer.Start();
        await server.Run(Drawings.Appeal());
        await Draft(server, "第二版");
        await server.Post(Base + "publication", Order(2, "按通知修改"));
        await server.Post("workflow-definitions/appeal/execute", new JsonObject());

        var back = await server.Post(Base + "roll-back", new JsonObject { ["version"] = 1, ["reason"] = "新版派错单位" });

        back["$status"]!.GetValue<int>().ShouldBe(200, back.ToJsonString());
        var desk = await server.Get(Base + "desk");
        desk["definition"]!["published"]!["version"]!.GetValue<int>().ShouldBe(1);
        desk["definition"]!["published"]!["reason"]!.GetValue<string>().ShouldBe("回滚：新版派错单位");
        desk["versions"]!.AsArray().Select(version => version!["running"]!.GetValue<int>()).ShouldBe([1, 1]);
    }

    [Fact]
    public async Task RollBack_VersionThatNeverRan_IsRefused()
    {
        await using var server = await StudioServer.Start();
        await server.Run(Drawings.Appeal());
        await Draft(server, "第二版");

        (await server.Post(Base + "roll-back", new JsonObject { ["version"] = 2, ["reason"] = "试试" }))["code"]!.GetValue<string>().ShouldBe("STU-037");
        (await server.Post(Base + "roll-back", new JsonObject { ["version"] = 1, ["reason"] = "试试" }))["code"]!.GetValue<string>().ShouldBe("STU-039");
        (await server.Post(Base + "roll-back", new JsonObject { ["version"] = 1 }))["code"]!.GetValue<string>().ShouldBe("STU-031");
        (await server.Post(Base + "roll-back", new JsonObject { ["version"] = 1, ["reason"] = "试试" }, "editor"))["$status"]!.GetValue<int>().ShouldBe(403);
    }

    private static async Task Draft(StudioServer server, string description)
    {
        var model = Drawings.Appeal();
        model["description"] = description;
        var saved = await server.Post("workflow-definitions", Drawings.Save(model));
        saved["$status"]!.GetValue<int>().ShouldBe(200, saved.ToJsonString());
    }

    private static JsonObject Order(int version, string? reason) => new() { ["version"] = version, ["reason"] = reason };

    private static JsonObject Decision(bool agrees, string? reason = null) => new() { ["agrees"] = agrees, ["reason"] = reason };
}

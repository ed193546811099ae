using System.Text.Json.Nodes;

namespace Governance.ScenarioTests.Studio;

/// <summary>What is wrong with a drawing, asked for and told when it is published.</summary>
public sealed class LintTests
{
    [Fact]
    public async Task Lint_UnreachableActivity_IsAWarningWithItsPlace()
    {
        await using var server = await StudioServer.Start();
        await server.Post("workflow-definitions", Drawings.Save(WithIsland()));

        var answer = await server.Get("/api/definitions/appeal/lint");

        var problem = Problem(answer, "LNT-003");
        problem["level"]!.GetValue<string>().ShouldBe("warning");
        problem["where"]!.GetValue<string>().ShouldEndWith("island");
        problem["message"]!.GetValue<string>().ShouldContain("island");
        answer["versionId"]!.GetValue<string>().ShouldBe("appeal-v1");
    }

    [Fact]
    public async Task Lint_BrokenScript_IsAnErrorWithLineAndPath()
    {
        await using var server = await StudioServer.Start();
        var model = Drawings.Appeal();
        Drawings.Activities(model)[2]!["folder"] = Expression("JavaScript", "1 +\n* 2");
        await server.Post("workflow-definitions", Drawings.Save(model));

        var answer = await server.Get("/api/definitions/appeal/lint");

        var problem = answer["problems"]!.AsArray().First(p => p!["line"] is not null)!;
        problem["level"]!.GetValue<string>().ShouldBe("error");
        problem["line"]!.GetValue<int>().ShouldBe(2);
        problem["path"]!.AsArray().Count.ShouldBe(3);
    }

    [Fact]
    public async Task Lint_SoundDrawing_HasNoErrors()
    {
        await using var server = await StudioServer.Start();
        var model = Drawings.Appeal();
        model["root"]!["connections"]!.AsArray().Add(Drawings.Edge("a2", "Fail", "a4"));
        await server.Post("workflow-definitions", Drawings.Save(model));

        var answer = await server.Get("/api/definitions/appeal/lint");

        answer["$status"]!.GetValue<int>().ShouldBe(200);
        answer["problems"]!.AsArray().ShouldBeEmpty(answer.ToJsonString());
    }

    [Fact]
    public async Task Lint_UnknownDefinition_IsNotFound()
    {
        await using var server = await StudioServer.Start();

        var answer = await server.Get("/api/definitions/nothing/lint");

        answer["$status"]!.GetValue<int>().ShouldBe(404);
    }

    [Fact]
    public async Task Lint_WithoutPermission_IsRefused()
    {
        await using var server = await StudioServer.Start();
        await server.Post("workflow-definitions", Drawings.Save(Drawings.Appeal()));

        var answer = await server.Get("/api/definitions/appeal/lint", user: "nobody");

        answer["$status"]!.GetValue<int>().ShouldBeOneOf(401, 403);
    }

    [Fact]
    public async Task Publish_DrawingWithWarnings_IsPublishedAndTellsThem()
    {
        await using var server = await StudioServer.Start();
        await server.Post("workflow-definitions", Drawings.Save(WithIsland()));

        var answer = await server.Post("workflow-definitions/appeal/publish", new JsonObject());

        answer["$status"]!.GetValue<int>().ShouldBe(200);
        answer["workflowDefinition"]!["isPublished"]!.GetValue<bool>().ShouldBeTrue();
        answer["warnings"]!.AsArray().Select(w => w!["code"]!.GetValue<string>()).ShouldContain("LNT-003");
    }

    [Fact]
    public async Task Publish_CredentialsInTheDrawing_WarnsWithoutRepeatingThem()
    {
        await using var server = await StudioServer.Start();
        var model = Drawings.Appeal();
        var send = Drawings.Node("send", "Elsa.SendHttpRequest", "报送", 0, 200);
        send["authorization"] = Expression("Literal", "Bearer in-the-clear-4711");
        Drawings.Activities(model).Add(send);
        model["root"]!["connections"]!.AsArray().Add(Drawings.Edge("a2", "Fail", "send"));

        var answer = await server.Post("workflow-definitions", Drawings.Save(model, publish: true));

        var warning = answer["warnings"]!.AsArray().Single(w => w!["code"]!.GetValue<string>() is "LNT-012")!;
        warning.ToJsonString().ShouldNotContain("4711");
        warning["message"]!.GetValue<string>().ShouldContain("Governance__Secrets__");
    }

    private static JsonNode Problem(JsonNode answer, string code) =>
        answer["problems"]!.AsArray().Single(p => string.Equals(p!["code"]!.GetValue<string>(), code, StringComparison.Ordinal))!;

    private static JsonObject WithIsland()
    {
        var model = Drawings.Appeal();
        Drawings.Activities(model).Add(Drawings.Node("island", "Governance.Archive", "孤岛", 300, 300));
        return model;
    }

    private static JsonObject Expression(string type, string value) =>
        new() { ["typeName"] = "String", ["expression"] = new JsonObject { ["type"] = type, ["value"] = value } };
}

using System.Text.Json.Nodes;

namespace Governance.ScenarioTests.Studio;

/// <summary>What may be published, and what publishing does.</summary>
public sealed class PublishTests
{
    public static TheoryData<string, string, string> Broken => new()
    {
        { "unknown type", "$.root.activities[2]", "STU-021" },
        { "loose connection", "$.root.connections[0]", "STU-022" },
        { "broken script", "$.root.activities[2].folder.expression", "STU-023" },
        { "unsupported language", "$.root.activities[2].folder.expression", "STU-023" },
        { "missing variable", "$.root.activities[2].folder.expression", "STU-023" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task Publish_BrokenDrawing_IsRefusedWithItsPlace(string what, string path, string code)
    {
        await using var server = await StudioServer.Start();
        var model = Break(Drawings.Appeal(), what);

        var answer = await server.Post("workflow-definitions", Drawings.Save(model, publish: true));

        answer["$status"]!.GetValue<int>().ShouldBe(400);
        answer["code"]!.GetValue<string>().ShouldBe(code);
        answer["errors"]!.AsObject().Select(e => e.Key).ShouldContain(path);
        var kept = await server.Get("workflow-definitions/by-definition-id/appeal?versionOptions=Latest");
        kept["isPublished"]!.GetValue<bool>().ShouldBeFalse();
    }

    [Fact]
    public async Task Publish_Draft_MovesThePublishedMark()
    {
        await using var server = await StudioServer.Start();
        var model = Drawings.Appeal();
        await server.Post("workflow-definitions", Drawings.Save(model, publish: true));
        model["description"] = "第二版";
        await server.Post("workflow-definitions", Drawings.Save(model));

        var answer = await server.Post("workflow-definitions/appeal/publish", new JsonObject());

        answer["workflowDefinition"]!["version"]!.GetValue<int>().ShouldBe(2);
        var published = await server.Get("workflow-definitions?versionOptions=Published&DefinitionIds=appeal");
        published["items"]!.AsArray().Select(v => v!["version"]!.GetValue<int>()).ShouldBe([2]);
    }

    [Fact]
    public async Task Retract_Published_LeavesNoPublishedVersion()
    {
        await using var server = await StudioServer.Start();
        await server.Post("workflow-definitions", Drawings.Save(Drawings.Appeal(), publish: true));

        var answer = await server.Post("workflow-definitions/appeal/retract", new JsonObject());

        answer["isPublished"]!.GetValue<bool>().ShouldBeFalse();
        (await server.Get("workflow-definitions?versionOptions=Published"))["totalCount"]!.GetValue<int>().ShouldBe(0);
    }

    [Fact]
    public async Task Delete_Definition_HidesItButKeepsItsVersionReadable()
    {
        await using var server = await StudioServer.Start();
        await server.Post("workflow-definitions", Drawings.Save(Drawings.Appeal(), publish: true));

        var answer = await server.Send(HttpMethod.Delete, "workflow-definitions/appeal", null);

        answer["$status"]!.GetValue<int>().ShouldBe(204);
        (await server.Get("workflow-definitions?versionOptions=Latest"))["totalCount"]!.GetValue<int>().ShouldBe(0);
        (await server.Get("workflow-definitions/by-id/appeal-v1"))["$status"]!.GetValue<int>().ShouldBe(200);
    }

    [Fact]
    public async Task Revert_EarlierVersion_MakesANewDraftOfIt()
    {
        await using var server = await StudioServer.Start();
        var model = Drawings.Appeal();
        await server.Post("workflow-definitions", Drawings.Save(model, publish: true));
        model["description"] = "第二版";
        await server.Post("workflow-definitions", Drawings.Save(model, publish: true));

        var answer = await server.Post("workflow-definitions/appeal/revert/1", null);

        (answer["version"]!.GetValue<int>(), answer["description"]!.GetValue<string>()).ShouldBe((3, "从受理到归档"));
    }

    private static JsonObject Break(JsonObject model, string what)
    {
        var archive = Drawings.Activities(model)[2]!.AsObject();
        switch (what)
        {
            case "unknown type":
                archive["type"] = "Governance.Nothing";
                break;
            case "loose connection":
                model["root"]!["connections"]!.AsArray().Insert(0, Drawings.Edge("a1", "Done", "nowhere"));
                break;
            default:
                archive["folder"] = new JsonObject { ["typeName"] = "String", ["expression"] = Expression(what) };
                break;
        }

        return model;
    }

    private static JsonObject Expression(string what) => what switch
    {
        "broken script" => new JsonObject { ["type"] = "JavaScript", ["value"] = "return (1 +" },
        "unsupported language" => new JsonObject { ["type"] = "Python", ["value"] = "1" },
        _ => new JsonObject { ["type"] = "Variable", ["value"] = "{\"id\":\"gone\",\"name\":\"x\"}" },
    };
}

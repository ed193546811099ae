using System.Text.Json.Nodes;

namespace Governance.ScenarioTests.Studio;

/// <summary>A case type's draft is published knowing what a replay said.</summary>
public sealed class DeskShippedTests : ShippedFolders
{
    [Fact]
    public async Task Publish_CaseTypeNobodyRehearsed_IsRefusedUnlessThatIsKnown()
    {
        Ship("appeal", Drawings.Appeal());
        await using var server = await Start();
        var model = Drawings.Appeal();
        model["description"] = "第二版";
        await server.Post("workflow-definitions", Drawings.Save(model));
        var order = new JsonObject { ["version"] = 2, ["reason"] = "按通知修改" };

        var refused = await server.Post("/api/definitions/appeal/publication", order);
        var known = new JsonObject { ["version"] = 2, ["reason"] = "按通知修改", ["acceptsDifferences"] = true };
        var published = await server.Post("/api/definitions/appeal/publication", known);

        refused["code"]!.GetValue<string>().ShouldBe("STU-035");
        published["$status"]!.GetValue<int>().ShouldBe(200, published.ToJsonString());
        var desk = await server.Get("/api/definitions/appeal/desk");
        desk["definition"]!["kind"]!.GetValue<string>().ShouldBe("case-type");
        desk["definition"]!["draft"].ShouldBeNull();
        desk["versions"]!.AsArray().Select(version => version!["state"]!.GetValue<string>()).ShouldBe(["published", "earlier"]);
    }

    [Fact]
    public async Task RollBack_ToWhatWasShipped_StaysThereAtTheNextStart()
    {
        Ship("appeal", Drawings.Appeal());
        await using (var server = await Start())
        {
            var model = Drawings.Appeal();
            model["description"] = "第二版";
            await server.Post("workflow-definitions", Drawings.Save(model, publish: true));
            (await server.Post("/api/definitions/appeal/roll-back", new JsonObject { ["version"] = 1, ["reason"] = "先用回上一版" }))["$status"]!.GetValue<int>().ShouldBe(200);
        }

        await using var again = await Start();

        var desk = await again.Get("/api/definitions/appeal/desk");
        desk["definition"]!["published"]!["version"]!.GetValue<int>().ShouldBe(1);
        desk["definition"]!["draft"].ShouldBeNull();
    }
}

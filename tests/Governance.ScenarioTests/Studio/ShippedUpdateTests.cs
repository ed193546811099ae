using System.Text.Json;
using System.Text.Json.Nodes;
using Governance.Data;
using Governance.Execution;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.ScenarioTests.Studio;

/// <summary>Shipped flows change with the product, unless a person has changed what runs.</summary>
public sealed class ShippedUpdateTests : ShippedFolders
{
    [Fact]
    public async Task Start_ChangedFileOverTheProductsOwn_IsPublishedByItselfOnce()
    {
        Ship("appeal", Appeal("第一版"));
        await Restart();
        Ship("appeal", Appeal("第二版"));
        await Restart();

        await using var server = await Start();

        (await Published(server, "appeal")).ShouldBe((2, "第二版"));
        (await Versions(server)).ShouldBe(["appeal-v1", "appeal-v2"]);
        (await Updates(server)).ShouldBeEmpty();
        await using var db = server.Services.GetRequiredService<IReadDb>().Open();
        var entries = await db.Entries.Where(entry => entry.Aggregate == "definition/appeal").Select(entry => entry.Bytes).ToListAsync(Stop);
        entries.Count(entry => Text(entry).Contains("definition.published", StringComparison.Ordinal) && Text(entry).Contains("system.files", StringComparison.Ordinal)).ShouldBe(2);
        (await db.Releases.SingleAsync(release => release.IsCurrent, Stop)).DefinitionVersionId.ShouldBe("appeal-v2");
    }

    [Fact]
    public async Task Start_ChangedFileWhereAPersonChangedWhatRuns_WaitsAsADraftAndIsTold()
    {
        Ship("appeal", Appeal("第一版"));
        await using (var first = await Start())
            await first.Post("workflow-definitions", Drawings.Save(Appeal("分析员的版本"), publish: true));
        Ship("appeal", Appeal("第二版"));
        await Restart();

        await using var server = await Start();

        (await Published(server, "appeal")).ShouldBe((2, "分析员的版本"));
        (await Versions(server)).ShouldBe(["appeal-v1", "appeal-v2", "appeal-v3"]);
        var told = (await Updates(server)).ShouldHaveSingleItem()!;
        ((string?)told["definitionId"], (string?)told["code"], (int)told["version"]!).ShouldBe(("appeal", "STU-025", 3));
        ((string?)told["message"]).ShouldNotBeNull().ShouldContain("现用的第 2 版由analyst改过");
    }

    [Fact]
    public async Task Start_AfterAPersonMergedTheUpdate_TellsNoMore()
    {
        Ship("appeal", Appeal("第一版"));
        await using (var first = await Start())
            await first.Post("workflow-definitions", Drawings.Save(Appeal("分析员的版本"), publish: true));
        Ship("appeal", Appeal("第二版"));
        await using (var second = await Start())
        {
            var merged = Appeal("合并后的版本");
            merged["version"] = 3;
            await second.Post("workflow-definitions", Drawings.Save(merged, publish: true));
        }

        await using var server = await Start();

        (await Published(server, "appeal")).Description.ShouldBe("合并后的版本");
        (await Updates(server)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Start_AfterAPersonPublishedTheUpdateAsItIs_FollowsTheProductAgain()
    {
        Ship("appeal", Appeal("第一版"));
        await using (var first = await Start())
            await first.Post("workflow-definitions", Drawings.Save(Appeal("分析员的版本"), publish: true));
        Ship("appeal", Appeal("第二版"));
        await using (var second = await Start())
            await second.Post("workflow-definitions/appeal/publish", new JsonObject());
        Ship("appeal", Appeal("第三版"));

        await using var server = await Start();

        (await Published(server, "appeal")).ShouldBe((4, "第三版"));
        (await Updates(server)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Start_PersonsOpenDraftOnTheProductsOwn_StaysTheLatestBesideTheUpdate()
    {
        Ship("appeal", Appeal("第一版"));
        await using (var first = await Start())
            await first.Post("workflow-definitions", Drawings.Save(Appeal("分析员的草稿")));
        Ship("appeal", Appeal("第二版"));

        await using var server = await Start();

        (await Published(server, "appeal")).ShouldBe((3, "第二版"));
        (await server.Get("workflow-definitions/by-definition-id/appeal?versionOptions=Latest"))["description"]!.GetValue<string>().ShouldBe("分析员的草稿");
    }

    [Fact]
    public async Task Start_DatabaseFromBeforePublishersWereRecorded_PublishesTheDraftThatLay()
    {
        Ship("appeal", Appeal("第一版"));
        await using (var old = await Start())
            await Forget(old, "definition/appeal");
        Ship("appeal", Appeal("第二版"));

        await using var server = await Start();

        (await Published(server, "appeal")).ShouldBe((2, "第二版"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Start_ChangedSharedFlow_IsTakenUpByItsConsumersAndNotByWhatRuns(bool fromBefore)
    {
        Ship(Path.Combine("_shared", "part"), Part("p-old"));
        Ship("appeal", Appeal("第一版", withPart: true));
        await using (var old = await Start())
        {
            if (fromBefore)
                await Forget(old, "definition/appeal");
        }

        Ship(Path.Combine("_shared", "part"), Part("p-new"));
        await Restart();

        await using var server = await Start();

        var graphs = server.Services.GetRequiredService<IGraphs>();
        graphs.Find("part", null)!.Definition.Id.ShouldBe("part-v2");
        graphs.Find("appeal", null)!.Definition.Id.ShouldBe("appeal-v2");
        graphs.Find("appeal", null)!.Nodes.Select(node => node.Id).ShouldContain("p-new");
        graphs.Find("appeal", "appeal-v1")!.Nodes.Select(node => node.Id).ShouldSatisfyAllConditions(ids => ids.ShouldContain("p-old"), ids => ids.ShouldNotContain("p-new"));
        (await Versions(server)).ShouldBe(["appeal-v1", "appeal-v2", "part-v1", "part-v2"]);
    }

    [Fact]
    public async Task Publish_SharedFlowByAnAnalyst_PublishesItsConsumersAnew()
    {
        Ship(Path.Combine("_shared", "part"), Part("p-old"));
        Ship("appeal", Appeal("第一版", withPart: true));
        await using var server = await Start();

        var answer = await server.Post("workflow-definitions", Drawings.Save(Part("p-new"), publish: true));

        answer["consumingWorkflowCount"]!.GetValue<int>().ShouldBe(1);
        var graphs = server.Services.GetRequiredService<IGraphs>();
        graphs.Find("appeal", null)!.Nodes.Select(node => node.Id).ShouldContain("p-new");
        graphs.Find("appeal", "appeal-v1")!.Nodes.Select(node => node.Id).ShouldContain("p-old");
    }

    private static string Text(byte[] bytes) => System.Text.Encoding.UTF8.GetString(bytes);

    private static JsonObject Appeal(string description, bool withPart = false)
    {
        var model = Drawings.Appeal();
        model["description"] = description;
        if (withPart)
        {
            Drawings.Activities(model)[1]!["type"] = "共用一段";
            Drawings.Activities(model)[1]!["workflowDefinitionId"] = "part";
            model["root"]!["connections"]!.AsArray()[1]!["source"]!["port"] = "Done";
        }

        return model;
    }

    private static JsonObject Part(string node)
    {
        var model = Drawings.Appeal("part", "共用一段");
        model["options"] = new JsonObject { ["usableAsActivity"] = true, ["autoUpdateConsumingWorkflows"] = true };
        model["root"]!["activities"] = new JsonArray(Drawings.Node(node, "Governance.Archive", "归档", 0, 0));
        model["root"]!["connections"] = new JsonArray();
        return model;
    }

    // As versions were kept before: nobody named who published, nor with which shared flows.
    private static async Task Forget(StudioServer server, string aggregate)
    {
        var stripped = await server.Services.GetRequiredService<RowWrites>().Write(new AggregateKey(aggregate), Actor.System, (stored, _, _) =>
        {
            var state = JsonNode.Parse(stored!.State.Span)!;
            foreach (var version in state["versions"]!.AsArray())
                version!.AsObject().Select(member => member.Key).Where(key => key is "publishedBy" or "uses").ToList().ForEach(key => version.AsObject().Remove(key));
            return ValueTask.FromResult<Governance.Definitions.Result<RowWrite?>>(new RowWrite(new Happening("test.forgot", "旧版数据"), JsonSerializer.SerializeToUtf8Bytes(state), []));
        }, Stop);
        stripped.IsRefused.ShouldBeFalse();
    }

    private static async Task<(int Version, string Description)> Published(StudioServer server, string id)
    {
        var found = await server.Get($"workflow-definitions/by-definition-id/{id}?versionOptions=Published");
        return (found["version"]!.GetValue<int>(), found["description"]!.GetValue<string>());
    }

    private static async Task<string[]> Versions(StudioServer server)
    {
        var all = await server.Get("workflow-definitions?versionOptions=AllVersions");
        return [.. all["items"]!.AsArray().Select(item => item!["id"]!.GetValue<string>()).Order(StringComparer.Ordinal)];
    }

    private static async Task<JsonArray> Updates(StudioServer server) =>
        (await server.Get("../../api/definitions/product-updates"))["items"]!.AsArray();
}

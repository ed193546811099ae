using System.Text.Json.Nodes;
using Governance.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.ScenarioTests.Studio;

/// <summary>Rules of saving and publishing.</summary>
public sealed class SaveTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Save_Draft_ChangesItInPlace()
    {
        await using var server = await StudioServer.Start();
        var model = Drawings.Appeal();
        await server.Post("workflow-definitions", Drawings.Save(model));
        model["description"] = "改过";

        var answer = await server.Post("workflow-definitions", Drawings.Save(model));

        answer["workflowDefinition"]!["version"]!.GetValue<int>().ShouldBe(1);
        answer["workflowDefinition"]!["description"]!.GetValue<string>().ShouldBe("改过");
    }

    [Fact]
    public async Task Save_PublishedLatest_MakesTheNextVersionADraft()
    {
        await using var server = await StudioServer.Start();
        var model = Drawings.Appeal();
        await server.Post("workflow-definitions", Drawings.Save(model, publish: true));
        model["description"] = "改过";

        var answer = await server.Post("workflow-definitions", Drawings.Save(model));

        var versions = await server.Get("workflow-definitions?versionOptions=AllVersions&DefinitionIds=appeal&OrderBy=Version&OrderDirection=Ascending");
        answer["workflowDefinition"]!["id"]!.GetValue<string>().ShouldBe("appeal-v2");
        versions["items"]!.AsArray().Select(v => (v!["version"]!.GetValue<int>(), v["isLatest"]!.GetValue<bool>(), v["isPublished"]!.GetValue<bool>()))
            .ShouldBe([(1, false, true), (2, true, false)]);
    }

    [Fact]
    public async Task Save_SameContentAgain_WritesNothing()
    {
        await using var server = await StudioServer.Start();
        var body = Drawings.Save(Drawings.Appeal(), publish: true);
        await server.Post("workflow-definitions", body);
        var before = await Entries(server);

        var again = await server.Post("workflow-definitions", body);

        again["alreadyPublished"]!.GetValue<bool>().ShouldBeTrue();
        (await Entries(server)).ShouldBe(before);
    }

    [Fact]
    public async Task Save_NewWithoutIdTwice_MakesOneDefinition()
    {
        await using var server = await StudioServer.Start();
        var model = Drawings.Appeal();
        model["definitionId"] = null;
        model["id"] = null;
        var body = Drawings.Save(model);

        var first = await server.Post("workflow-definitions", body);
        var second = await server.Post("workflow-definitions", body);

        second["workflowDefinition"]!["id"]!.GetValue<string>().ShouldBe(first["workflowDefinition"]!["id"]!.GetValue<string>());
        (await server.Get("workflow-definitions?versionOptions=AllVersions"))["totalCount"]!.GetValue<int>().ShouldBe(1);
    }

    [Fact]
    public async Task Save_WouldDropActivityWithoutDescriptor_IsRefused()
    {
        await using var server = await StudioServer.Start();
        var model = Drawings.Appeal();
        await server.Post("workflow-definitions", Drawings.Save(model));
        server.Catalog.Forget("Governance.Archive");
        Drawings.Activities(model).RemoveAt(2);

        var answer = await server.Post("workflow-definitions", Drawings.Save(model));

        answer["$status"]!.GetValue<int>().ShouldBe(400);
        answer["code"]!.GetValue<string>().ShouldBe("STU-011");
        answer["errors"]!.ToJsonString().ShouldContain("root");
        Drawings.Activities(await server.Get("workflow-definitions/by-definition-id/appeal?versionOptions=Latest")).Count.ShouldBe(4);
    }

    [Fact]
    public async Task Save_DropsKnownActivity_IsAllowed()
    {
        await using var server = await StudioServer.Start();
        var model = Drawings.Appeal();
        await server.Post("workflow-definitions", Drawings.Save(model));
        Drawings.Activities(model).RemoveAt(2);

        var answer = await server.Post("workflow-definitions", Drawings.Save(model));

        Drawings.Activities(answer["workflowDefinition"]!).Count.ShouldBe(3);
    }

    [Fact]
    public async Task Save_OverAnothersNewerVersion_IsRefused()
    {
        await using var server = await StudioServer.Start();
        var model = Drawings.Appeal();
        await server.Post("workflow-definitions", Drawings.Save(model, publish: true));
        var (mine, theirs) = ((JsonObject)model.DeepClone(), (JsonObject)model.DeepClone());
        theirs["description"] = "别人的";
        await server.Post("workflow-definitions", Drawings.Save(theirs), user: "editor");
        mine["description"] = "我的";

        var answer = await server.Post("workflow-definitions", Drawings.Save(mine));

        answer["$status"]!.GetValue<int>().ShouldBe(400);
        answer["code"]!.GetValue<string>().ShouldBe("STU-012");
    }

    [Fact]
    public async Task Saves_MoreThanFifty_KeepsTheLastFiftyAndRestoresOne()
    {
        await using var server = await StudioServer.Start();
        var model = Drawings.Appeal();
        for (var i = 1; i <= 53; i++)
        {
            model["description"] = $"第 {i} 次";
            await server.Post("workflow-definitions", Drawings.Save(model));
        }

        var saves = (await server.Get("/api/definitions/appeal/saves"))["items"]!.AsArray();
        var oldest = saves[^1]!["id"]!.GetValue<string>();
        var restored = await server.Post("/api/definitions/appeal/saves", new JsonObject { ["saveId"] = oldest });

        saves.Count.ShouldBe(50);
        restored["description"]!.GetValue<string>().ShouldBe("第 4 次");
        await using var db = server.Services.GetRequiredService<IReadDb>().Open();
        (await db.DefinitionSaves.CountAsync(Stop)).ShouldBe(50);
    }

    private static async Task<int> Entries(StudioServer server)
    {
        await using var db = server.Services.GetRequiredService<IReadDb>().Open();
        return await db.Entries.CountAsync(Stop);
    }
}

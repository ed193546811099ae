using System.Text;
using System.Text.Json.Nodes;
using Governance.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.ScenarioTests.Studio;

/// <summary>Definitions as files: loading at start, import, export.</summary>
public sealed class FileTests : ShippedFolders
{
    [Fact]
    public async Task Start_UnknownFile_IsLoadedPublishedAndReleased()
    {
        Write("从受理到归档");

        await using var server = await Start();

        var loaded = await server.Get("workflow-definitions/by-definition-id/appeal?versionOptions=Published");
        loaded["version"]!.GetValue<int>().ShouldBe(1);
        await using var db = server.Services.GetRequiredService<IReadDb>().Open();
        var release = await db.Releases.SingleAsync(Stop);
        (release.CaseType, release.Number, release.DefinitionVersionId, release.IsCurrent).ShouldBe(("appeal", 1, "appeal-v1", true));
        Encoding.UTF8.GetString(release.Content).ShouldContain("答复模板");
    }

    [Fact]
    public async Task Start_SameFileAgain_ChangesNothing()
    {
        Write("从受理到归档");
        await Restart();

        await using var server = await Start();

        (await server.Get("workflow-definitions?versionOptions=AllVersions"))["totalCount"]!.GetValue<int>().ShouldBe(1);
    }

    [Fact]
    public async Task Start_ChangedFileAndAnalystsDraft_KeepsTheDraftOnTop()
    {
        Write("从受理到归档");
        await using (var first = await Start())
        {
            var model = Drawings.Appeal();
            model["description"] = "分析员的草稿";
            await first.Post("workflow-definitions", Drawings.Save(model));
        }

        Write("新文件");
        await using var server = await Start();

        var latest = await server.Get("workflow-definitions/by-definition-id/appeal?versionOptions=Latest");
        latest["description"]!.GetValue<string>().ShouldBe("分析员的草稿");
        (await server.Get("workflow-definitions/by-id/appeal-v3"))["description"]!.GetValue<string>().ShouldBe("新文件");
    }

    [Fact]
    public async Task Export_ImportedFile_IsTheSameByteForByte()
    {
        const string Text = "{ \"$schema\" : \"https://elsaworkflows.io/schemas/workflow-definition/v3.0.0/schema.json\",\n  \"definitionId\":\"odd\", \"id\": \"x\", \"name\":\"怪异\",\n"
            + "  \"root\": {\"id\":\"r\",\"type\":\"Elsa.Flowchart\",\"version\":1,\"activities\":[ ],\"extra\":{\"b\":1.50,\"a\":null}}, \"ours\": [1,  2] }\n";
        await using var server = await StartWithoutDrawings();
        using var body = new StringContent(Text, Encoding.UTF8, "application/json");
        using var imported = await server.Client.PostAsync("workflow-definitions/import", body, Stop);

        var exported = await server.Client.GetStringAsync("workflow-definitions/odd/export?versionOptions=Latest", Stop);

        imported.IsSuccessStatusCode.ShouldBeTrue();
        exported.ShouldBe(Text);
    }

    [Fact]
    public async Task Save_AfterImport_KeepsMembersStudioDoesNotKnow()
    {
        await using var server = await StartWithoutDrawings();
        var file = Drawings.Appeal();
        file["ours"] = "自有";
        Drawings.Activities(file)[0]!["custom"] = new JsonObject { ["b"] = 1 };
        await server.Post("workflow-definitions/import", file);
        var model = Drawings.Appeal();
        Drawings.Activities(model)[0]!["custom"] = new JsonObject { ["b"] = 1 };
        model["description"] = "改过";
        await server.Post("workflow-definitions", Drawings.Save(model));

        var exported = JsonNode.Parse(await server.Client.GetStringAsync("workflow-definitions/appeal/export?versionOptions=Latest", Stop))!;

        exported["ours"]!.GetValue<string>().ShouldBe("自有");
        Drawings.Activities(exported)[0]!["custom"]!["b"]!.GetValue<int>().ShouldBe(1);
    }

    private void Write(string description)
    {
        var model = Drawings.Appeal();
        model["description"] = description;
        var folder = Ship("appeal", model);
        File.WriteAllText(Path.Combine(folder, "form.schema.json"), """{"type":"object"}""");
        File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "texts")).FullName, "reply.txt"), "答复模板");
    }
}

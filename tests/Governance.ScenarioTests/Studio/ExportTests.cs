using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Governance.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Governance.ScenarioTests.Studio;

/// <summary>What was brought in comes out as the very bytes, and nothing an analyst's tool does not know is lost by saving.</summary>
public sealed class ExportTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Export_EveryDefinitionAtHand_IsTheSameByteForByte()
    {
        await using var server = await StudioServer.Start();
        var (different, kept, refused) = (new List<string>(), 0, 0);

        foreach (var (name, definition) in Definitions())
        {
            using var body = new StringContent(definition, Encoding.UTF8, "application/json");
            using var imported = await server.Client.PostAsync("workflow-definitions/import", body, Stop);
            if (!imported.IsSuccessStatusCode)
            {
                refused++;
                continue;
            }

            var id = JsonNode.Parse(await imported.Content.ReadAsStringAsync(Stop))!["definitionId"]!.GetValue<string>();
            var exported = await server.Client.GetStringAsync($"workflow-definitions/{Uri.EscapeDataString(id)}/export?versionOptions=Latest", Stop);
            kept++;
            if (!string.Equals(exported, definition, StringComparison.Ordinal))
                different.Add(name);
        }

        different.ShouldBeEmpty();
        kept.ShouldBeGreaterThan(5);
        refused.ShouldBeLessThan(kept / 4 + 5);
    }

    [Fact]
    public async Task Export_OneOrMany_IsJournaledWithWhoTookWhat()
    {
        await using var server = await StudioServer.Start();
        await server.Post("workflow-definitions/import", Drawings.Appeal());
        var version = JsonNode.Parse(await server.Client.GetStringAsync("workflow-definitions/by-definition-id/appeal?versionOptions=Latest", Stop))!["id"]!.GetValue<string>();

        (await server.Client.GetAsync("workflow-definitions/appeal/export", Stop)).EnsureSuccessStatusCode();
        (await server.Client.PostAsJsonAsync("bulk-actions/export/workflow-definitions", new { ids = new[] { version } }, Stop)).EnsureSuccessStatusCode();

        await using var db = server.Services.GetRequiredService<IReadDb>().Open();
        var entries = await db.Entries.Where(row => row.Aggregate.StartsWith("export/")).OrderBy(row => row.Sequence).Select(row => row.Bytes).ToListAsync(Stop);
        entries.Select(entry => JsonNode.Parse(entry)!["happenings"]![0]!["kind"]!.GetValue<string>()).ShouldBe(["export.json", "export.zip"]);
        entries.ShouldAllBe(entry => JsonNode.Parse(entry, null, default)!["happenings"]![0]!["text"]!.GetValue<string>().Contains("流程定义 appeal", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Export_Instances_IsJournaledWithWhoTookWhich()
    {
        await using var server = await StudioServer.Start();
        var id = await server.Run(Drawings.Appeal());

        (await server.Client.GetAsync($"workflow-instances/{id}/export", Stop)).EnsureSuccessStatusCode();
        (await server.Client.PostAsJsonAsync("bulk-actions/export/workflow-instances", new { ids = new[] { id } }, Stop)).EnsureSuccessStatusCode();
        (await server.Client.GetAsync("workflow-instances/nobody/export", Stop)).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);

        await using var db = server.Services.GetRequiredService<IReadDb>().Open();
        var entries = await db.Entries.Where(row => row.Aggregate.StartsWith("export/")).OrderBy(row => row.Sequence).Select(row => row.Bytes).ToListAsync(Stop);
        entries.Select(entry => JsonNode.Parse(entry)!["happenings"]![0]!["kind"]!.GetValue<string>()).ShouldBe(["export.json", "export.zip"]);
        entries.ShouldAllBe(entry => JsonNode.Parse(entry, null, default)!["happenings"]![0]!["text"]!.GetValue<string>().Contains($"流程实例 {id}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Save_MembersStudioDoesNotKnow_SurviveTheSaveAndTheExport()
    {
        await using var server = await StudioServer.Start();
        var file = Marked(Drawings.Appeal());
        file["ours"] = new JsonObject { ["b"] = 1.50, ["a"] = null };
        await server.Post("workflow-definitions/import", file);
        // Studio sends back what it holds of the drawing; what stands beside it at the top it has never seen.
        var model = Marked(Drawings.Appeal());
        model["description"] = "改过";

        await server.Post("workflow-definitions", Drawings.Save(model));
        var exported = JsonNode.Parse(await server.Client.GetStringAsync("workflow-definitions/appeal/export?versionOptions=Latest", Stop))!;

        exported["description"]!.GetValue<string>().ShouldBe("改过");
        exported["ours"]!.ToJsonString().ShouldBe(file["ours"]!.ToJsonString());
        exported["customProperties"]!["ours"]!.GetValue<string>().ShouldBe("kept");
        exported["root"]!["ours"]!.GetValue<string>().ShouldBe("kept");
        exported["root"]!["metadata"]!["ours"]!.GetValue<string>().ShouldBe("kept");
        exported["root"]!["customProperties"]!["ours"]!.GetValue<string>().ShouldBe("kept");
        var activity = Drawings.Activities(exported)[1]!;
        activity["ours"]!["deep"]![0]!.GetValue<string>().ShouldBe("kept");
        activity["metadata"]!["ours"]!.GetValue<string>().ShouldBe("kept");
        activity["metadata"]!["designer"]!["ours"]!.GetValue<string>().ShouldBe("kept");
        activity["customProperties"]!["ours"]!.GetValue<string>().ShouldBe("kept");
        exported["root"]!["connections"]![0]!["ours"]!.GetValue<string>().ShouldBe("kept");
    }

    private static JsonObject Marked(JsonObject model)
    {
        model["customProperties"]!["ours"] = "kept";
        model["root"]!["ours"] = "kept";
        model["root"]!["metadata"]!["ours"] = "kept";
        model["root"]!["customProperties"]!["ours"] = "kept";
        var activity = Drawings.Activities(model)[1]!;
        activity["ours"] = new JsonObject { ["deep"] = new JsonArray("kept") };
        activity["metadata"]!["ours"] = "kept";
        activity["metadata"]!["designer"]!["ours"] = "kept";
        activity["customProperties"]!["ours"] = "kept";
        model["root"]!["connections"]![0]!["ours"] = "kept";
        return model;
    }

    // Shipped flows always; recordings and Studio's own requests where they lie beside the repository.
    private static IEnumerable<(string Name, string Json)> Definitions()
    {
        foreach (var file in Files("workflows", "definition.json"))
            yield return (file, File.ReadAllText(file));
        foreach (var file in Files(Path.Combine("shared", "conformance"), "*.json"))
        {
            using var document = JsonDocument.Parse(File.ReadAllText(file));
            foreach (var definition in document.RootElement.GetProperty("definitions").EnumerateArray().Where(HasId))
                yield return (file, definition.GetRawText());
        }

        foreach (var file in Files(Path.Combine("shared", "studio-fixtures"), "*.json"))
        {
            using var document = JsonDocument.Parse(File.ReadAllText(file));
            foreach (var definition in Inside(document.RootElement))
                yield return (file, definition.GetRawText());
        }
    }

    private static IEnumerable<JsonElement> Inside(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object when HasId(json) && json.TryGetProperty("root", out var root) && root.ValueKind == JsonValueKind.Object => [json],
        JsonValueKind.Object => json.EnumerateObject().SelectMany(m => Inside(m.Value)),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Inside),
        _ => [],
    };

    // Without an id one is given, and that is written into the document.
    private static bool HasId(JsonElement definition) =>
        definition.ValueKind == JsonValueKind.Object && definition.TryGetProperty("definitionId", out var id) && id.ValueKind == JsonValueKind.String && id.GetString()!.Length > 0;

    private static string[] Files(string folder, string pattern)
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var found = Path.Combine(at.FullName, folder);
            if (Directory.Exists(found))
                return [.. Directory.GetFiles(found, pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
        }

        return [];
    }
}

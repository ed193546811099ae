using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Governance.Execution.Conformance;

/// <summary>Plays a case on this engine and reports what happened in the words of the format.</summary>
internal sealed class CaseDriver(ConformanceCase @case, FlowchartMode mode)
{
    private readonly GraphLibrary _library = new(ActivityCatalog.Standard);
    private readonly JsonArray _steps = [];
    private EngineWorld _world = null!;
    private WorldDriver _driver = null!;

    public JsonObject Play()
    {
        // The recordings are of an engine that keeps no event nobody waits for.
        _world = new EngineWorld(_library, new EngineSettings(mode, TimeZoneInfo.Utc) { KeepEvents = TimeSpan.Zero });
        var definitions = @case.Definitions.ToArray();
        // The first is the one that runs; the others must be there before it.
        foreach (var index in Enumerable.Range(1, definitions.Length - 1).Append(0))
        {
            var added = _library.Add(Encoding.UTF8.GetBytes(definitions[index].GetRawText()), publish: true);
            if (added.Refusal is { } refusal)
                return Refused(refusal, index);
            _driver = new WorldDriver(_world, added.Value.DefinitionId);
        }

        if (!Start())
            return new JsonObject { ["started"] = false, ["lines"] = Lines() };

        foreach (var step in @case.Resume)
        {
            if (_driver.Take(step) is { } label)
                AddStep(label);
        }

        return Report();
    }

    private static JsonObject Refused(Definitions.Refusal refusal, int index) => new()
    {
        ["refused"] = new JsonObject
        {
            ["stage"] = refusal.Code.StartsWith("DEF-0", StringComparison.Ordinal) ? "import" : "publish",
            ["definition"] = index,
            ["reasons"] = new JsonArray(new JsonObject { ["activityId"] = refusal.Where, ["message"] = $"{refusal.Code} {refusal.Message}" }),
        },
    };

    private bool Start()
    {
        if (@case.Json.TryGetProperty("start", out var start) && start.ValueKind == JsonValueKind.Object)
            _driver.StartByEvent(start);
        else if (_driver.Start(@case.Json.TryGetProperty("input", out var input) ? input : null) is { } refusal)
            throw new InvalidOperationException($"{refusal.Code} {refusal.Message}");

        if (_driver.Main is null)
            return false;

        AddStep("start");
        return true;
    }

    private void AddStep(string after)
    {
        var instance = _driver.Instance!;
        _steps.Add(new JsonObject
        {
            ["after"] = after,
            ["status"] = instance.Status.ToString(),
            ["subStatus"] = instance.SubStatus.ToString(),
            ["lines"] = Lines().Count,
            ["bookmarks"] = new JsonArray([.. instance.Bookmarks.Where(b => !b.IsTechnical).Select(b => $"{b.ActivityType}:{b.ActivityId}").Order(StringComparer.Ordinal).Select(b => (JsonNode)b)]),
        });
    }

    private JsonObject Report()
    {
        var report = InstanceReport.Of(_world, _driver.Instance!);
        report.Remove("definitionId");
        report["lines"] = Lines();
        var children = _world.Instances.Where(id => !string.Equals(id, _driver.Main, StringComparison.Ordinal)).ToArray();
        if (children.Length > 0)
            report["children"] = new JsonArray([.. children.Select(id => InstanceReport.Of(_world, _world.Instance(id)!))]);
        if (@case.Resume.Any())
            report["steps"] = _steps;
        return Named(report, children);
    }

    // Generated ids stand as <main>, <child1> … wherever they appear.
    private JsonObject Named(JsonObject report, string[] children)
    {
        var text = report.ToJsonString().Replace(_driver.Main!, "<main>", StringComparison.Ordinal);
        for (var i = 0; i < children.Length; i++)
            text = text.Replace(children[i], string.Create(CultureInfo.InvariantCulture, $"<child{i + 1}>"), StringComparison.Ordinal);
        return (JsonObject)JsonNode.Parse(text)!;
    }

    private JsonArray Lines() => InstanceReport.Lines(_world);
}

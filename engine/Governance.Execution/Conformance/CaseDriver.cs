using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Governance.Definitions;

namespace Governance.Execution.Conformance;

/// <summary>Plays a case on this engine and reports what happened in the words of the format.</summary>
internal sealed class CaseDriver(ConformanceCase @case, FlowchartMode mode)
{
    private const string FirstId = "0000000000000000000000000000main";
    private readonly GraphLibrary _library = new(ActivityCatalog.Standard);
    private readonly JsonArray _steps = [];
    private EngineWorld _world = null!;
    private string? _main;

    public JsonObject Play()
    {
        _world = new EngineWorld(_library, new EngineSettings(mode, TimeZoneInfo.Utc));
        var definitions = @case.Definitions.ToArray();
        // The first is the one that runs; the others must be there before it.
        foreach (var index in Enumerable.Range(1, definitions.Length - 1).Append(0))
        {
            if (Import(definitions[index], index) is { } refused)
                return refused;
        }

        return Start() ? Report() : new JsonObject { ["started"] = false, ["lines"] = new JsonArray([.. Lines().Select(l => (JsonNode)l)]) };
    }

    private JsonObject? Import(JsonElement definition, int index)
    {
        var added = _library.Add(System.Text.Encoding.UTF8.GetBytes(definition.GetRawText()), publish: true);
        return added.Refusal is not { } refusal
            ? null
            : new JsonObject
            {
                ["refused"] = new JsonObject
                {
                    ["stage"] = string.CompareOrdinal(refusal.Code, "DEF-100") < 0 ? "import" : "publish",
                    ["definition"] = index,
                    ["reasons"] = new JsonArray(new JsonObject { ["activityId"] = refusal.Where, ["message"] = $"{refusal.Code} {refusal.Message}" }),
                },
            };
    }

    private bool Start()
    {
        var definition = _library.Definitions.First(d => JsonElement.DeepEquals(d.Json, @case.Definitions.First()));
        if (@case.Json.TryGetProperty("start", out var start) && start.ValueKind == JsonValueKind.Object)
            Publish(start);
        else
            Refuse(_world.Deliver(AggregateKey.Instance(FirstId), StimulusKinds.Start, new { definitionId = definition.DefinitionId, instanceId = FirstId, input = Member(@case.Json, "input") }));

        _main = _world.Instances.FirstOrDefault(id => string.Equals(_world.Instance(id)!.DefinitionId, definition.DefinitionId, StringComparison.Ordinal));
        if (_main is null)
            return false;

        AddStep("start");
        foreach (var step in @case.Resume)
            Take(step);
        return true;
    }

    private void Take(JsonElement step)
    {
        if (step.TryGetProperty("event", out var name))
        {
            if (step.TryGetProperty("scope", out var scope) && scope.ValueEquals("any"))
                Publish(step);
            else
                _world.Deliver(_world.Home(_main!)!.Value, StimulusKinds.Event, new { name = name.GetString(), payload = Member(step, "payload"), instanceId = _main });
            AddStep($"event:{name.GetString()}");
        }
        else if (step.TryGetProperty("task", out var task))
        {
            ResumeFirst(b => b.Kind is "Elsa.RunTask" && task.ValueEquals(b.Name), Member(step, "result"));
            AddStep($"task:{task.GetString()}");
        }
        else if (step.TryGetProperty("activity", out var activity))
        {
            ResumeFirst(b => activity.ValueEquals(b.ActivityId), Member(step, "input"));
            AddStep($"activity:{activity.GetString()}");
        }
    }

    private void ResumeFirst(Func<BookmarkState, bool> isMeant, JsonElement? input)
    {
        var bookmark = _world.Instance(_main!)!.Bookmarks.FirstOrDefault(isMeant);
        if (bookmark is not null)
            _world.Deliver(_world.Home(_main!)!.Value, StimulusKinds.Resume, new { bookmarkId = bookmark.Id, input });
    }

    private void Publish(JsonElement step) =>
        _world.Deliver(AggregateKey.Events, StimulusKinds.Publish, new { name = step.GetProperty("event").GetString(), payload = Member(step, "payload") });

    private void AddStep(string after)
    {
        var instance = _world.Instance(_main!)!;
        _steps.Add(new JsonObject
        {
            ["after"] = after,
            ["status"] = instance.Status.ToString(),
            ["subStatus"] = instance.SubStatus.ToString(),
            ["lines"] = Lines().Count(),
            ["bookmarks"] = new JsonArray([.. instance.Bookmarks.Select(b => $"{b.ActivityType}:{b.ActivityId}").Order(StringComparer.Ordinal).Select(b => (JsonNode)b)]),
        });
    }

    private JsonObject Report()
    {
        var report = InstanceReport.Of(_world, _world.Instance(_main!)!);
        report.Remove("definitionId");
        report["lines"] = new JsonArray([.. Lines().Select(l => (JsonNode)l)]);
        var children = _world.Instances.Where(id => !string.Equals(id, _main, StringComparison.Ordinal)).ToArray();
        if (children.Length > 0)
            report["children"] = new JsonArray([.. children.Select(id => InstanceReport.Of(_world, _world.Instance(id)!))]);
        if (@case.Resume.Any())
            report["steps"] = _steps;
        return Named(report, children);
    }

    // Generated ids stand as <main>, <child1> … wherever they appear.
    private JsonObject Named(JsonObject report, string[] children)
    {
        var text = report.ToJsonString().Replace(_main!, "<main>", StringComparison.Ordinal);
        for (var i = 0; i < children.Length; i++)
            text = text.Replace(children[i], string.Create(CultureInfo.InvariantCulture, $"<child{i + 1}>"), StringComparison.Ordinal);
        return (JsonObject)JsonNode.Parse(text)!;
    }

    private IEnumerable<string> Lines() => _world.Lines.SelectMany(l => l.Split('\n')).Select(l => l.TrimEnd('\r'));

    private static JsonElement? Member(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value : null;

    private static void Refuse(Refusal? refusal)
    {
        if (refusal is not null)
            throw new InvalidOperationException($"{refusal.Code} {refusal.Message}");
    }
}

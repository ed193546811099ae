using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Governance.Definitions;

/// <summary>Reads one activity and everything inside it. Which members hold activities is the descriptor's word.</summary>
internal sealed class ActivityReader(IActivityTypes types)
{
    private const int MaxDepth = 64;
    private const int MaxActivities = 3_000;
    private static readonly string[] MergeModes = ["Stream", "Merge", "Converge", "Cascade", "Race"];
    private int _depth;
    private int _count;

    public ActivityNode Read(JsonElement json, string parentNodeId, string path, string madeUpId, bool mustHaveId)
    {
        if (++_depth > MaxDepth)
            throw new DefinitionRefusedException(DefinitionRefusals.TooDeep(path));
        if (++_count > MaxActivities)
            throw new DefinitionRefusedException(DefinitionRefusals.TooMany(path, MaxActivities));

        if (json.ValueKind != JsonValueKind.Object)
            throw JsonShape.Wrong(path, "活动");

        json = Restore(json, path);
        var node = ReadHead(json, parentNodeId, path, madeUpId, mustHaveId);
        OutputBindingCheck.Check(json, node.Descriptor, path);
        if (node.Descriptor is { } descriptor)
            node = ReadInside(node, descriptor, json, path);
        _depth--;
        return node;
    }

    // A placeholder written by an engine that lacked the type holds the original; here the type may well be known.
    private static JsonElement Restore(JsonElement json, string path)
    {
        if (!json.TryGetProperty("type", out var type) || type.ValueKind != JsonValueKind.String || !type.ValueEquals(ActivityTypeNames.NotFound))
            return json;

        if (!json.TryGetProperty("originalActivityJson", out var original) || original.ValueKind != JsonValueKind.String)
            throw new DefinitionRefusedException(DefinitionRefusals.MissingOriginal(path));

        try
        {
            using var document = JsonDocument.Parse(original.GetString()!);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            throw new DefinitionRefusedException(DefinitionRefusals.NotJson(path + ".originalActivityJson"));
        }
    }

    private ActivityNode ReadHead(JsonElement json, string parentNodeId, string path, string madeUpId, bool mustHaveId)
    {
        if (!json.TryGetProperty("type", out var typeMember) || typeMember.ValueKind != JsonValueKind.String)
            throw new DefinitionRefusedException(DefinitionRefusals.MissingType(path));

        var id = json.Text("id", path);
        if (id is null && mustHaveId)
            throw new DefinitionRefusedException(DefinitionRefusals.MissingId(path));

        json.Text("nodeId", path);
        if (!json.Member("metadata").IsNothing() && json.Member("metadata").ValueKind != JsonValueKind.Object)
            throw JsonShape.Wrong(path + ".metadata", "对象");
        var custom = CustomProperties(json, path);
        var type = typeMember.GetString()!;
        if (string.Equals(type, ActivityTypeNames.Flowchart, StringComparison.Ordinal))
            json.StrictFlag("runAsynchronously", path);
        var version = ReadVersion(json, path);
        var workflow = FindWorkflow(json, type, version, out var descriptor);
        var shownId = string.IsNullOrEmpty(id) ? madeUpId : id;
        return new ActivityNode
        {
            Id = shownId,
            NodeId = $"{parentNodeId}:{shownId}",
            Type = type,
            Version = version,
            Name = json.Text("name", path),
            Json = json,
            Descriptor = descriptor,
            Workflow = workflow,
            CanStartWorkflow = custom.Flag("canStartWorkflow", path + ".customProperties") || json.Flag("canStartWorkflow", path),
            MergeMode = ReadMergeMode(custom),
        };
    }

    private static JsonElement CustomProperties(JsonElement json, string path)
    {
        var custom = json.Member("customProperties");
        return custom.ValueKind is JsonValueKind.Undefined or JsonValueKind.Object ? custom : throw JsonShape.Wrong(path + ".customProperties", "对象");
    }

    private static int ReadVersion(JsonElement json, string path)
    {
        if (!json.TryGetProperty("version", out var version))
            return 0;

        return version.ValueKind == JsonValueKind.Number && version.TryGetInt32(out var number) ? number : throw JsonShape.Wrong(path + ".version", "整数");
    }

    private WorkflowReference? FindWorkflow(JsonElement json, string type, int version, out ActivityDescriptor? descriptor)
    {
        descriptor = types.Find(type, version);
        var hasVersionId = json.TryGetProperty("workflowDefinitionVersionId", out var versionId);
        if (hasVersionId && versionId.ValueKind == JsonValueKind.String && types.FindWorkflow(versionId.GetString(), definitionId: null) is { } exact)
            return exact;
        if (descriptor is not null)
            return null;

        // A version id nobody knows leaves the type to decide; where there is none, the definition's id helps too.
        if (types.FindWorkflowOfType(type) is { } named)
            return named;
        return !hasVersionId && json.TryGetProperty("workflowDefinitionId", out var definitionId) && definitionId.ValueKind == JsonValueKind.String
            ? types.FindWorkflow(versionId: null, definitionId.GetString())
            : null;
    }

    private static string? ReadMergeMode(JsonElement custom)
    {
        var mode = custom.ValueKind == JsonValueKind.Object && custom.TryGetProperty("mergeMode", out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
        // As text the number of a mode counts as well, None being 0.
        return int.TryParse(mode, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
            ? number >= 1 && number <= MergeModes.Length ? MergeModes[number - 1] : null
            : Array.Find(MergeModes, m => string.Equals(m, mode?.Trim(), StringComparison.OrdinalIgnoreCase));
    }

    private ActivityNode ReadInside(ActivityNode node, ActivityDescriptor descriptor, JsonElement json, string path)
    {
        var slots = ImmutableArray.CreateBuilder<ChildSlot>();
        foreach (var name in descriptor.ListSlots)
            slots.Add(new ChildSlot(name, ReadList(node, json, name, path)));

        foreach (var port in descriptor.Ports)
        {
            if (!port.IsEmbedded)
                continue;

            var member = json.Member(Camel(port.Name));
            if (member.ValueKind == JsonValueKind.Object)
                slots.Add(new ChildSlot(port.Name, [Read(member, node.NodeId, $"{path}.{Camel(port.Name)}", node.Id + port.Name, mustHaveId: false)]));
            else if (!member.IsNothing())
                throw JsonShape.Wrong($"{path}.{Camel(port.Name)}", "活动");
        }

        EnumInputCheck.Check(json, descriptor, path);
        node = node with { Slots = slots.ToImmutable() };
        if (descriptor.IsContainer)
            node = node with { Variables = ArgumentReader.ContainerVariables(json, path) };
        return string.Equals(descriptor.TypeName, ActivityTypeNames.Flowchart, StringComparison.Ordinal)
            ? node with { Connections = new ConnectionReader(node).Read(json, path) }
            : node;
    }

    private ImmutableArray<ActivityNode> ReadList(ActivityNode owner, JsonElement json, string name, string path)
    {
        var isFlowchart = string.Equals(owner.Type, ActivityTypeNames.Flowchart, StringComparison.Ordinal);
        var nodes = ImmutableArray.CreateBuilder<ActivityNode>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var index = 0;
        // "transitions/trigger": the items of a list wrap their activity.
        var (list, wrapped) = name.Split('/') is [var first, var second] ? (first, second) : (name, null);
        foreach (var item in json.List(list, path))
        {
            var itemPath = string.Create(CultureInfo.InvariantCulture, $"{path}.{list}[{index++}]");
            var activity = wrapped is null ? item : item.Member(wrapped);
            if (wrapped is not null && activity.IsNothing())
                continue;

            var madeUpId = string.Create(CultureInfo.InvariantCulture, $"{owner.Id}.{(wrapped is "activity" ? null : wrapped)}{index}");
            var node = Read(activity, owner.NodeId, wrapped is null ? itemPath : $"{itemPath}.{wrapped}", madeUpId, isFlowchart);
            if (isFlowchart && !seen.Add(node.Id))
                throw new DefinitionRefusedException(DefinitionRefusals.DuplicateId(itemPath, node.Id));
            nodes.Add(node);
        }

        return nodes.ToImmutable();
    }

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}

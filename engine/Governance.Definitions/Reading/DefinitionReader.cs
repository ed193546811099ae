using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Governance.Definitions;

/// <summary>Reads Elsa 3 definition JSON. Never throws on any text: what cannot be read is refused with its place.</summary>
public static class DefinitionReader
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 256, CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>Refusals: <c>DEF-001</c> to <c>DEF-011</c>.</summary>
    public static Result<WorkflowDefinition> Read(ReadOnlyMemory<byte> json, IActivityTypes types)
    {
        if (!JsonBytes.AreSound(json.Span))
            return DefinitionRefusals.NotJson("1:1");

        JsonElement document;
        try
        {
            using var parsed = JsonDocument.Parse(json, Options);
            document = parsed.RootElement.Clone();
        }
        catch (JsonException e)
        {
            return DefinitionRefusals.NotJson(string.Create(CultureInfo.InvariantCulture, $"{e.LineNumber + 1}:{e.BytePositionInLine + 1}"));
        }

        try
        {
            return ReadDocument(document, json, types);
        }
        catch (DefinitionRefusedException refused)
        {
            return refused.Refusal;
        }
    }

    private static WorkflowDefinition ReadDocument(JsonElement document, ReadOnlyMemory<byte> original, IActivityTypes types)
    {
        if (document.ValueKind != JsonValueKind.Object)
            throw JsonShape.Wrong("$", "对象");

        var definitionId = document.Text("definitionId", "$");
        var id = document.Text("id", "$");
        var version = ReadVersion(document.Member("version"));
        definitionId = string.IsNullOrWhiteSpace(definitionId) ? id ?? "definition" : definitionId;
        RequireObject(document, "customProperties");
        var options = RequireObject(document, "options");
        CheckHeader(document, options);
        return new WorkflowDefinition
        {
            Id = string.IsNullOrWhiteSpace(id) ? string.Create(CultureInfo.InvariantCulture, $"{definitionId}:{version}") : id,
            DefinitionId = definitionId,
            Name = document.Text("name", "$"),
            Description = document.Text("description", "$"),
            Version = version,
            IsLatest = document.StrictFlag("isLatest", "$"),
            IsPublished = document.StrictFlag("isPublished", "$"),
            IsReadonly = document.StrictFlag("isReadonly", "$"),
            UsableAsActivity = options.Flag("usableAsActivity", "$.options") || document.Flag("usableAsActivity", "$"),
            Variables = ArgumentReader.WorkflowVariables(document),
            Inputs = ArgumentReader.Arguments(document, "inputs"),
            Outputs = ArgumentReader.Arguments(document, "outputs"),
            Outcomes = ReadOutcomes(document),
            IncidentStrategy = StrategyReader.Read(options),
            Activation = StrategyReader.ReadActivation(options),
            Root = ReadRoot(document.Member("root"), types),
            Json = document,
            Original = original,
        };
    }

    private static ActivityNode ReadRoot(JsonElement root, IActivityTypes types)
    {
        if (!root.IsNothing())
            return new ActivityReader(types).Read(root, "Workflow1", "$.root", "Root1", mustHaveId: false);

        return new ActivityNode
        {
            Id = "Sequence1",
            NodeId = "Workflow1:Sequence1",
            Type = ActivityTypeNames.Sequence,
            Json = default,
            Descriptor = types.Find(ActivityTypeNames.Sequence, 1),
            Slots = [new ChildSlot("activities", [])],
        };
    }

    private static JsonElement RequireObject(JsonElement document, string name)
    {
        var value = document.Member(name);
        return value.IsNothing() || value.ValueKind == JsonValueKind.Object ? value : throw JsonShape.Wrong("$." + name, "对象");
    }

    // Members the engine has no use for, but which no Elsa server would read in another shape.
    private static void CheckHeader(JsonElement document, JsonElement options)
    {
        document.StrictFlag("isSystem", "$");
        options.StrictFlag("autoUpdateConsumingWorkflows", "$.options");
        if (document.Text("toolVersion", "$") is { } tool && !System.Version.TryParse(tool, out _))
            throw JsonShape.Wrong("$.toolVersion", "版本号");
        var createdAt = document.Member("createdAt");
        if (createdAt.ValueKind != JsonValueKind.Undefined && !(createdAt.ValueKind == JsonValueKind.String && createdAt.TryGetDateTimeOffset(out _)))
            throw JsonShape.Wrong("$.createdAt", "时间");
    }

    private static int ReadVersion(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Undefined => 0,
        JsonValueKind.Number when value.TryGetInt32(out var number) => number,
        JsonValueKind.String when int.TryParse(value.GetString(), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) => number,
        _ => throw JsonShape.Wrong("$.version", "整数"),
    };

    private static ImmutableArray<string> ReadOutcomes(JsonElement document)
    {
        var outcomes = ImmutableArray.CreateBuilder<string>();
        foreach (var outcome in document.List("outcomes", "$"))
        {
            if (outcome.ValueKind != JsonValueKind.String)
                throw JsonShape.Wrong($"$.outcomes[{outcomes.Count}]", "文本");
            outcomes.Add(outcome.GetString()!);
        }

        return outcomes.ToImmutable();
    }
}

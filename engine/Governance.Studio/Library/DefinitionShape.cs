using System.Security.Claims;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Governance.Studio;

/// <summary>A version as lists show it.</summary>
internal sealed record VersionSummary(
    IReadOnlyList<Link> Links, string Id, string DefinitionId, string Name, string? Description, int Version, string ToolVersion, bool IsLatest,
    bool IsPublished, string? ProviderName, string MaterializerName, bool IsMaterializerAvailable, DateTimeOffset CreatedAt, bool IsReadonly);

/// <summary>Makes what Studio reads of rows and drawings. What is missing in a drawing is filled: a null there kills the editor.</summary>
internal sealed class DefinitionShape(Instants instants, DefinitionFacts facts, ActivityTypes types)
{
    private static readonly string[] Lists = ["variables", "inputs", "outputs", "outcomes"];

    private static readonly string[] Options =
        ["activationStrategyType", "usableAsActivity", "autoUpdateConsumingWorkflows", "activityCategory", "incidentStrategyType", "commitStrategyName"];

    public async Task<IReadOnlyList<VersionSummary>> Summaries(IReadOnlyList<VersionLine> lines, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var known = await facts.Of(lines.Select(l => l.Hash), cancellationToken);
        return [.. lines.Select(line => Summary(line, known.GetValueOrDefault(line.Hash), user))];
    }

    /// <param name="json">The drawing as stored.</param>
    public JsonObject Full(VersionLine line, byte[] json, ClaimsPrincipal user)
    {
        var drawn = Camel(DefinitionContent.Parse(json).Value.Json);
        var full = new JsonObject
        {
            ["links"] = JsonSerializer.SerializeToNode(DefinitionLinks.Of(line.DefinitionId, user), StudioJson.Options),
            ["id"] = line.Id,
            ["definitionId"] = line.DefinitionId,
            ["tenantId"] = null,
            ["name"] = line.Name,
            ["description"] = line.Description,
            ["createdAt"] = JsonSerializer.SerializeToNode(instants.Of(line.CreatedMicros), StudioJson.Options),
            ["version"] = line.Version,
            ["toolVersion"] = Version.TryParse(ActivityTree.Text(drawn, "toolVersion"), out _) ? ActivityTree.Text(drawn, "toolVersion") : DefinitionFacts.ToolVersion,
            ["isLatest"] = line.IsLatest,
            ["isPublished"] = line.IsPublished,
            ["isReadonly"] = drawn["isReadonly"] is JsonValue flag && flag.TryGetValue<bool>(out var isReadonly) && isReadonly,
            ["isSystem"] = false,
            ["providerName"] = null,
            ["materializerName"] = "Json",
            ["materializerContext"] = null,
        };
        Fill(full, drawn);
        return full;
    }

    private void Fill(JsonObject full, JsonObject drawn)
    {
        foreach (var name in Lists)
            full[name] = Take(drawn, name) as JsonArray ?? [];
        full["customProperties"] = Take(drawn, "customProperties") as JsonObject ?? [];
        var options = Take(drawn, "options") as JsonObject ?? [];
        foreach (var name in Options)
        {
            if (!options.ContainsKey(name))
                options[name] = name is "usableAsActivity" or "autoUpdateConsumingWorkflows" ? false : null;
        }

        full["options"] = options;
        full["root"] = DrawingShape.Complete(Take(drawn, "root") as JsonObject, types);
        foreach (var (name, value) in drawn)
        {
            if (!full.ContainsKey(name))
                full[name] = value?.DeepClone();
        }
    }

    private VersionSummary Summary(VersionLine line, DrawingFacts? known, ClaimsPrincipal user) => new(
        DefinitionLinks.Of(line.DefinitionId, user), line.Id, line.DefinitionId, line.Name, line.Description, line.Version,
        known?.ToolVersion ?? DefinitionFacts.ToolVersion, line.IsLatest, line.IsPublished, ProviderName: null, MaterializerName: "Json",
        IsMaterializerAvailable: true, instants.Of(line.CreatedMicros), known?.IsReadonly ?? false);

    private static JsonNode? Take(JsonObject json, string name)
    {
        var value = json[name];
        json.Remove(name);
        return value;
    }

    // Elsa accepts Pascal case at the top; Studio reads camel case only.
    private static JsonObject Camel(JsonObject json)
    {
        var camel = new JsonObject();
        foreach (var (name, value) in json)
        {
            if (name.Length > 0)
                camel.TryAdd(char.ToLowerInvariant(name[0]) + name[1..], value?.DeepClone());
        }

        return camel;
    }
}

using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Governance.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Studio;

/// <summary>What lists and the toolbox need to know of a drawing.</summary>
internal sealed record DrawingFacts(string ToolVersion, bool IsReadonly, bool IsUsableAsActivity, IReadOnlyList<UsedType> Types, IReadOnlyList<string> UsedDefinitions);

internal sealed record UsedType(string Type, int Version);

/// <summary>Facts of drawings, kept by the hash of the drawing: what has the same hash is never read twice.</summary>
internal sealed class DefinitionFacts(IReadDb read)
{
    public const string ToolVersion = "3.8.2.0";

    private readonly ConcurrentDictionary<string, DrawingFacts> _byHash = new(StringComparer.Ordinal);

    public async Task<IReadOnlyDictionary<string, DrawingFacts>> Of(IEnumerable<string> hashes, CancellationToken cancellationToken)
    {
        var wanted = hashes.Distinct(StringComparer.Ordinal).ToArray();
        var missing = wanted.Where(h => !_byHash.ContainsKey(h)).ToArray();
        if (missing.Length > 0)
            await Read(missing, cancellationToken);

        return wanted.Where(_byHash.ContainsKey).ToDictionary(h => h, h => _byHash[h], StringComparer.Ordinal);
    }

    /// <summary>Every activity type that any stored version uses, hidden ones too: their instances are still looked at.</summary>
    public async Task<IReadOnlyList<UsedType>> AllUsedTypes(CancellationToken cancellationToken)
    {
        await using var db = read.Open();
        var hashes = await db.Definitions.Select(r => r.Hash).Distinct().ToListAsync(cancellationToken);
        return [.. (await Of(hashes, cancellationToken)).Values.SelectMany(f => f.Types).Distinct()];
    }

    private async Task Read(string[] hashes, CancellationToken cancellationToken)
    {
        await using var db = read.Open();
        var rows = db.Definitions.Where(r => hashes.Contains(r.Hash)).Select(r => new { r.Hash, r.Json }).AsAsyncEnumerable();
        await foreach (var row in rows.WithCancellation(cancellationToken))
            _byHash[row.Hash] = Read(DefinitionContent.Parse(row.Json).Value);
    }

    private static DrawingFacts Read(DefinitionContent content)
    {
        var activities = content.Root is null ? [] : ActivityTree.Walk(content.Root).ToArray();
        return new DrawingFacts(
            ActivityTree.Text(content.Json, "toolVersion") is { } version && Version.TryParse(version, out _) ? version : ToolVersion,
            Flag(content.Json, "isReadonly"),
            content.IsUsableAsActivity,
            [.. activities.Select(a => new UsedType(a.Type, a.Version)).Distinct()],
            [.. activities.Select(a => ActivityTree.Text(a.Json, "workflowDefinitionId")).OfType<string>().Distinct(StringComparer.Ordinal)]);
    }

    private static bool Flag(JsonObject json, string name) => json[name] is JsonValue value && value.TryGetValue<bool>(out var flag) && flag;
}

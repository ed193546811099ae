using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Governance.Execution.Running;

/// <summary>Carries out the plan of a migration, or says why there is none.</summary>
internal static class Migrating
{
    public static void Take(BurstRun burst, string instanceId, string versionId, ImmutableDictionary<string, string> nodes)
    {
        if (burst.Current(instanceId) is not { } state)
        {
            burst.Refuse(RunRefusals.UnknownInstance(instanceId));
            return;
        }

        if (burst.Graphs.Find(state.DefinitionId, state.VersionId) is not { } from || burst.Graphs.Find(state.DefinitionId, versionId) is not { } to)
        {
            burst.Refuse(RunRefusals.UnknownDefinition(versionId));
            return;
        }

        var plan = Migration.Plan(from, to, state, nodes);
        if (plan.Next is { } next)
        {
            burst.Replace(Thaw.Instance(burst, to, next));
            burst.Tell(new Happening("instance.migrated", Says(from, to, plan), instanceId));
        }
        else
        {
            burst.Refuse(plan.Reasons[0]);
        }
    }

    private static string Says(Graph from, Graph to, MigrationPlan plan)
    {
        var moved = plan.Nodes.Where(move => !string.Equals(move.From, move.To, StringComparison.Ordinal))
            .Select(move => $"，“{Name(from, move.From)}”接到“{Name(to, move.To)}”");
        return string.Create(CultureInfo.InvariantCulture, $"流程由第 {from.Definition.Version} 版迁移到第 {to.Definition.Version} 版{string.Concat(moved)}。");
    }

    private static string Name(Graph graph, string nodeId) => graph.Find(nodeId)?.DisplayText is { Length: > 0 } text ? text : nodeId;

    public static ImmutableDictionary<string, string> Nodes(JsonElement nodes) => nodes.ValueKind == JsonValueKind.Object
        ? nodes.EnumerateObject().Where(n => n.Value.ValueKind == JsonValueKind.String)
            .ToImmutableDictionary(n => n.Name, n => n.Value.GetString()!, StringComparer.Ordinal)
        : ImmutableDictionary<string, string>.Empty;
}

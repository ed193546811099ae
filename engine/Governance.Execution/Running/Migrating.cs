using System.Collections.Immutable;
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
            burst.Replace(Thaw.Instance(burst, to, next));
        else
            burst.Refuse(plan.Reasons[0]);
    }

    public static ImmutableDictionary<string, string> Nodes(JsonElement nodes) => nodes.ValueKind == JsonValueKind.Object
        ? nodes.EnumerateObject().Where(n => n.Value.ValueKind == JsonValueKind.String)
            .ToImmutableDictionary(n => n.Name, n => n.Value.GetString()!, StringComparer.Ordinal)
        : ImmutableDictionary<string, string>.Empty;
}

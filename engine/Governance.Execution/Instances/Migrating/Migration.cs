using System.Collections.Immutable;
using Governance.Definitions;
using Governance.Execution.Values;

namespace Governance.Execution;

public enum MigrationVerdict
{
    /// <summary>Every open node is in the new version under its own path.</summary>
    Keeps,

    /// <summary>Some open node is elsewhere in the new version.</summary>
    Moves,

    /// <summary>See the reasons; the instance stays on its version.</summary>
    Cannot,
}

/// <param name="From">Node path in the version the instance runs on.</param>
/// <param name="To">Node path in the new version.</param>
public sealed record NodeMove(string From, string To);

/// <summary>What moving one instance to another version comes to. Making a plan changes nothing: it is the dry run.</summary>
/// <param name="Nodes">Where each open node goes.</param>
/// <param name="Reasons">Why it cannot move; each <c>RUN-034</c> to <c>RUN-038</c>.</param>
public sealed record MigrationPlan(MigrationVerdict Verdict, ImmutableArray<NodeMove> Nodes, ImmutableArray<Refusal> Reasons)
{
    internal InstanceState? Next { get; init; }
}

/// <summary>
/// Moves a running instance to another version of its definition. What is open goes on at the same node, found by its path, by the map, or by
/// an activity id and type only one node has; bookmarks and timers keep their ids. What ended is never repeated, and what the new version
/// adds before the open nodes is not made up for.
/// </summary>
public static class Migration
{
    /// <param name="nodes">Old to new node, by path or activity id, where they are not found by themselves.</param>
    public static MigrationPlan Plan(Graph from, Graph to, InstanceState state, IReadOnlyDictionary<string, string>? nodes = null)
    {
        if (!string.Equals(from.Definition.DefinitionId, to.Definition.DefinitionId, StringComparison.Ordinal))
            return Cannot([], MigrateRefusals.OtherDefinition(to.Definition.DefinitionId));
        if (state.Status == InstanceStatus.Finished)
            return Cannot([], ModifyRefusals.InstanceOver(state.Id));

        var match = new NodeMatch(from, to, nodes ?? ImmutableDictionary<string, string>.Empty);
        var open = state.Frames.Select(f => f.NodeId).Concat(state.Parked.Select(p => p.NodeId)).Distinct(StringComparer.Ordinal).ToArray();
        var moves = open.Select(id => (Id: id, Node: match.Find(id))).Where(m => m.Node is not null).Select(m => new NodeMove(m.Id, m.Node!.NodeId)).ToImmutableArray();
        var reasons = Reasons(match, state, open).ToArray();
        if (reasons.Length > 0)
            return Cannot(moves, [.. reasons]);

        var isSame = moves.All(m => string.Equals(m.From, m.To, StringComparison.Ordinal));
        return new MigrationPlan(isSame ? MigrationVerdict.Keeps : MigrationVerdict.Moves, moves, []) { Next = Move(match, to, state) };
    }

    private static MigrationPlan Cannot(ImmutableArray<NodeMove> moves, params ImmutableArray<Refusal> reasons) =>
        new(MigrationVerdict.Cannot, moves, reasons);

    private static IEnumerable<Refusal> Reasons(NodeMatch match, InstanceState state, string[] open)
    {
        foreach (var id in open)
        {
            if (match.Why(id) is { } refusal)
                yield return refusal;
        }

        var byNumber = state.Frames.ToDictionary(f => f.Number);
        foreach (var frame in state.Frames)
        {
            if (match.Find(frame.NodeId) is not { } node)
                continue;
            var parent = frame.Parent is { } number ? match.Find(byNumber[number].NodeId) : null;
            if (frame.Parent is not null && parent is not null && !ReferenceEquals(node.Parent, parent))
                yield return MigrateRefusals.OtherContainer(node);
            else if (parent?.Flow is not null && !frame.IsBeside && !FlowMigration.MapOf(parent, state.TriggerActivityId).IsReachable(node.Ordinal))
                yield return ModifyRefusals.NotReachable(node);
            foreach (var cell in frame.Cells.Where(c => !Fits(match.Old(frame.NodeId), node, c)))
                yield return MigrateRefusals.OtherType(cell.Name);
        }
    }

    // What a conversion would silently turn into a default is lost for ever.
    private static bool Fits(GraphNode? old, GraphNode node, CellState cell)
    {
        var slot = node.Variables.FirstOrDefault(v => string.Equals(v.Id, cell.Id, StringComparison.Ordinal));
        var before = old?.Variables.FirstOrDefault(v => string.Equals(v.Id, cell.Id, StringComparison.Ordinal));
        if (slot is null || before is null || slot.Type == before.Type)
            return true;

        try
        {
            return string.Equals(Value.ToText(Conversion.To(slot.Type, cell.Value)), Value.ToText(cell.Value), StringComparison.Ordinal);
        }
        catch (ConversionException)
        {
            return false;
        }
    }

    private static InstanceState Move(NodeMatch match, Graph to, InstanceState state) => state with
    {
        VersionId = to.Definition.Id,
        Version = to.Definition.Version,
        Frames = [.. state.Frames.Select(f => Move(match, state, f))],
        Bookmarks = [.. state.Bookmarks.Select(b => match.Find(b.NodeId) is { } node ? b with { ActivityId = node.Id, NodeId = node.NodeId } : b)],
        Parked = [.. state.Parked.Select(p => p with { NodeId = match.Find(p.NodeId)!.NodeId })],
        Incidents = [.. state.Incidents.Select(i => match.Find(i.NodeId) is { } node ? i with { ActivityId = node.Id, NodeId = node.NodeId } : i)],
    };

    private static FrameState Move(NodeMatch match, InstanceState state, FrameState frame)
    {
        var node = match.Find(frame.NodeId)!;
        var children = state.Frames.Where(f => f.Parent == frame.Number).Select(f => match.Find(f.NodeId)!).ToArray();
        return frame with
        {
            NodeId = node.NodeId,
            Cells = [.. frame.Cells.Select(c => Move(node, c))],
            Cursor = node.Activity is Standard.Sequence && children is [var child, ..] ? node.List("activities").IndexOf(child) + 1 : frame.Cursor,
            Flow = frame.Flow is not null && node.Flow is not null ? new FlowMigration(match, state, frame, node).Move() : frame.Flow,
        };
    }

    // A variable that was drawn anew under its old name keeps its value.
    private static CellState Move(GraphNode node, CellState cell) =>
        node.Variables.Any(v => string.Equals(v.Id, cell.Id, StringComparison.Ordinal))
        || node.Variables.FirstOrDefault(v => string.Equals(v.Name, cell.Name, StringComparison.Ordinal)) is not { } named
            ? cell
            : cell with { Id = named.Id };
}

using System.Collections.Immutable;
using Governance.Definitions;
using Governance.Execution;

namespace Governance.Studio;

/// <summary>Gathers reasons: the same sentence once, with a few examples.</summary>
internal sealed class ReasonCount
{
    private const int Examples = 20;
    private const int MostReasons = 50;

    private readonly Dictionary<(string Code, string Message), (int Count, List<string> Examples)> _reasons = [];

    public ReasonCount(ImmutableArray<ReasonTally> before = default)
    {
        foreach (var reason in before.IsDefault ? [] : before)
            _reasons[(reason.Code, reason.Message)] = (reason.Count, [.. reason.Examples]);
    }

    public ImmutableArray<ReasonTally> Tallies =>
        [.. _reasons.OrderByDescending(reason => reason.Value.Count).ThenBy(reason => reason.Key.Code, StringComparer.Ordinal).ThenBy(reason => reason.Key.Message, StringComparer.Ordinal)
            .Take(MostReasons).Select(reason => new ReasonTally(reason.Key.Code, reason.Key.Message, reason.Value.Count, [.. reason.Value.Examples]))];

    public void Add(Refusal why, string number) => Add(why.Code, why.Message, 1, [number]);

    public void Add(ReasonTally reason) => Add(reason.Code, reason.Message, reason.Count, reason.Examples);

    private void Add(string code, string message, int count, IEnumerable<string> numbers)
    {
        var (before, examples) = _reasons.GetValueOrDefault((code, message), (0, []));
        examples.AddRange(numbers.Take(Examples - examples.Count));
        _reasons[(code, message)] = (before + count, examples);
    }
}

/// <summary>Plans instance by instance and adds up what comes of it.</summary>
internal sealed class MoveCount(IGraphs graphs, Graph to, MovePlan plan, string definitionId)
{
    private readonly Dictionary<string, VersionTally> _versions = plan.From.ToDictionary(from => from.VersionId, from => new VersionTally(from.VersionId, from.Version, 0, 0, 0), StringComparer.Ordinal);
    private readonly Dictionary<(string VersionId, string NodeId, bool IsOpen), int> _nodes = [];
    private readonly ReasonCount _reasons = new();
    private int _seen;

    public MovePreview Onto(MovePreview preview) => preview with
    {
        Seen = _seen,
        Versions = [.. plan.From.Select(from => _versions[from.VersionId])],
        Reasons = _reasons.Tallies,
        Nodes = Nodes(),
    };

    public void Take(Standing standing, InstanceState? state)
    {
        _seen++;
        var outcome = state is null ? MoveOutcome.Unreadable : MoveOutcome.Of(graphs, to, state, plan, definitionId);
        foreach (var reason in outcome.Reasons)
            _reasons.Add(reason, standing.Number);
        var version = _versions[standing.VersionId];
        _versions[standing.VersionId] = outcome.Verdict switch
        {
            MigrationVerdict.Keeps => version with { Keeps = version.Keeps + 1 },
            MigrationVerdict.Moves => version with { Moves = version.Moves + 1 },
            _ => version with { Cannot = version.Cannot + 1 },
        };
        if (state is not null)
            Stands(standing.VersionId, state);
    }

    private void Stands(string versionId, InstanceState state)
    {
        foreach (var id in state.Frames.Select(frame => frame.NodeId).Concat(state.Parked.Select(step => step.NodeId)).Distinct(StringComparer.Ordinal))
            Add(versionId, id, isOpen: true);
        foreach (var frame in state.Frames)
        {
            foreach (var passed in frame.Flow?.Nodes ?? [])
                Add(versionId, $"{frame.NodeId}:{passed.Id}", isOpen: false);
        }
    }

    // What was passed matters only where the new version knows nothing of it: a join behind it may ask.
    private ImmutableArray<NodeTally> Nodes() =>
    [
        .. _nodes.Where(node => node.Key.IsOpen || !_nodes.ContainsKey(node.Key with { IsOpen = true })).Select(node => Tally(node.Key, node.Value))
            .Where(node => node.IsOpen || node.To is null).OrderByDescending(node => node.Version).ThenByDescending(node => node.IsOpen)
            .ThenByDescending(node => node.Count).ThenBy(node => node.NodeId, StringComparer.Ordinal),
    ];

    private void Add(string versionId, string nodeId, bool isOpen) =>
        _nodes[(versionId, nodeId, isOpen)] = _nodes.GetValueOrDefault((versionId, nodeId, isOpen)) + 1;

    private NodeTally Tally((string VersionId, string NodeId, bool IsOpen) at, int count)
    {
        var from = graphs.Find(definitionId, at.VersionId);
        var node = from?.Find(at.NodeId);
        var suggested = from is null ? null : NodeSuggestion.Of(from, to, at.NodeId);
        var mapped = plan.Nodes.GetValueOrDefault(at.NodeId) ?? (node is null ? null : plan.Nodes.GetValueOrDefault(node.Id));
        return new NodeTally(
            at.VersionId, _versions[at.VersionId].Version, at.NodeId, node?.Id ?? at.NodeId, node is { DisplayText.Length: > 0 } ? node.DisplayText : node?.Id ?? at.NodeId,
            node?.Type ?? "", node?.Descriptor.IsContainer == true, at.IsOpen, count,
            mapped ?? (suggested is { By: not NodeKinship.Name } ? suggested.NodeId : null), suggested?.NodeId);
    }
}

/// <summary>What moving one instance comes to.</summary>
/// <param name="Stood">Where it stands that is elsewhere afterwards.</param>
internal sealed record MoveOutcome(MigrationVerdict Verdict, ImmutableArray<Refusal> Reasons, ImmutableArray<StoodAt> Stood)
{
    public static readonly MoveOutcome Unreadable = new(MigrationVerdict.Cannot, [MoveRefusals.Unreadable()], []);

    public static MoveOutcome Of(IGraphs graphs, Graph to, InstanceState state, MovePlan plan, string definitionId)
    {
        if (graphs.Find(definitionId, state.VersionId) is not { } from)
            return new MoveOutcome(MigrationVerdict.Cannot, [StudioRefusals.UnknownVersion(state.VersionId)], []);
        var planned = Migration.Plan(from, to, state, plan.Nodes);
        var moves = planned.Nodes.Where(move => !string.Equals(move.From, move.To, StringComparison.Ordinal)).ToDictionary(move => move.From, move => move.To, StringComparer.Ordinal);
        return new MoveOutcome(
            planned.Verdict, planned.Reasons,
            [.. state.Frames.Where(frame => moves.ContainsKey(frame.NodeId)).Select(frame => new StoodAt(frame.Number, frame.NodeId, moves[frame.NodeId]))]);
    }
}

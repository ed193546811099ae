using System.Collections.Immutable;
using System.Globalization;
using Governance.Definitions;
using Governance.Execution;

namespace Governance.Studio;

/// <summary>Asks for a dry run over the running instances of other versions; <see cref="Moves"/> counts it.</summary>
internal sealed class PreviewMoves(DefinitionLibrary library, MovesBook book, StoredGraphs graphs, RunningInstances instances, TimeProvider time)
{
    /// <param name="To">Id of the version they shall go to; null: the published one.</param>
    /// <param name="From">Ids of the versions they come from; none: all others.</param>
    internal sealed record Question(string? To, IReadOnlyList<string>? From, IReadOnlyDictionary<string, string>? Nodes);

    public async Task<Result<MovePreview>> Ask(string definitionId, Question question, Actor by, CancellationToken cancellationToken)
    {
        var planned = Plan(await library.State(definitionId, cancellationToken), question);
        if (planned.Refusal is { } why)
            return why;

        var counts = await instances.Count([.. planned.Value.From.Select(from => from.VersionId)], cancellationToken);
        var plan = planned.Value with { From = [.. planned.Value.From.Where(from => counts.ContainsKey(from.VersionId))] };
        var token = Guid.CreateVersion7(time.GetUtcNow()).ToString("N");
        MovePreview? preview = null;
        var written = await book.Change(
            definitionId, by,
            (state, now) =>
            {
                if (state.Underway is not null)
                    return MoveRefusals.Underway();
                preview = new MovePreview(token, plan, by.Id, by.Name, now) { Total = counts.Values.Sum() };
                return new MoveChange(state with { Preview = preview }, "definition.move-previewed", string.Create(CultureInfo.InvariantCulture, $"{by.Name}预览了迁移到第 {plan.Version} 版"));
            },
            cancellationToken);
        return written.Refusal is { } refused ? refused : preview!;
    }

    private Result<MovePlan> Plan(DefinitionState state, Question question)
    {
        if (state.Versions.IsEmpty)
            return StudioRefusals.UnknownDefinition(state.DefinitionId);
        var to = question.To is { Length: > 0 } id ? state.Find(id) : state.Published;
        if (to is null)
            return question.To is { Length: > 0 } ? StudioRefusals.UnknownVersion(question.To) : StudioRefusals.NotPublished(state.DefinitionId);
        if (to.IsDraft)
            return MoveRefusals.DraftTarget(to.Version);
        if (graphs.Find(state.DefinitionId, to.Id) is not { } graph)
            return StudioRefusals.UnknownVersion(to.Id);

        var nodes = (question.Nodes ?? ImmutableDictionary<string, string>.Empty).Where(node => node.Value.Length > 0).ToImmutableSortedDictionary(StringComparer.Ordinal);
        if (nodes.Values.FirstOrDefault(node => graph.Find(node) is null && graph.Nodes.Count(n => string.Equals(n.Id, node, StringComparison.Ordinal)) != 1) is { } unknown)
            return MoveRefusals.UnknownTargetNode(unknown);
        return Sources(state, to, question.From ?? []).Then(from => (Result<MovePlan>)new MovePlan(to.Id, to.Version, to.Hash, from, nodes));
    }

    // Instances run on hidden versions, too.
    private static Result<ImmutableArray<MoveSource>> Sources(DefinitionState state, VersionState to, IReadOnlyList<string> asked)
    {
        foreach (var id in asked)
        {
            if (!state.Versions.Any(version => string.Equals(version.Id, id, StringComparison.Ordinal)))
                return StudioRefusals.UnknownVersion(id);
            if (string.Equals(id, to.Id, StringComparison.Ordinal))
                return MoveRefusals.SameVersion(to.Version);
        }

        return state.Versions.Where(version => version.Version != to.Version && (asked.Count == 0 || asked.Contains(version.Id, StringComparer.Ordinal)))
            .Select(version => new MoveSource(version.Id, version.Version)).ToImmutableArray();
    }
}

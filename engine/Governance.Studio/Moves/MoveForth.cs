using System.Collections.Immutable;
using System.Text.Json;
using Governance.Definitions;
using Governance.Execution;

namespace Governance.Studio;

/// <summary>What one step of a leg came to.</summary>
internal sealed record MoveStep(int Seen, int Moved, MoveCursor? Cursor, ImmutableArray<ReasonTally> Reasons);

/// <summary>Takes the next part of an order to its new version.</summary>
internal sealed class MoveForth(MovesBook book, RunningInstances instances, IGraphs graphs, IBursts bursts)
{
    /// <returns>Null when nobody is left, or when it was stopped.</returns>
    public async Task<MoveStep?> Next(string definitionId, MoveOrder order, CancellationToken cancellationToken)
    {
        // What was begun is finished, a stop or not: somebody of it may have gone already.
        var part = await book.Part(definitionId, order.Number, order.Forth.Parts, cancellationToken);
        if (part is null && order.Forth.Stop is null)
            part = await Gather(definitionId, order, cancellationToken);
        if (part is { IsDone: false })
            part = await Carry(definitionId, order, part, cancellationToken);
        return part is null ? null : new MoveStep(part.Seen, part.Members.Count(member => member.IsMoved), part.Cursor, part.Reasons);
    }

    private async Task<MovePart?> Gather(string definitionId, MoveOrder order, CancellationToken cancellationToken)
    {
        var next = await instances.Next(order.Plan.From.Select(from => from.VersionId), order.Forth.Cursor, cancellationToken);
        if (next.Count == 0)
            return null;

        var states = await instances.States(next, cancellationToken);
        var (members, reasons) = (ImmutableArray.CreateBuilder<MoveMember>(next.Count), new ReasonCount());
        foreach (var standing in next)
        {
            var outcome = Outcome(definitionId, order.Plan, states.GetValueOrDefault(standing.Id));
            if (outcome.Verdict == MigrationVerdict.Cannot)
                reasons.Add(outcome.Reasons[0], standing.Number);
            else
                members.Add(new MoveMember(standing.Id, standing.Aggregate, standing.VersionId, outcome.Stood));
        }

        var part = new MovePart(members.ToImmutable(), next.Count, new MoveCursor(next[^1].VersionId, next[^1].Id), reasons.Tallies);
        return await book.Put(definitionId, order.Number, order.Forth.Parts, order.Forth.Ordered.Actor, stored => stored is null ? part : null, cancellationToken);
    }

    private MoveOutcome Outcome(string definitionId, MovePlan plan, InstanceState? state) =>
        state is null || graphs.Find(definitionId, plan.To) is not { } to ? MoveOutcome.Unreadable : MoveOutcome.Of(graphs, to, state, plan, definitionId);

    private async Task<MovePart> Carry(string definitionId, MoveOrder order, MovePart part, CancellationToken cancellationToken)
    {
        var data = part.Members.Select(member => MoveBursts.Data(member.InstanceId, order.Plan.To, order.Plan.Nodes));
        var refusals = await MoveBursts.Run(bursts, definitionId, order, order.Forth, part.Members, [.. data], cancellationToken);
        var reasons = new ReasonCount(part.Reasons);
        for (var i = 0; i < refusals.Length; i++)
        {
            if (refusals[i] is { } why)
                reasons.Add(why, part.Members[i].Number);
        }

        var done = part with { IsDone = true, Reasons = reasons.Tallies, Members = [.. part.Members.Select((member, i) => member with { IsMoved = refusals[i] is null })] };
        return await book.Put(
            definitionId, order.Number, order.Forth.Parts, order.Forth.Ordered.Actor,
            stored => stored is { IsDone: true } ? stored.Together(done) : done.Together(stored ?? done), cancellationToken);
    }
}

/// <summary>The bursts of a part, a few at a time: whoever works meanwhile is not kept waiting.</summary>
internal static class MoveBursts
{
    private const int AtOnce = 4;

    public static JsonElement Data(string instanceId, string versionId, ImmutableSortedDictionary<string, string> nodes) =>
        JsonSerializer.SerializeToElement(new { instanceId, versionId, nodes });

    /// <returns>Why each was not moved; null where it was, now or before a crash.</returns>
    public static async Task<Refusal?[]> Run(
        IBursts bursts, string definitionId, MoveOrder order, MoveLeg leg, IReadOnlyList<MoveMember> members, IReadOnlyList<JsonElement> data, CancellationToken cancellationToken)
    {
        var refusals = new Refusal?[members.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        var way = ReferenceEquals(leg, order.Forth) ? "forth" : "back";
        await Parallel.ForEachAsync(Enumerable.Range(0, members.Count), options, async (i, stop) =>
        {
            // The same order always asks under the same id: what a crash left undone is done, and nothing twice.
            var id = StimulusIds.From(members[i].InstanceId, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"moves/{definitionId}/{order.Number}/{way}"));
            var stimulus = new Stimulus(id, new AggregateKey(members[i].Aggregate), StimulusKinds.Migrate, data[i], leg.Ordered.Actor, leg.Ordered.Reason);
            refusals[i] = (await bursts.Run(stimulus, BurstOptions.None, stop)).Refusal;
        });
        return refusals;
    }
}

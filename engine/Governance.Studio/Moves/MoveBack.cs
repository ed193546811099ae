using System.Collections.Immutable;
using Governance.Execution;

namespace Governance.Studio;

/// <summary>Brings the next part of what an order moved back to the versions they came from, each planned anew where it stands now.</summary>
internal sealed class MoveBack(MovesBook book, RunningInstances instances, IGraphs graphs, IBursts bursts)
{
    /// <returns>Null when all parts are through, or when it was stopped.</returns>
    public async Task<MoveStep?> Next(string definitionId, MoveOrder order, CancellationToken cancellationToken)
    {
        var leg = order.Back!;
        if (leg.Stop is not null || leg.Parts >= order.Forth.Parts || await book.Part(definitionId, order.Number, leg.Parts, cancellationToken) is not { } part)
            return null;

        ImmutableArray<MoveMember> members = [.. part.Members.Where(member => member is { IsMoved: true, IsReturned: false })];
        var (now, reasons) = (await instances.Now([.. members.Select(member => member.InstanceId)], cancellationToken), new ReasonCount());
        var going = members.Where(member => Stays(order, member, now, reasons)).ToArray();
        var nodes = await Nodes(definitionId, order, going, cancellationToken);
        var refusals = await MoveBursts.Run(
            bursts, definitionId, order, leg, going, [.. going.Select((member, i) => MoveBursts.Data(member.InstanceId, member.From, nodes[i]))], cancellationToken);
        for (var i = 0; i < refusals.Length; i++)
        {
            if (refusals[i] is { } why)
                reasons.Add(why, going[i].Number);
        }

        var returned = going.Where((_, i) => refusals[i] is null).Select(member => member.InstanceId).ToHashSet(StringComparer.Ordinal);
        await book.Put(definitionId, order.Number, leg.Parts, leg.Ordered.Actor, stored => returned.Count == 0 ? null : Returned(stored ?? part, returned), cancellationToken);
        return new MoveStep(members.Length, returned.Count, null, reasons.Tallies);
    }

    private static MovePart Returned(MovePart part, HashSet<string> returned) =>
        part with { Members = [.. part.Members.Select(member => returned.Contains(member.InstanceId) ? member with { IsReturned = true } : member)] };

    // One that was on its way back already when the process stopped is asked again: it is found done.
    private static bool Stays(MoveOrder order, MoveMember member, IReadOnlyDictionary<string, (string VersionId, bool IsRunning)> now, ReasonCount reasons)
    {
        if (now.TryGetValue(member.InstanceId, out var at) && string.Equals(at.VersionId, member.From, StringComparison.Ordinal))
            return true;
        var why = !at.IsRunning ? MoveRefusals.Ended() : string.Equals(at.VersionId, order.Plan.To, StringComparison.Ordinal) ? null : MoveRefusals.Elsewhere();
        if (why is not null)
            reasons.Add(why, member.Number);
        return why is null;
    }

    private async Task<ImmutableArray<ImmutableSortedDictionary<string, string>>> Nodes(
        string definitionId, MoveOrder order, IReadOnlyList<MoveMember> members, CancellationToken cancellationToken)
    {
        var back = members.Select(member => member.From).Distinct(StringComparer.Ordinal).ToDictionary(from => from, from => Back(definitionId, order.Plan, from), StringComparer.Ordinal);
        var elsewhere = members.Where(member => !member.Stood.IsDefaultOrEmpty).Select(member => new Standing(member.InstanceId, member.Aggregate, member.From)).ToArray();
        var states = await instances.States(elsewhere, cancellationToken);
        return [.. members.Select(member => Nodes(back[member.From], member, states.GetValueOrDefault(member.InstanceId)))];
    }

    private ImmutableSortedDictionary<string, string> Back(string definitionId, MovePlan plan, string versionId) =>
        graphs.Find(definitionId, versionId) is { } from && graphs.Find(definitionId, plan.To) is { } to
            ? NodeSuggestion.Back(from, to, plan.Nodes)
            : ImmutableSortedDictionary<string, string>.Empty;

    // Who still is at the very work it was moved with goes back to where it stood then, whoever else came to the same place.
    private static ImmutableSortedDictionary<string, string> Nodes(ImmutableSortedDictionary<string, string> back, MoveMember member, InstanceState? state) =>
        state is null ? back : member.Stood.Where(stood => state.Frames.Any(frame => frame.Number == stood.Frame && string.Equals(frame.NodeId, stood.To, StringComparison.Ordinal)))
            .Aggregate(back, (nodes, stood) => nodes.SetItem(stood.To, stood.From));
}

using System.Collections.Immutable;
using Governance.Execution;

namespace Governance.Cases;

/// <summary>How a verb takes the flow elsewhere than it was drawn.</summary>
internal static class FlowMoves
{
    /// <summary>The instance whose node waits for the item.</summary>
    public static InstanceState? FlowOf(this VerbCall call, WorkItem item) => item.BookmarkId is null
        ? null
        : call.Before.Instances.FirstOrDefault(instance => instance.Bookmarks.Any(mark => string.Equals(mark.Id, item.BookmarkId, StringComparison.Ordinal)));

    /// <summary>The case's own flow, while it runs.</summary>
    public static InstanceState? MainFlow(this VerbCall call) => call.Before.MainFlow();

    public static InstanceState? MainFlow(this Aggregate aggregate) =>
        aggregate.Instances.LastOrDefault(instance => instance is { Parent: null, Status: InstanceStatus.Running }
            && string.Equals(instance.DefinitionId, aggregate.Instances[0].DefinitionId, StringComparison.Ordinal));

    public static void Move(this VerbCall call, InstanceState flow, Modification change) => call.Commands.Add(new EngineCommand.Modify(flow.Id, [change]));

    public static FlowFact? Nodes(this VerbCall call, InstanceState flow) => call.Facts.Flow(new FlowQuestion(flow.DefinitionId, flow.VersionId));

    /// <summary>The answer is worked on again: its clock goes on as though it had never stopped.</summary>
    public static Casefile AnswerOwed(this Casefile file) =>
        file.AnswerClock is { StoppedMicros: not null } clock ? file.Restarted(clock.Kind) : file;

    /// <summary>Nodes of this round that people have done with, latest first, in words; not the item's own.</summary>
    public static ImmutableArray<Choice> Behind(this Casefile file, WorkItem item) =>
    [
        .. file.WorkItems.Where(done => done is { IsAside: false, Status: WorkItemStatus.Done } && done.Round == item.Round && !string.Equals(done.Node, item.Node, StringComparison.Ordinal))
            .Reverse().DistinctBy(done => done.Node, StringComparer.Ordinal).Select(done => new Choice(done.Node, $"{done.Title ?? Words.Of(done.Kind)}（{done.Unit.Name}）")),
    ];
}

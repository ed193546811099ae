using System.Collections.Immutable;

namespace Governance.Execution;

/// <summary>A stored state that no version of this program can have written.</summary>
public sealed class UnreadableStateException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>What reading alone does not see: members that are missing, numbers nothing could have counted to.</summary>
internal static class StateShape
{
    // The end of the year 9999.
    private const long LastMicros = 253_402_300_799_999_999;

    /// <returns>What is wrong; null when nothing is.</returns>
    public static string? Problem(InstanceState? state)
    {
        if (state is null || Lacks(state.Id, state.DefinitionId, state.VersionId))
            return "an instance without an id";
        if (!Enum.IsDefined(state.Status) || !Enum.IsDefined(state.SubStatus) || !Enum.IsDefined(state.Mode))
            return "an unknown status";
        if (!IsTime(state.CreatedMicros) || !IsTime(state.UpdatedMicros) || !IsTime(state.FinishedMicros ?? 0))
            return "a time out of range";
        if (HasHole(state.Bookmarks) || HasHole(state.Incidents) || HasHole(state.Parked) || HasHole(state.Frames))
            return "a list with a hole";
        if (HasNameless(state.Input) || HasNameless(state.Output))
            return "a value without a name";

        return Bookmarks(state) ?? Steps(state) ?? Frames(state);
    }

    private static string? Bookmarks(InstanceState state) => state.Bookmarks.All(b =>
        !Lacks(b.Id, b.ActivityId, b.NodeId, b.ActivityType, b.ExecutionId, b.Kind) && IsTime(b.CreatedMicros) && IsTime(b.DueMicros ?? 0))
        ? null
        : "an incomplete bookmark";

    private static string? Steps(InstanceState state)
    {
        if (state.Incidents.Any(i => Lacks(i.ActivityId, i.NodeId, i.ActivityType, i.Message) || !IsTime(i.AtMicros)))
            return "an incomplete incident";

        return state.Parked.Any(p => Lacks(p.BookmarkId, p.NodeId) || HasHole(p.Variables) || HasNameless(p.Variables)) ? "an incomplete step" : null;
    }

    private static string? Frames(InstanceState state)
    {
        var numbers = new HashSet<int>();
        foreach (var frame in state.Frames)
        {
            if (frame.NodeId is null || !Enum.IsDefined(frame.Status) || frame.Number < 1 || frame.Number > state.Executions || !numbers.Add(frame.Number))
                return "an impossible execution";
            if (HasHole(frame.Cells) || frame.Cells.Any(c => Lacks(c.Id, c.Name)) || HasNameless(frame.Inputs))
                return "a variable without a name";
            if (frame.Flow is { } flow && !IsWhole(flow))
                return "an incomplete flowchart";
        }

        return state.Executions is >= 0 and < int.MaxValue / 2 ? null : "an impossible number of executions";
    }

    private static bool IsWhole(FlowProgress flow) =>
        flow.Start is not null
        && !HasHole(flow.Edges) && !HasHole(flow.Nodes) && !HasHole(flow.Tokens)
        && flow.Edges.All(e => e.Key is not null && IsCount(e.Visits)) && flow.Nodes.All(n => n.Id is not null && IsCount(n.Visits))
        && flow.Tokens.All(t => !Lacks(t.From, t.Port, t.To));

    private static bool IsCount(int visits) => visits is >= 0 and < int.MaxValue / 2;

    private static bool IsTime(long micros) => micros is > -LastMicros / 4 and <= LastMicros;

    private static bool HasHole<T>(ImmutableArray<T> list)
        where T : class => list.IsDefault || list.Contains(null!);

    private static bool HasNameless(ImmutableArray<NamedValue> values) => HasHole(values) || values.Any(v => v.Name is null);

    private static bool Lacks(params ReadOnlySpan<string?> texts) => texts.Contains(null);
}

using Governance.Definitions;
using Governance.Execution.Values;

namespace Governance.Execution.Running;

/// <summary>Values to a run. What a newer graph no longer has is left out.</summary>
internal static class Thaw
{
    public static InstanceRun Instance(BurstRun burst, Graph graph, InstanceState state)
    {
        var run = new InstanceRun(burst, graph, state.Id, state.CreatedMicros)
        {
            CorrelationId = state.CorrelationId,
            Name = state.Name,
            Parent = state.Parent,
            TriggerActivityId = state.TriggerActivityId,
            Mode = state.Mode,
            Hold = state.Hold,
            SubStatus = state.SubStatus,
            IsReplyOwed = state.IsReplyOwed,
            Kept = [.. state.KeptEvents],
            FinishedMicros = state.FinishedMicros,
            Count = state.Executions,
            Bookmarks = [.. state.Bookmarks],
            Incidents = [.. state.Incidents],
            Parked = [.. state.Parked],
        };
        foreach (var (name, value) in state.Input)
            run.Input[name] = value;
        foreach (var (name, value) in state.Output)
            run.Output[name] = value;
        foreach (var (activityId, name, value) in state.Results)
            run.Results.Record(activityId, name, value);
        Frames(run, state);
        return run;
    }

    private static void Frames(InstanceRun run, InstanceState state)
    {
        var byNumber = new Dictionary<int, Frame>();
        foreach (var frozen in state.Frames)
        {
            if (run.Graph.Find(frozen.NodeId) is not { } node)
                continue;

            var parent = frozen.Parent is { } number ? byNumber.GetValueOrDefault(number) : null;
            if (frozen.Parent is not null && parent is null)
                continue;

            var frame = One(frozen, node, parent);
            frame.HasWaited = true;
            byNumber[frozen.Number] = frame;
            if (parent is null)
                run.Root = frame;
            else
                parent.Adopt(frame);
        }
    }

    private static Frame One(FrameState frozen, GraphNode node, Frame? parent)
    {
        var frame = new Frame(node, parent, frozen.Number)
        {
            Status = frozen.Status,
            Cursor = frozen.Cursor,
            Remaining = frozen.Remaining,
            IsBreaking = frozen.IsBreaking,
            IsBackward = frozen.IsBackward,
            IsBeside = frozen.IsBeside,
            StartedMicros = frozen.StartedMicros,
            Inputs = [.. node.Inputs.Select(binding => frozen.Inputs.FirstOrDefault(i => string.Equals(i.Name, binding.Name, StringComparison.Ordinal))?.Value)],
            Flow = Flow(frozen.Flow, node),
        };
        Cells(frame, frozen);
        return frame;
    }

    // Declared variables come first, with their defaults: one that is not stored starts anew.
    private static void Cells(Frame frame, FrameState frozen)
    {
        Memory.Declare(frame);
        frame.Node.Engine?.Redeclare(frame);
        foreach (var cell in frozen.Cells)
        {
            if (frame.Cells?.Find(c => string.Equals(c.Id, cell.Id, StringComparison.Ordinal)) is { } declared)
                declared.Value = Restored(declared.Type, cell.Value);
            else
                Memory.Declare(frame, new Cell(cell.Id, cell.Name, TypeAlias.Any, cell.Value, isStored: true));
        }
    }

    // A type that changed since, or a value nothing could have stored: the variable is empty.
    private static object? Restored(TypeAlias type, object? value)
    {
        try
        {
            return Conversion.To(type, value);
        }
        catch (ConversionException)
        {
            return null;
        }
    }

    private static FlowState? Flow(FlowProgress? progress, GraphNode node)
    {
        if (progress is null || node.Flow is not { } maps)
            return null;

        var ordinals = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < maps.Nodes.Length; i++)
            ordinals[maps.Nodes[i].Id] = i;

        var flow = new FlowState(maps.From(ordinals.GetValueOrDefault(progress.Start)), maps.Edges.Length, maps.Nodes.Length);
        foreach (var edge in maps.Edges)
        {
            if (progress.Edges.FirstOrDefault(e => string.Equals(e.Key, edge.Key, StringComparison.Ordinal)) is not { } seen)
                continue;
            flow.EdgeVisits[edge.Index] = seen.Visits;
            flow.EdgeFollowed[edge.Index] = seen.IsFollowed;
        }

        foreach (var visited in progress.Nodes)
        {
            if (ordinals.TryGetValue(visited.Id, out var ordinal))
                flow.NodeVisits[ordinal] = visited.Visits;
        }

        foreach (var token in progress.Tokens)
        {
            if (ordinals.TryGetValue(token.From, out var from) && ordinals.TryGetValue(token.To, out var to))
                flow.Tokens.Add(new FlowToken(from, token.Port, to) { IsConsumed = token.IsConsumed, IsBlocked = token.IsBlocked });
        }

        return flow;
    }
}

using System.Collections.Immutable;
using Governance.Execution.Values;

namespace Governance.Execution.Running;

/// <summary>A run back to values.</summary>
internal static class Freeze
{
    public static InstanceState Instance(InstanceRun run)
    {
        var definition = run.Graph.Definition;
        var frames = ImmutableArray.CreateBuilder<FrameState>();
        if (run.Root is { } root)
            Collect(run, root, frames, isOver: run.Status == InstanceStatus.Finished);

        return new InstanceState(
            run.Id, definition.DefinitionId, definition.Id, definition.Version, run.Status, run.SubStatus, run.CreatedMicros, run.Burst.Input.NowMicros)
        {
            CorrelationId = run.CorrelationId,
            Name = run.Name,
            FinishedMicros = run.FinishedMicros,
            Bookmarks = [.. run.Bookmarks],
            Incidents = [.. run.Incidents],
            Parked = [.. run.Parked],
            Hold = run.Status == InstanceStatus.Running ? run.Hold : null,
            Mode = run.Mode,
            Parent = run.Parent,
            TriggerActivityId = run.TriggerActivityId,
            Input = KeptInput(run),
            Output = run.HasOutput ? [.. run.Output.Select(o => new NamedValue(o.Key, o.Value))] : [],
            Executions = run.Count,
            KeptEvents = run.Status == InstanceStatus.Running ? [.. run.Kept] : [],
            Results = run.IsBetweenSteps ? [.. run.Results.Records.Select(r => new ResultState(r.ActivityId, r.Name, r.Value))] : [],
            IsReplyOwed = run.IsBetweenSteps && (run.IsReplyOwed || run.Burst.IsReplyAwaited),
            Frames = frames.ToImmutable(),
        };
    }

    // Elsa loses what an input without a storage driver was given at the first wait; definitions rely on it.
    private static ImmutableArray<NamedValue> KeptInput(InstanceRun run)
    {
        if (!run.HasInput)
            return [];

        if (run.IsBetweenSteps)
            return [.. run.Input.OrderBy(i => i.Key, StringComparer.Ordinal).Select(i => new NamedValue(i.Key, i.Value))];

        return [.. run.Graph.Definition.Inputs.Where(i => i.IsStored && run.Input.ContainsKey(i.Name)).Select(i => new NamedValue(i.Name, run.Input[i.Name]))];
    }

    private static void Collect(InstanceRun run, Frame frame, ImmutableArray<FrameState>.Builder into, bool isOver)
    {
        into.Add(One(run, frame, isOver));
        // Of a finished instance only the variables are of interest, and they are the workflow's.
        if (isOver)
            return;

        foreach (var child in frame.Children ?? [])
            Collect(run, child, into, isOver: false);
    }

    private static FrameState One(InstanceRun run, Frame frame, bool isOver) => new(frame.Number, frame.Node.NodeId, frame.Parent?.Number, frame.Status)
    {
        Cells = Cells(frame, isOver || run.IsBetweenSteps),
        Inputs = !isOver && frame.Node.Engine is { KeepsInputs: true } ? KeptInputs(frame) : [],
        Cursor = frame.Cursor,
        Remaining = frame.Remaining,
        IsBreaking = frame.IsBreaking,
        IsBackward = frame.IsBackward,
        IsBeside = frame.IsBeside,
        Flow = isOver ? null : Flow(frame.Flow),
        StartedMicros = frame.StartedMicros,
    };

    private static ImmutableArray<CellState> Cells(Frame frame, bool all)
    {
        if (frame.Cells is not { Count: > 0 } cells)
            return [];

        var states = ImmutableArray.CreateBuilder<CellState>(cells.Count);
        foreach (var cell in cells)
        {
            if (cell.IsStored || all)
                states.Add(new CellState(cell.Id, cell.Name, Stored(cell)));
        }

        return states.DrainToImmutable();
    }

    // Outputs are written into variables as they come; stored is what the variable's type makes of them.
    private static object? Stored(Cell cell)
    {
        try
        {
            return Conversion.To(cell.Type, cell.Value);
        }
        catch (ConversionException)
        {
            return null;
        }
    }

    private static ImmutableArray<NamedValue> KeptInputs(Frame frame) =>
        [.. frame.Node.Inputs.Select((binding, i) => new NamedValue(binding.Name, i < frame.Inputs.Length ? frame.Inputs[i] : null))];

    private static FlowProgress? Flow(FlowState? flow)
    {
        if (flow is null)
            return null;

        var map = flow.Map;
        return new FlowProgress(map.Node(map.Start).Id)
        {
            Edges = [.. map.Edges.Where(e => flow.EdgeVisits[e.Index] > 0).Select(e => new EdgeProgress(e.Key, flow.EdgeVisits[e.Index], flow.EdgeFollowed[e.Index]))],
            Nodes = [.. Enumerable.Range(0, flow.NodeVisits.Length).Where(i => flow.NodeVisits[i] > 0).Select(i => new NodeProgress(map.Node(i).Id, flow.NodeVisits[i]))],
            Tokens = [.. flow.Tokens.Select(t => new TokenState(map.Node(t.From).Id, t.Port, map.Node(t.To).Id, t.IsConsumed, t.IsBlocked))],
        };
    }
}

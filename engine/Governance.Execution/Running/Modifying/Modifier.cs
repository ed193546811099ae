using System.Collections.Immutable;
using System.Text.Json;
using Governance.Definitions;
using Governance.Execution.Expressions.JavaScript;
using Governance.Execution.Values;

namespace Governance.Execution.Running;

/// <summary>Makes changes to an instance that its definition did not draw. All of them, or the burst is refused.</summary>
internal static class Modifier
{
    public static void Take(BurstRun burst, string instanceId, IEnumerable<Modification> changes)
    {
        if (burst.Instance(instanceId) is not { } run)
        {
            burst.Refuse(RunRefusals.UnknownInstance(instanceId));
            return;
        }

        if (run.Status == InstanceStatus.Finished)
        {
            burst.Refuse(ModifyRefusals.InstanceOver(instanceId));
            return;
        }

        if (run.Hold is not null)
        {
            burst.Refuse(Holds.Refusal(run));
            return;
        }

        run.Disturb();
        foreach (var change in changes)
        {
            if (Try(run, change) is not { } refusal)
                continue;
            burst.Refuse(refusal);
            return;
        }

        run.DiscardLost();
        ChildInstances.Cancel(run);
    }

    // A join's mode or a loop's condition is evaluated on the way: what the definition cannot do is a refusal here, not an incident.
    private static Refusal? Try(InstanceRun run, Modification change)
    {
        try
        {
            return Make(run, change);
        }
        catch (Exception e) when (e is FaultException or ConversionException or JavaScriptException or JavaScriptLimitException)
        {
            return ModifyRefusals.CannotGoOn(e.Message);
        }
    }

    private static Refusal? Make(InstanceRun run, Modification change) => change switch
    {
        Modification.MoveBack back => Move(run, back.Node, back.Within, isBack: true, Entry.Plain),
        Modification.Jump jump => Move(run, jump.Node, jump.Within, isBack: false, Entry.Plain with { Inputs = Named(jump.Inputs) }),
        Modification.Schedule schedule => Beside(run, schedule),
        Modification.Cancel cancel => Cancel(run, cancel),
        Modification.Complete complete => Complete(run, complete),
        Modification.SetVariables set => Set(run, set),
        _ => RunRefusals.BadData("changes"),
    };

    private static Refusal? Move(InstanceRun run, string node, int? within, bool isBack, Entry entry)
    {
        var found = Place.Of(run, node, within);
        if (found.Refusal is { } refusal)
            return refusal;

        var place = found.Value;
        var site = new Site(run, place.Container);
        var engine = place.Container.Node.Engine!;
        if (isBack && !engine.WasEntered(site, place.First))
            return ModifyRefusals.NeverEntered(place.First);

        engine.Enter(site, place.First, entry with { Path = place.Path.RemoveAt(0) }, isBack);
        return null;
    }

    private static Refusal? Beside(InstanceRun run, Modification.Schedule schedule)
    {
        var named = Place.Node(run.Graph, schedule.Node);
        if (named.Refusal is { } unknown)
            return unknown;

        var node = named.Value;
        var open = node.Parent is { } parent ? Place.Open(run, parent, schedule.Within) : [];
        if (open.Count > 1)
            return ModifyRefusals.AmbiguousNode(schedule.Node);
        if (open is not [var container])
            return ModifyRefusals.NotOpen(node, node.Parent ?? node);
        if (container.Node.Engine is not { CanRunBeside: true } engine)
            return ModifyRefusals.NotBeside(node);

        engine.Beside(new Site(run, container), node);
        var variables = Named(schedule.Variables).Select(v => (v.Name, v.Value)).ToArray();
        run.Schedule(container, node, variables, isBackward: false, Entry.Plain with { IsBeside = true, Inputs = Named(schedule.Inputs) });
        return null;
    }

    private static Refusal? Cancel(InstanceRun run, Modification.Cancel cancel)
    {
        var named = Place.Node(run.Graph, cancel.Node);
        if (named.Refusal is { } unknown)
            return unknown;

        if (named.Value.Parent is null)
        {
            ChildInstances.CancelAll(run);
            return null;
        }

        var open = Place.Open(run, named.Value, cancel.Within);
        var parked = run.Parked.FindAll(p => p.Resumes is null && string.Equals(p.NodeId, named.Value.NodeId, StringComparison.Ordinal));
        foreach (var frame in open.Where(f => !f.IsOver))
            run.Stop(frame);
        foreach (var step in parked)
            ParkedSteps.GiveUp(run, step, named.Value);
        return open.Count + parked.Count == 0 ? ModifyRefusals.NotRunning(named.Value) : null;
    }

    private static Refusal? Complete(InstanceRun run, Modification.Complete complete)
    {
        var named = Place.Node(run.Graph, complete.Node);
        if (named.Refusal is { } unknown)
            return unknown;

        var open = Place.Open(run, named.Value, complete.Within);
        if (open.Count > 1)
            return ModifyRefusals.AmbiguousNode(complete.Node);
        if (open is not [{ Parent: { } parent } frame])
            return ModifyRefusals.NotRunning(named.Value);

        var outcomes = complete.Outcomes.IsDefaultOrEmpty ? Site.Done : [.. complete.Outcomes];
        if (UnknownOutcome(parent.Node, frame.Node, outcomes) is { } outcome)
            return ModifyRefusals.UnknownOutcome(frame.Node, outcome);

        foreach (var (name, value) in Named(complete.Outputs))
            run.SetOutput(frame, name, value);
        run.Forgive(frame);
        frame.Status = ActivityStatus.Running;
        run.Complete(frame, outcomes);
        return null;
    }

    // An outcome nobody drew would end the branch without a word.
    private static string? UnknownOutcome(GraphNode container, GraphNode node, string[] outcomes)
    {
        if (container.Flow is not { } maps || maps.Outbound[node.Ordinal] is not { IsEmpty: false } arrows)
            return null;

        return outcomes.FirstOrDefault(o => arrows.All(a => !string.Equals(a.Port, o, StringComparison.Ordinal)));
    }

    private static Refusal? Set(InstanceRun run, Modification.SetVariables set)
    {
        var frame = set.Within is { } number ? run.FindFrame(number) : run.Root;
        if (frame is null)
            return ModifyRefusals.UnknownExecution(set.Within ?? 0);

        foreach (var (name, value) in Named(set.Values))
        {
            if (Memory.FindByName(frame, name) is not { } cell)
                return ModifyRefusals.UnknownVariable(name);
            Memory.Set(cell, value);
        }

        return null;
    }

    private static ImmutableArray<NamedValue> Named(JsonElement values) =>
        [.. EngineCommands.Pairs(values).Select(p => new NamedValue(p.Key, p.Value))];
}

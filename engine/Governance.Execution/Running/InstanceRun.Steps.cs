using Governance.Execution.Expressions.JavaScript;
using Governance.Execution.Values;

namespace Governance.Execution.Running;

/// <summary>Taking steps: one work item after the other, each ending well, waiting, or as an incident.</summary>
internal sealed partial class InstanceRun
{
    // A burst is one transaction and one journal entry: a flow that never rests must not run for ever.
    private const int MaxSteps = 100_000;

    /// <returns>Whether anything ran.</returns>
    public bool Drain()
    {
        var moved = false;
        while (!burst.IsStopped && _queue.TryTake(out var item))
        {
            moved = true;
            var ordinal = burst.NextOrdinal();
            if (item.Owner is { IsOver: true } || item.Resumed is { Frame.IsOver: true })
                continue;

            if (ordinal > MaxSteps)
                GiveUp(item);
            else if (burst.IsParked(ordinal))
                ParkStep(item, burst.ParkedMessage(ordinal));
            else
                Step(item, ordinal);
        }

        if ((moved || _mustRest) && !burst.IsStopped)
            Rest();
        return moved;
    }

    // A step that another instance of the burst is told about (a child that ended) may wake that instance again.
    private void Rest()
    {
        _mustRest = false;
        if (Status == InstanceStatus.Running)
            End(Root is { IsOver: true } && Parked.Count == 0 ? InstanceSubStatus.Finished : InstanceSubStatus.Suspended);
        if (Status == InstanceStatus.Finished)
            ParentLinks.Ended(this);
    }

    private void Step(WorkItem item, int ordinal)
    {
        var frame = item.Resumed?.Frame ?? Open(item);
        try
        {
            Evaluate(frame, item.Entry);
            if (item.Resumed is { } resumption)
                GoOn(frame, resumption);
            else
                Begin(frame, item.Entry);
        }
        catch (FaultException fault)
        {
            Fail(item, frame, ordinal, fault.Message);
        }
        catch (ConversionException fault)
        {
            Fail(item, frame, ordinal, fault.Message);
        }
        catch (System.Text.Json.JsonException)
        {
            Fail(item, frame, ordinal, "A value nests too deeply.");
        }
        catch (JavaScriptException fault)
        {
            Fail(item, frame, ordinal, fault.Message);
        }
        catch (JavaScriptLimitException fault)
        {
            Fail(item, frame, ordinal, fault.Message);
        }
    }

    private Frame Open(WorkItem item)
    {
        var frame = new Frame(item.Node, item.Owner, ++Count)
        {
            StartedMicros = burst.Input.NowMicros,
            IsBackward = item.IsBackward,
            IsBeside = item.Entry is { IsBeside: true },
        };
        if (item.Owner is { } owner)
            owner.Adopt(frame);
        else
            Root = frame;

        Touch(frame);
        foreach (var (name, value) in item.Variables ?? [])
            Memory.SetDynamic(frame, name, value);
        return frame;
    }

    private void Evaluate(Frame frame, Entry? entry)
    {
        var bindings = frame.Node.Inputs;
        if (bindings.IsEmpty)
            return;

        var values = new object?[bindings.Length];
        frame.Inputs = values;
        for (var i = 0; i < bindings.Length; i++)
        {
            if (entry?.Input(bindings[i].Name) is { } given)
                values[i] = Conversion.To(bindings[i].Type, given.Value);
            else if (bindings[i].IsEvaluated)
                values[i] = Evaluate(frame, bindings[i]);
        }
    }

    public object? Evaluate(Frame frame, InputBinding binding)
    {
        try
        {
            return binding.Expression.Evaluate(this, frame, binding.Type);
        }
        catch (Exception e) when (e is FaultException or ConversionException or JavaScriptException or JavaScriptLimitException)
        {
            throw new FaultException($"Failed to evaluate activity input '{binding.Name}': {e.Message}");
        }
    }

    private void Begin(Frame frame, Entry? entry)
    {
        if (frame.Node.Engine is { } engine && entry is { Path: [var inner, ..] })
            engine.RunAt(new Site(this, frame), inner, entry.Inside);
        else if (frame.Node.Engine is not null)
            frame.Node.Engine.Run(new Site(this, frame));
        else
            Apply(frame, frame.Node.Activity.Execute, resumed: null);
    }

    private void GoOn(Frame frame, Resumption resumption)
    {
        if (frame.Node.Engine is { } engine)
        {
            if (engine.BurnsBookmark)
                Bookmarks.RemoveAll(b => string.Equals(b.Id, resumption.Bookmark.Id, StringComparison.Ordinal));
            engine.Resume(new Site(this, frame), resumption.Bookmark, resumption.Input);
            return;
        }

        Apply(frame, context => frame.Node.Activity.Resume(context, resumption.Input), resumption.Bookmark);
    }

    private void Apply(Frame frame, Func<IActivityContext, ActivityResult> activity, BookmarkState? resumed)
    {
        var context = new ActivityContext(this, frame);
        var result = activity(context);
        if (result.Refusal is { } refusal)
        {
            burst.Refuse(refusal);
            return;
        }

        if (result.Requests.Count > 0)
        {
            burst.Need(result.Requests);
            return;
        }

        if (result.FaultMessage is { } message)
            throw new FaultException(message);

        if (resumed is not null)
            Bookmarks.RemoveAll(b => string.Equals(b.Id, resumed.Id, StringComparison.Ordinal));
        Keep(frame, context, result);
    }

    private void Keep(Frame frame, ActivityContext context, ActivityResult result)
    {
        if (result.Domain is { } domain)
            burst.Domain = domain;
        foreach (var effect in result.Effects)
            burst.Emit(effect);
        foreach (var happening in result.Happenings)
            burst.Tell(happening);
        foreach (var (name, value) in result.Outputs)
            SetOutput(frame, name, Value.FromJson(value));

        if (result.Bookmark is { } request)
            AddBookmark(frame, request, context.BookmarkId);
        else
            Complete(frame, result.Outcomes);
    }

    private void Fail(in WorkItem item, Frame frame, int ordinal, string message)
    {
        if (WaitsForPerson || RetryAt(item) is not null)
        {
            burst.Park(ordinal, message);
            return;
        }

        frame.Status = ActivityStatus.Faulted;
        frame.EndedMicros = burst.Input.NowMicros;
        Touch(frame);
        AddIncident(frame.Node, message, bookmarkId: null);
        if (graph.Definition.IncidentStrategy != Definitions.IncidentStrategy.ContinueWithIncidents)
            End(InstanceSubStatus.Faulted);
    }

    private bool WaitsForPerson => graph.Definition.IncidentStrategy switch
    {
        Definitions.IncidentStrategy.WaitForPerson => true,
        Definitions.IncidentStrategy.Default => burst.IsCase || burst.Settings.WaitsForPerson,
        _ => false,
    };

    private long? RetryAt(in WorkItem item) => burst.Has(EngineFlags.Retries)
        ? item.Node.Retry?.Next((item.Entry?.Faults ?? 0) + 1, burst.Input.NowMicros)
        : null;

    private void ParkStep(in WorkItem item, string message)
    {
        var bookmarkId = burst.Ids.Next();
        var faults = item.Node.Retry is { Attempts: > 0 } && burst.Has(EngineFlags.Retries) ? (item.Entry?.Faults ?? 0) + 1 : 0;
        var due = RetryAt(item);
        Parked.Add(new ParkedStep(
            bookmarkId, item.Node.NodeId, item.Owner?.Number, item.IsBackward, item.Resumed?.Bookmark.Id, item.Resumed?.Input ?? default)
        {
            Variables = [.. (item.Variables ?? []).Select(v => new NamedValue(v.Name, v.Value))],
            Inputs = item.Entry?.Inputs ?? [],
            Path = [.. (item.Entry?.Path ?? []).Select(n => n.NodeId)],
            IsBeside = item.Entry is { IsBeside: true },
            Faults = faults,
            DueMicros = due,
        });
        AddIncident(item.Node, message, bookmarkId);
        Incidents[^1] = Incidents[^1] with { Faults = faults, RetryMicros = due };
    }

    private void GiveUp(WorkItem item)
    {
        _queue.Clear();
        AddIncident(item.Node, $"The flow took more than {MaxSteps} steps without waiting.", bookmarkId: null);
        if (!WaitsForPerson)
            End(InstanceSubStatus.Faulted);
    }

    private void AddIncident(GraphNode node, string message, string? bookmarkId)
    {
        IsChanged = true;
        Incidents.Add(new IncidentState(node.Id, node.NodeId, node.Type, message, burst.Input.NowMicros, bookmarkId));
    }
}

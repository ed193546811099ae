using System.Text.Json;

namespace Governance.Execution.Running;

/// <summary>What each engine stimulus sets in motion.</summary>
internal static class EngineStimuli
{
    public static void Take(BurstRun burst)
    {
        var data = burst.Input.Stimulus.Data;
        switch (burst.Input.Stimulus.Kind)
        {
            case StimulusKinds.Start:
                Start(burst, data);
                break;
            case StimulusKinds.Resume:
                EngineCommands.Resume(burst, Text(data, "bookmarkId"), Member(data, "input"));
                break;
            case StimulusKinds.Event:
                Event(burst, data);
                break;
            case StimulusKinds.Timer:
                Timer(burst, Text(data, "bookmarkId"));
                break;
            case StimulusKinds.Cancel:
                EngineCommands.Cancel(burst, Text(data, "instanceId"));
                break;
            case StimulusKinds.Migrate:
                Migrating.Take(burst, Text(data, "instanceId"), Text(data, "versionId"), Migrating.Nodes(Member(data, "nodes")));
                break;
            case StimulusKinds.Suspend:
                Holds.Suspend(burst, Text(data, "instanceId"), burst.Input.Stimulus.Reason);
                break;
            case StimulusKinds.Release:
                Holds.Release(burst, Text(data, "instanceId"));
                break;
            case StimulusKinds.Modify:
                Modify(burst, data);
                break;
            case StimulusKinds.Retry:
                Retry(burst, Text(data, "bookmarkId"));
                break;
            case StimulusKinds.ChildEnded:
                ChildEnded(burst, data);
                break;
            case StimulusKinds.Publish:
                Publication.Take(burst, Text(data, "name"), Optional(data, "correlationId"), Member(data, "payload"));
                break;
            case StimulusKinds.Answer:
                Answer(burst, Text(data, "bookmarkId"), Member(data, "answer"));
                break;
            case StimulusKinds.Forget:
                KeptEvents.Forget(burst, Text(data, "instanceId"), Text(data, "eventId"));
                break;
            case StimulusKinds.Arm:
                TriggerBursts.Arm(burst, data);
                break;
            case StimulusKinds.Fire:
                TriggerBursts.Fire(burst, data);
                break;
            default:
                burst.Refuse(RunRefusals.UnknownStimulus(burst.Input.Stimulus.Kind));
                break;
        }
    }

    private static void Start(BurstRun burst, JsonElement data)
    {
        var definitionId = Text(data, "definitionId");
        if (definitionId.Length == 0)
        {
            burst.Refuse(RunRefusals.BadData("definitionId"));
            return;
        }

        var instanceId = Optional(data, "instanceId");
        if (instanceId is not null && burst.Before.Instance(instanceId) is not null)
        {
            burst.Refuse(RunRefusals.InstanceExists(instanceId));
            return;
        }

        if (burst.Graphs.Find(definitionId, Optional(data, "versionId")) is not { } graph)
        {
            burst.Refuse(RunRefusals.UnknownDefinition(definitionId));
            return;
        }

        var parent = Member(data, "parent") is { ValueKind: JsonValueKind.Object } link ? link.Deserialize<ParentLink>() : null;
        var correlationId = Optional(data, "correlationId");
        // A child is its parent's step: as in Elsa, only starts from outside are counted.
        if (parent is null && !Activation.Admit(burst, graph.Definition, correlationId))
            return;

        burst.Start(graph, new StartRequest(EngineCommands.Pairs(Member(data, "input")))
        {
            InstanceId = instanceId,
            CorrelationId = correlationId,
            TriggerActivityId = Optional(data, "triggerActivityId"),
            EventPayload = Member(data, "payload"),
            Parent = parent,
        });
    }

    // Each waiting place goes on for itself, as if the events came one after the other.
    private static void Event(BurstRun burst, JsonElement data)
    {
        var name = Text(data, "name");
        var onlyInstance = Optional(data, "instanceId");
        foreach (var state in burst.Before.Instances)
        {
            if (onlyInstance is not null && !string.Equals(state.Id, onlyInstance, StringComparison.Ordinal))
                continue;

            var waits = state.Status == InstanceStatus.Running ? state.Bookmarks.Where(b => EventFacts.IsFor(b, name)).ToArray() : [];
            foreach (var bookmark in waits)
                Wake(burst, state.Id, bookmark.Id, Member(data, "payload"));
            if (waits.Length == 0 && onlyInstance is not null && state.Status == InstanceStatus.Running && Member(data, "broadcast").ValueKind != JsonValueKind.True)
                KeptEvents.Keep(burst, state.Id, name, Member(data, "payload"));
        }
    }

    public static void Wake(BurstRun burst, string instanceId, string bookmarkId, JsonElement input)
    {
        if (burst.IsStopped || burst.Instance(instanceId) is not { } run)
            return;

        var bookmark = run.Bookmarks.Find(b => string.Equals(b.Id, bookmarkId, StringComparison.Ordinal));
        if (bookmark is null || run.FindFrame(bookmark.Execution) is not { } frame)
            return;

        run.Resume(frame, bookmark, input);
        burst.Drain();
    }

    // A timer may fall due while what it was for is already over: then nothing happens, and that is journaled.
    private static void Timer(BurstRun burst, string bookmarkId)
    {
        if (EngineCommands.InstanceWaitingAt(burst, bookmarkId) is { } instanceId)
            Wake(burst, instanceId, bookmarkId, default);
    }

    // Who asked may have been cancelled since.
    private static void Answer(BurstRun burst, string bookmarkId, JsonElement answer)
    {
        if (EngineCommands.InstanceWaitingAt(burst, bookmarkId) is { } instanceId)
            Wake(burst, instanceId, bookmarkId, answer);
    }

    private static void Retry(BurstRun burst, string bookmarkId)
    {
        foreach (var state in burst.Before.Instances)
        {
            var step = state.Parked.FirstOrDefault(p => string.Equals(p.BookmarkId, bookmarkId, StringComparison.Ordinal));
            if (step is not null && burst.Instance(state.Id) is { } run)
            {
                if (run.Hold is not null)
                    burst.Refuse(Holds.Refusal(run));
                else
                    ParkedSteps.TryAgain(run, step);
                return;
            }
        }

        burst.Refuse(RunRefusals.UnknownBookmark(bookmarkId));
    }

    private static void Modify(BurstRun burst, JsonElement data)
    {
        if (Modifications.Read(Member(data, "changes")) is { } changes)
            Modifier.Take(burst, Text(data, "instanceId"), changes);
        else
            burst.Refuse(RunRefusals.BadData("changes"));
    }

    private static void ChildEnded(BurstRun burst, JsonElement data)
    {
        if (burst.Instance(Text(data, "instanceId")) is { } parent)
            ParentLinks.Wake(parent, Text(data, "childId"), Text(data, "activityType"), Member(data, "outcome"));
    }

    private static JsonElement Member(JsonElement data, string name) =>
        data.ValueKind == JsonValueKind.Object && data.TryGetProperty(name, out var value) ? value : default;

    private static string? Optional(JsonElement data, string name) =>
        Member(data, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static string Text(JsonElement data, string name) => Optional(data, name) ?? string.Empty;
}

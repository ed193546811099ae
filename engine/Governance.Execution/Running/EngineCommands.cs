using System.Collections.Immutable;
using System.Text.Json;
using Governance.Execution.Values;

namespace Governance.Execution.Running;

/// <summary>Carries out what a domain or a stimulus asks of the engine.</summary>
internal static class EngineCommands
{
    public static void Carry(BurstRun burst, ImmutableArray<EngineCommand> commands)
    {
        foreach (var command in commands)
        {
            if (burst.IsStopped)
                return;

            Carry(burst, command);
            burst.Drain();
        }
    }

    public static void Resume(BurstRun burst, string bookmarkId, JsonElement input)
    {
        var run = InstanceWaitingAt(burst, bookmarkId) is { } instanceId ? burst.Instance(instanceId) : null;
        var bookmark = run?.Bookmarks.Find(b => string.Equals(b.Id, bookmarkId, StringComparison.Ordinal));
        if (bookmark is not null && run!.Hold is not null)
            burst.Refuse(Holds.Refusal(run));
        else if (bookmark is not null && run!.FindFrame(bookmark.Execution) is { } frame)
            run.Resume(frame, bookmark, input);
        else
            burst.Refuse(RunRefusals.UnknownBookmark(bookmarkId));
    }

    public static void Cancel(BurstRun burst, string instanceId)
    {
        if (burst.Instance(instanceId) is not { } run)
        {
            burst.Refuse(RunRefusals.UnknownInstance(instanceId));
            return;
        }

        if (run.Status != InstanceStatus.Running)
            return;

        if (burst.Has(EngineFlags.CancelsChildren))
        {
            ChildInstances.CancelAll(run);
            return;
        }

        run.CancelAll();
        ParentLinks.Ended(run);
    }

    /// <summary>The instance, among those before and those of this run, that has this bookmark now.</summary>
    public static string? InstanceWaitingAt(BurstRun burst, string bookmarkId)
    {
        foreach (var run in burst.Instances)
        {
            if (run.Bookmarks.Exists(b => string.Equals(b.Id, bookmarkId, StringComparison.Ordinal)))
                return run.Id;
        }

        return burst.Before.Instances.FirstOrDefault(i => i.Bookmarks.Any(b => string.Equals(b.Id, bookmarkId, StringComparison.Ordinal)))?.Id;
    }

    public static List<KeyValuePair<string, object?>> Pairs(JsonElement input)
    {
        var pairs = new List<KeyValuePair<string, object?>>();
        if (input.ValueKind != JsonValueKind.Object)
            return pairs;

        foreach (var member in input.EnumerateObject())
            pairs.Add(KeyValuePair.Create(member.Name, Value.FromJson(member.Value)));
        return pairs;
    }

    private static void Carry(BurstRun burst, EngineCommand command)
    {
        switch (command)
        {
            case EngineCommand.Start start when burst.Graphs.Find(start.DefinitionId, start.VersionId) is { } graph:
                if (Activation.Admit(burst, graph.Definition, start.CorrelationId))
                    burst.Start(graph, new StartRequest(Pairs(start.Input)) { CorrelationId = start.CorrelationId });
                break;
            case EngineCommand.Start start:
                burst.Refuse(RunRefusals.UnknownDefinition(start.DefinitionId));
                break;
            case EngineCommand.Resume resume:
                Resume(burst, resume.BookmarkId, resume.Input);
                break;
            case EngineCommand.Cancel cancel:
                Cancel(burst, cancel.InstanceId);
                break;
            case EngineCommand.Migrate migrate:
                Migrating.Take(burst, migrate.InstanceId, migrate.VersionId, migrate.Nodes);
                break;
            case EngineCommand.Suspend suspend:
                Holds.Suspend(burst, suspend.InstanceId, suspend.Reason);
                break;
            case EngineCommand.Release release:
                Holds.Release(burst, release.InstanceId);
                break;
            case EngineCommand.Modify modify:
                Modifier.Take(burst, modify.InstanceId, modify.Changes);
                break;
        }
    }
}

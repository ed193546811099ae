using System.Text.Json;

namespace Governance.Execution.Running;

/// <summary>Instances that others wait for: when whoever waits is cancelled, they are cancelled too.</summary>
internal static class ChildInstances
{
    /// <summary>Cancels the whole instance with every child it waits for.</summary>
    public static void CancelAll(InstanceRun run)
    {
        run.Gather();
        run.CancelAll();
        Cancel(run);
        ParentLinks.Ended(run);
    }

    /// <summary>Cancels the children whose waiting places are gone.</summary>
    public static void Cancel(InstanceRun run)
    {
        foreach (var id in run.TakeLeft())
        {
            if (run.Burst.Instance(id) is { } child)
                EngineCommands.Cancel(run.Burst, child.Id);
            else if (!run.Burst.IsCase)
                run.Burst.Emit(new Tell(CancelStimulus(id)));
        }
    }

    /// <summary>Ids of the instances a bookmark waits for.</summary>
    public static IEnumerable<string> Of(BookmarkState bookmark)
    {
        if (bookmark.Payload.ValueKind != JsonValueKind.Object)
            yield break;
        if (bookmark.Payload.TryGetProperty("childId", out var one) && one.GetString() is { } child)
            yield return child;
        if (!bookmark.Payload.TryGetProperty("childIds", out var many))
            yield break;
        foreach (var id in many.EnumerateArray())
            yield return id.GetString()!;
    }

    private static Stimulus CancelStimulus(string instanceId) => new(
        StimulusIds.From(instanceId, "left"), AggregateKey.Instance(instanceId), StimulusKinds.Cancel,
        JsonSerializer.SerializeToElement(new { instanceId }), Actor.System);
}

using System.Text.Json;
using Governance.Definitions;

namespace Governance.Execution;

/// <summary>
/// Starts a definition in a world and drives it by steps: <c>{"event": NAME, "payload": any}</c>, <c>{"task": NAME, "result": any}</c>,
/// <c>{"activity": ID, "input": any}</c>.
/// </summary>
public sealed class WorldDriver(EngineWorld world, string definitionId)
{
    private const string FirstId = "0000000000000000000000000000main";

    /// <summary>Id of the instance that is driven; null when none was started.</summary>
    public string? Main { get; private set; }

    public InstanceState? Instance => Main is null ? null : world.Instance(Main);

    /// <summary>Runs the definition directly.</summary>
    public Refusal? Start(JsonElement? input)
    {
        var refusal = world.Deliver(AggregateKey.Instance(FirstId), StimulusKinds.Start, new { definitionId, instanceId = FirstId, input });
        FindMain();
        return refusal;
    }

    /// <summary>Publishes an event and drives the instance of the definition that it starts, if it starts one.</summary>
    public void StartByEvent(JsonElement step)
    {
        Publish(step);
        FindMain();
    }

    /// <returns>The step in a few words, or null when it is no step.</returns>
    public string? Take(JsonElement step)
    {
        if (step.ValueKind != JsonValueKind.Object)
            return null;

        if (step.TryGetProperty("event", out var name))
        {
            TakeEvent(step, name.GetString()!);
            return $"event:{name.GetString()}";
        }

        if (step.TryGetProperty("task", out var task))
        {
            ResumeFirst(b => b.Kind is "Elsa.RunTask" && task.ValueEquals(b.Name), Member(step, "result"));
            return $"task:{task.GetString()}";
        }

        if (!step.TryGetProperty("activity", out var activity))
            return null;

        ResumeFirst(b => activity.ValueEquals(b.ActivityId), Member(step, "input"));
        return $"activity:{activity.GetString()}";
    }

    private void TakeEvent(JsonElement step, string name)
    {
        if (step.TryGetProperty("scope", out var scope) && scope.ValueEquals("any"))
            Publish(step);
        else
            world.Deliver(world.Home(Main!)!.Value, StimulusKinds.Event, new { name, payload = Member(step, "payload"), instanceId = Main });
    }

    private void ResumeFirst(Func<BookmarkState, bool> isMeant, JsonElement? input)
    {
        var bookmark = Instance!.Bookmarks.FirstOrDefault(isMeant);
        if (bookmark is not null)
            world.Deliver(world.Home(Main!)!.Value, StimulusKinds.Resume, new { bookmarkId = bookmark.Id, input });
    }

    private void Publish(JsonElement step) =>
        world.Deliver(AggregateKey.Events, StimulusKinds.Publish, new { name = step.GetProperty("event").GetString(), payload = Member(step, "payload") });

    private void FindMain() =>
        Main = world.Instances.FirstOrDefault(id => string.Equals(world.Instance(id)!.DefinitionId, definitionId, StringComparison.Ordinal));

    private static JsonElement? Member(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value : null;
}

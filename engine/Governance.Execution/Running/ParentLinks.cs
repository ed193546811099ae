using System.Text.Json;
using Governance.Execution.Values;

namespace Governance.Execution.Running;

/// <summary>Tells the instance that started another one that it ended.</summary>
internal static class ParentLinks
{
    public static void Ended(InstanceRun child)
    {
        if (child.Parent is not { IsAwaited: true } link || child.IsToldOver)
            return;

        child.IsToldOver = true;
        var data = Outcome(child);
        if (link.Aggregate is null)
        {
            if (child.Burst.Instance(link.InstanceId) is { } parent)
                Wake(parent, child.Id, link.ActivityType, data);
            return;
        }

        var stimulus = new Stimulus(
            StimulusIds.From(child.Id, "ended"), new AggregateKey(link.Aggregate), StimulusKinds.ChildEnded,
            Value.Serialize(new { instanceId = link.InstanceId, childId = child.Id, activityType = link.ActivityType, outcome = data }),
            Actor.System);
        child.Burst.Emit(new Tell(stimulus));
    }

    /// <summary>Resumes the bookmark that waits for this child; nothing when it is gone.</summary>
    public static void Wake(InstanceRun parent, string childId, string activityType, JsonElement outcome)
    {
        var bookmark = parent.Bookmarks.Find(b =>
            string.Equals(b.ActivityType, activityType, StringComparison.Ordinal) && Awaits(b, childId));
        if (bookmark is not null && parent.FindFrame(bookmark.Execution) is { } frame)
            parent.Resume(frame, bookmark, outcome);
    }

    // A bookmark names the child it waits for; that of a bulk dispatch waits for any of its own.
    private static bool Awaits(BookmarkState bookmark, string childId) =>
        bookmark.Payload.ValueKind == JsonValueKind.Object
        && ((bookmark.Payload.TryGetProperty("childId", out var one) && Is(one, childId))
            || (bookmark.Payload.TryGetProperty("childIds", out var many) && many.ValueKind == JsonValueKind.Array && many.EnumerateArray().Any(c => Is(c, childId))));

    private static bool Is(JsonElement written, string id) => written.ValueKind == JsonValueKind.String && written.ValueEquals(id);

    private static JsonElement Outcome(InstanceRun child) => Value.Serialize(
        new
        {
            childId = child.Id,
            status = child.Status.ToString(),
            subStatus = child.SubStatus.ToString(),
            output = child.Output.ToDictionary(o => o.Key, o => Value.ToJson(o.Value), StringComparer.Ordinal),
        });
}

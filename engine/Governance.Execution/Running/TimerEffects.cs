using System.Text.Json;

namespace Governance.Execution.Running;

/// <summary>Timers and list rows that follow from the difference between an aggregate before and after a burst.</summary>
internal static class TimerEffects
{
    public static List<Effect> Between(Aggregate before, Aggregate after)
    {
        var effects = new List<Effect>(after.Instances.Length);
        var armed = Timed(before);
        foreach (var instance in after.Instances)
        {
            var old = before.Instance(instance.Id);
            if (!ReferenceEquals(old, instance))
            {
                effects.Add(new InstanceChanged(instance));
                KeptEvents.Timers(after.Key, old, instance, effects);
            }

            if (instance.Hold is null)
                Keep(effects, armed, after.Key, instance, old?.Hold);
        }

        foreach (var id in armed ?? [])
            effects.Add(new DisarmTimer(id));
        return effects;
    }

    private static void Keep(List<Effect> effects, SortedSet<string>? armed, AggregateKey key, InstanceState instance, HoldState? released)
    {
        foreach (var bookmark in instance.Bookmarks)
        {
            if (bookmark.DueMicros is { } due && armed?.Remove(TimerId(bookmark)) != true)
                effects.Add(Arm(key, TimerId(bookmark), StimulusKinds.Timer, bookmark.Id, due, "due", released));
        }

        foreach (var step in instance.Parked)
        {
            if (step.DueMicros is { } due && armed?.Remove(TimerId(step)) != true)
                effects.Add(Arm(key, TimerId(step), StimulusKinds.Retry, step.BookmarkId, due, "retry", released));
        }
    }

    /// <returns>Null when none is armed.</returns>
    private static SortedSet<string>? Timed(Aggregate aggregate)
    {
        SortedSet<string>? ids = null;
        foreach (var instance in aggregate.Instances)
        {
            if (instance.Hold is not null)
                continue;

            foreach (var bookmark in instance.Bookmarks)
            {
                if (bookmark.DueMicros is not null)
                    (ids ??= new(StringComparer.Ordinal)).Add(TimerId(bookmark));
            }

            foreach (var step in instance.Parked)
            {
                if (step.DueMicros is not null)
                    (ids ??= new(StringComparer.Ordinal)).Add(TimerId(step));
            }
        }

        return ids;
    }

    // A timer may have fallen due, and its stimulus been used up, just before the instance was suspended: armed again it has another id.
    private static ArmTimer Arm(AggregateKey key, string id, string kind, string bookmarkId, long due, string cause, HoldState? released) => new(
        id, due,
        new Stimulus(
            StimulusIds.From(released is null ? bookmarkId : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{bookmarkId}/{released.SinceMicros}"), cause),
            key, kind, JsonSerializer.SerializeToElement(new { bookmarkId }), Actor.System));

    private static string TimerId(BookmarkState bookmark) => "bookmark/" + bookmark.Id;

    private static string TimerId(ParkedStep step) => "retry/" + step.BookmarkId;
}

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
            if (ReferenceEquals(old, instance))
            {
                foreach (var bookmark in instance.Bookmarks)
                    armed?.Remove(bookmark.Id);
                continue;
            }

            effects.Add(new InstanceChanged(instance));
            KeptEvents.Timers(after.Key, old, instance, effects);
            foreach (var bookmark in instance.Bookmarks)
            {
                if (bookmark.DueMicros is { } due && armed?.Remove(bookmark.Id) != true)
                    effects.Add(Arm(after.Key, bookmark, due));
            }
        }

        foreach (var id in armed ?? [])
            effects.Add(new DisarmTimer(TimerId(id)));
        return effects;
    }

    /// <returns>Null when none is armed.</returns>
    private static SortedSet<string>? Timed(Aggregate aggregate)
    {
        SortedSet<string>? ids = null;
        foreach (var instance in aggregate.Instances)
        {
            foreach (var bookmark in instance.Bookmarks)
            {
                if (bookmark.DueMicros is not null)
                    (ids ??= new(StringComparer.Ordinal)).Add(bookmark.Id);
            }
        }

        return ids;
    }

    private static ArmTimer Arm(AggregateKey key, BookmarkState bookmark, long due) => new(
        TimerId(bookmark.Id), due,
        new Stimulus(
            StimulusIds.From(bookmark.Id, "due"), key, StimulusKinds.Timer, JsonSerializer.SerializeToElement(new { bookmarkId = bookmark.Id }), Actor.System));

    private static string TimerId(string bookmarkId) => "bookmark/" + bookmarkId;
}

using System.Collections.Immutable;
using System.Text.Json;

namespace Governance.Execution.Running;

/// <summary>Timers and list rows that follow from the difference between an aggregate before and after a burst.</summary>
internal static class TimerEffects
{
    public static ImmutableArray<Effect> Between(Aggregate before, Aggregate after)
    {
        var effects = ImmutableArray.CreateBuilder<Effect>();
        var armed = Timed(before);
        foreach (var instance in after.Instances)
        {
            var old = before.Instance(instance.Id);
            if (ReferenceEquals(old, instance))
            {
                foreach (var bookmark in instance.Bookmarks)
                    armed.Remove(bookmark.Id);
                continue;
            }

            effects.Add(new InstanceChanged(instance));
            foreach (var bookmark in instance.Bookmarks)
            {
                if (bookmark.DueMicros is { } due && !armed.Remove(bookmark.Id))
                    effects.Add(Arm(after.Key, bookmark, due));
            }
        }

        foreach (var id in armed)
            effects.Add(new DisarmTimer(TimerId(id)));
        return effects.ToImmutable();
    }

    private static SortedSet<string> Timed(Aggregate aggregate)
    {
        var ids = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var instance in aggregate.Instances)
        {
            foreach (var bookmark in instance.Bookmarks)
            {
                if (bookmark.DueMicros is not null)
                    ids.Add(bookmark.Id);
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

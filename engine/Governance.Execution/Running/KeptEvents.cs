using System.Text.Json;

namespace Governance.Execution.Running;

/// <summary>Events addressed to an instance that did not wait for them: its next bookmark of that name takes them, unless their time is over.</summary>
internal static class KeptEvents
{
    public static void Keep(BurstRun burst, string instanceId, string name, JsonElement payload)
    {
        if (!burst.Has(EngineFlags.KeepsEvents))
            return;

        var keep = burst.Input.KeepMicros ?? burst.Settings.KeepEvents.Ticks / TimeSpan.TicksPerMicrosecond;
        if (keep <= 0 || name.Length == 0 || burst.Instance(instanceId) is not { } run)
            return;

        burst.KeptMicros = keep;
        var now = burst.Input.NowMicros;
        run.Kept.Add(new KeptEvent(burst.Ids.Next(), name, payload, now, now + keep));
    }

    /// <summary>The oldest one of this name that is still good; it is used up.</summary>
    public static KeptEvent? Take(InstanceRun run, string? name)
    {
        var kept = run.Kept.Find(k => string.Equals(k.Name, name, StringComparison.Ordinal) && k.UntilMicros > run.Burst.Input.NowMicros);
        if (kept is not null)
            run.Kept.Remove(kept);
        return kept;
    }

    public static void Forget(BurstRun burst, string instanceId, string eventId)
    {
        if (burst.Before.Instance(instanceId)?.KeptEvents.Any(k => string.Equals(k.Id, eventId, StringComparison.Ordinal)) == true)
            burst.Instance(instanceId)?.Kept.RemoveAll(k => string.Equals(k.Id, eventId, StringComparison.Ordinal));
    }

    /// <summary>Timers of one instance's kept events, from the difference of before and after.</summary>
    public static void Timers(AggregateKey key, InstanceState? before, InstanceState after, List<Effect> effects)
    {
        foreach (var old in before?.KeptEvents ?? [])
        {
            if (!after.KeptEvents.Any(k => string.Equals(k.Id, old.Id, StringComparison.Ordinal)))
                effects.Add(new DisarmTimer("kept/" + old.Id));
        }

        foreach (var kept in after.KeptEvents)
        {
            if (before?.KeptEvents.Any(k => string.Equals(k.Id, kept.Id, StringComparison.Ordinal)) != true)
                effects.Add(new ArmTimer("kept/" + kept.Id, kept.UntilMicros, Expiry(key, after.Id, kept)));
        }
    }

    private static Stimulus Expiry(AggregateKey key, string instanceId, KeptEvent kept) => new(
        StimulusIds.From(kept.Id, "expired"), key, StimulusKinds.Forget, JsonSerializer.SerializeToElement(new { instanceId, eventId = kept.Id }), Actor.System);
}

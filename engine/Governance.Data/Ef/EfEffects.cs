using Governance.Execution;
using Microsoft.EntityFrameworkCore;

namespace Governance.Data;

/// <summary>Everything a unit writes besides its aggregate and its row effects. What is deleted or updated goes at once, what is new waits for the save.</summary>
internal static class EfEffects
{
    public static async Task Apply(GovernanceDb db, BurstUnit unit, CancellationToken cancellationToken)
    {
        Journal(db, unit);
        // What the stimulus came from goes before anything is armed: a timer may arm itself again under its own id.
        await db.Told.Where(t => t.Id == unit.Consumes).ExecuteDeleteAsync(cancellationToken);
        await db.Timers.Where(t => t.StimulusId == unit.Consumes).ExecuteDeleteAsync(cancellationToken);
        var effects = unit.Effects.Concat(unit.Unjournaled).Where(e => e is not (RowEffect or ClaimActivation)).ToList();
        if (effects.Find(e => e is not (ArmTimer or DisarmTimer or Tell or Send or InstanceChanged)) is { } unknown)
            throw new NotSupportedException($"The store does not know the effect '{unknown.Name}'.");

        await Timers(db, effects, cancellationToken);
        await Tells(db, unit, [.. effects.OfType<Tell>()], cancellationToken);
        await Sends(db, unit, [.. effects.OfType<Send>()], cancellationToken);
        foreach (var changed in effects.OfType<InstanceChanged>().GroupBy(i => i.Instance.Id, StringComparer.Ordinal))
            await EfInstances.Change(db, unit.Key.Value, changed.Last().Instance, cancellationToken);
    }

    private static void Journal(GovernanceDb db, BurstUnit unit)
    {
        db.Consumed.Add(new ConsumedRow { Id = unit.Consumes, AtMicros = unit.AtMicros });
        db.Entries.Add(new EntryRow
        {
            Aggregate = unit.Key.Value,
            Sequence = unit.ExpectedVersion + 1,
            Bytes = UnitStatements.Bytes(unit.Entry),
            Hash = UnitStatements.Bytes(unit.EntryHash),
            AtMicros = unit.AtMicros,
        });
        if (unit.Idempotency is { } key)
        {
            db.Idempotency.Add(new IdempotencyRow
            {
                Scope = key.Scope,
                Key = key.Key,
                BodyHash = UnitStatements.Bytes(key.BodyHash),
                Status = key.Status,
                Answer = UnitStatements.Bytes(key.Answer),
                AtMicros = unit.AtMicros,
            });
        }
    }

    // Of several words about one timer the last counts.
    private static async Task Timers(GovernanceDb db, List<Effect> effects, CancellationToken cancellationToken)
    {
        var last = new Dictionary<string, ArmTimer?>(StringComparer.Ordinal);
        foreach (var effect in effects)
        {
            if (effect is ArmTimer arm)
                last[arm.Id] = arm;
            else if (effect is DisarmTimer disarm)
                last[disarm.Id] = null;
        }

        if (last.Count == 0)
            return;

        var ids = last.Keys.ToList();
        await db.Timers.Where(t => ids.Contains(t.Id)).ExecuteDeleteAsync(cancellationToken);
        foreach (var arm in last.Values.OfType<ArmTimer>())
        {
            db.Timers.Add(new TimerRow
            {
                Id = arm.Id,
                Aggregate = arm.Then.To.Value,
                DueMicros = arm.DueMicros,
                StimulusId = arm.Then.Id,
                Stimulus = StimulusText.Write(arm.Then),
            });
        }
    }

    private static async Task Tells(GovernanceDb db, BurstUnit unit, List<Tell> tells, CancellationToken cancellationToken)
    {
        if (tells.Count == 0)
            return;

        var ids = tells.ConvertAll(t => t.Internal.Id);
        var known = await db.Told.Where(t => ids.Contains(t.Id)).Select(t => t.Id).ToListAsync(cancellationToken);
        foreach (var stimulus in tells.Select(t => t.Internal).DistinctBy(s => s.Id).Where(s => !known.Contains(s.Id)))
        {
            db.Told.Add(new ToldRow { Id = stimulus.Id, To = stimulus.To.Value, Stimulus = StimulusText.Write(stimulus), AtMicros = unit.AtMicros });
        }
    }

    private static async Task Sends(GovernanceDb db, BurstUnit unit, List<Send> sends, CancellationToken cancellationToken)
    {
        if (sends.Count == 0)
            return;

        var ids = sends.ConvertAll(s => s.Id);
        var known = await db.Outbox.Where(o => ids.Contains(o.Id)).Select(o => o.Id).ToListAsync(cancellationToken);
        foreach (var send in sends.DistinctBy(s => s.Id, StringComparer.Ordinal).Where(s => !known.Contains(s.Id, StringComparer.Ordinal)))
        {
            db.Outbox.Add(new OutboxRow
            {
                Id = send.Id,
                Channel = send.Channel,
                Body = StimulusText.Text(send.Body),
                NextMicros = unit.AtMicros,
                CreatedMicros = unit.AtMicros,
            });
        }
    }
}

using Governance.Execution;
using Microsoft.EntityFrameworkCore;

namespace Governance.Data;

/// <summary>One attempt to commit one unit in one transaction, by EF.</summary>
internal sealed class EfCommit(EfDialect dialect)
{
    // Rules of the engine's own rows. Whoever breaks one has lost a race, and finds out which by looking again.
    private static readonly HashSet<string> Races =
        new(StringComparer.Ordinal) { "pk_consumed", "pk_idempotency", "pk_aggregates", "ix_entries_aggregate_sequence", "pk_told", "pk_outbox", "pk_timers" };

    public async Task<Committed> Try(BurstUnit unit, CancellationToken cancellationToken)
    {
        await using var db = dialect.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await EfReading.Repeated(db, unit, cancellationToken) is { } repeated)
            return repeated;
        if (!await Guard(db, unit, cancellationToken))
            return new Committed.Stale();

        if (await IsExcluded(db, unit, cancellationToken))
            return new Committed.Clash(ClaimActivation.Rule);

        await EfEffects.Apply(db, unit, cancellationToken);
        if (await Save(db, [.. UnitStatements.Rows(unit)], cancellationToken) is { } rule)
        {
            await transaction.RollbackAsync(cancellationToken);
            return Races.Contains(rule) ? await Lost(unit, cancellationToken) : new Committed.Clash(rule);
        }

        await transaction.CommitAsync(cancellationToken);
        return new Committed.Ok(unit.ExpectedVersion + 1);
    }

    // Starts that exclude each other wait for each other at the lock.
    private async Task<bool> IsExcluded(GovernanceDb db, BurstUnit unit, CancellationToken cancellationToken)
    {
        foreach (var claim in unit.Effects.OfType<ClaimActivation>().OrderBy(c => c.Lock, StringComparer.Ordinal))
        {
            await dialect.Lock(db, claim.Lock, cancellationToken);
            if (await EfReading.Runs(db, claim, cancellationToken))
                return true;
        }

        return false;
    }

    public async Task<Committed> Write(IReadOnlyList<RowEffect> rows, CancellationToken cancellationToken)
    {
        await using var db = dialect.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await Save(db, rows, cancellationToken) is { } rule)
            return new Committed.Clash(rule);

        await transaction.CommitAsync(cancellationToken);
        return new Committed.Ok(0);
    }

    /// <summary>False: the aggregate moved on. The row stays locked until the transaction ends.</summary>
    private static async Task<bool> Guard(GovernanceDb db, BurstUnit unit, CancellationToken cancellationToken)
    {
        var (key, before) = (unit.Key.Value, unit.ExpectedVersion);
        var (head, state) = (UnitStatements.Bytes(unit.EntryHash), UnitStatements.Bytes(unit.State));
        if (before == 0)
        {
            db.Aggregates.Add(new AggregateRow { Key = key, Version = 1, Head = head, State = state, IsOpen = unit.IsOpen, UpdatedMicros = unit.AtMicros });
            return true;
        }

        var changed = await db.Aggregates.Where(a => a.Key == key && a.Version == before).ExecuteUpdateAsync(
            set => set.SetProperty(a => a.Version, before + 1).SetProperty(a => a.Head, head).SetProperty(a => a.State, state)
                .SetProperty(a => a.IsOpen, unit.IsOpen).SetProperty(a => a.UpdatedMicros, unit.AtMicros),
            cancellationToken);
        return changed == 1;
    }

    /// <returns>The unique rule that was broken, or null.</returns>
    private async Task<string?> Save(GovernanceDb db, IReadOnlyList<RowEffect> rows, CancellationToken cancellationToken)
    {
        foreach (var row in rows)
            row.Apply(db);
        try
        {
#pragma warning disable RS0030 // the unit store is where it is allowed
            await db.SaveChangesAsync(cancellationToken);
#pragma warning restore RS0030
            return null;
        }
        catch (DbUpdateException failure) when (dialect.BrokenRule(failure) is { } rule)
        {
            return rule;
        }
    }

    private async Task<Committed> Lost(BurstUnit unit, CancellationToken cancellationToken)
    {
        await using var db = dialect.Open();
        return await EfReading.Repeated(db, unit, cancellationToken) is { } repeated ? repeated : new Committed.Stale();
    }
}

using System.Data.Common;
using Governance.Execution;
using Microsoft.EntityFrameworkCore;

namespace Governance.Data;

/// <summary>Reads of the store, the same in every database.</summary>
internal static class EfReading
{
    public static async Task<StoredAggregate?> Load(GovernanceDb db, AggregateKey key, CancellationToken cancellationToken) =>
        await db.Aggregates.AsNoTracking().FirstOrDefaultAsync(a => a.Key == key.Value, cancellationToken) is { } row
            ? new(key, row.Version, row.Head, row.State)
            : null;

    public static async Task<Idempotency?> Answer(GovernanceDb db, string scope, string key, CancellationToken cancellationToken) =>
        await db.Idempotency.AsNoTracking().FirstOrDefaultAsync(i => i.Scope == scope && i.Key == key, cancellationToken) is { } row
            ? new(scope, key, row.BodyHash, row.Status, row.Answer)
            : null;

    public static Task<bool> WasConsumed(GovernanceDb db, Guid stimulus, CancellationToken cancellationToken) =>
        db.Consumed.AnyAsync(c => c.Id == stimulus, cancellationToken);

    /// <summary>The first answer, when the unit's key was used or its stimulus consumed.</summary>
    public static async Task<Committed.Duplicate?> Repeated(GovernanceDb db, BurstUnit unit, CancellationToken cancellationToken)
    {
        if (unit.Idempotency is { } key && await Answer(db, key.Scope, key.Key, cancellationToken) is { } first)
            return new(first.Status, first.Answer, first.BodyHash.Span.SequenceEqual(key.BodyHash.Span));
        return await WasConsumed(db, unit.Consumes, cancellationToken) ? new(0, default, true) : null;
    }

    /// <summary>Whether this very unit is in the journal.</summary>
    public static Task<bool> IsWritten(GovernanceDb db, BurstUnit unit, CancellationToken cancellationToken)
    {
        var (key, sequence, hash) = (unit.Key.Value, unit.ExpectedVersion + 1, UnitStatements.Bytes(unit.EntryHash));
        return db.Entries.AnyAsync(e => e.Aggregate == key && e.Sequence == sequence && e.Hash == hash, cancellationToken);
    }

    public static async Task<List<T>> Rows<T>(GovernanceDb db, Statement statement, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        // Every text is a constant of a LeaseSql; values are always bound.
#pragma warning disable CA2100
        command.CommandText = statement.Sql;
#pragma warning restore CA2100
        for (var i = 0; i < statement.Values.Length; i++)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ($"@p{i}", statement.Values[i] ?? DBNull.Value);
            command.Parameters.Add(parameter);
        }

        var rows = new List<T>();
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        while (await row.ReadAsync(cancellationToken))
            rows.Add(read(row));
        return rows;
    }

    /// <summary>Whether an instance runs that excludes the start of another.</summary>
    public static Task<bool> Runs(GovernanceDb db, ClaimActivation claim, CancellationToken cancellationToken)
    {
        var running = db.Instances.Where(i => i.Status == "Running");
        if (claim.DefinitionId is { } definition)
            running = running.Where(i => i.DefinitionId == definition);
        if (claim.CorrelationId is { } correlation)
            running = running.Where(i => i.CorrelationId == correlation);
        return running.AnyAsync(cancellationToken);
    }
}

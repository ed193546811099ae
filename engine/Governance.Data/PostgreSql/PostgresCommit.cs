using Governance.Execution;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Governance.Data;

/// <summary>One attempt to commit one unit in one transaction.</summary>
internal sealed class PostgresCommit(NpgsqlDataSource source)
{
    private readonly DbContextOptions<PostgresGovernanceDb> _options =
        new DbContextOptionsBuilder<PostgresGovernanceDb>().UseNpgsql().Options;

    private RowTables? _tables;

    private RowTables Tables
    {
        get
        {
            if (_tables is { } known)
                return known;
            using var db = new PostgresGovernanceDb(_options);
            return _tables = new RowTables(db.Model);
        }
    }

    public async Task<Committed> Try(BurstUnit unit, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        if (await Guarded(connection, unit, cancellationToken) is { } not)
        {
            await transaction.RollbackAsync(cancellationToken);
            return not is Committed.Duplicate && unit.Idempotency is { } key ? await First(key, cancellationToken) ?? not : not;
        }

        if (await IsExcluded(connection, unit, cancellationToken))
            return new Committed.Clash(ClaimActivation.Rule);

        await using (var rest = connection.Batch(UnitStatements.Rest(unit)))
            await rest.ExecuteNonQueryAsync(cancellationToken);
        var clash = await Save(connection, transaction, [.. UnitStatements.Rows(unit)], cancellationToken);
        if (clash is not null)
            return clash;

        await transaction.CommitAsync(cancellationToken);
        return new Committed.Ok(unit.ExpectedVersion + 1);
    }

    // Starts that exclude each other wait for each other here; a statement of its own then sees what the first has committed.
    private static async Task<bool> IsExcluded(NpgsqlConnection connection, BurstUnit unit, CancellationToken cancellationToken)
    {
        var claims = unit.Effects.OfType<ClaimActivation>().ToList();
        if (claims.Count == 0)
            return false;

        await using (var locks = connection.Batch(claims.Select(c => c.Lock).Order(StringComparer.Ordinal).Select(name => new Statement(UnitSql.Lock, name))))
            await locks.ExecuteNonQueryAsync(cancellationToken);
        foreach (var question in UnitStatements.Claims(unit))
        {
            await using var batch = connection.Batch([question]);
            if (await batch.ExecuteScalarAsync(cancellationToken) is not null)
                return true;
        }

        return false;
    }

    public async Task<Committed> Write(IReadOnlyList<RowEffect> rows, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        if (await Save(connection, transaction, rows, cancellationToken) is { } clash)
            return clash;

        await transaction.CommitAsync(cancellationToken);
        return new Committed.Ok(0);
    }

    /// <summary>Null when the unit may go on. A concurrent unit with the same key, stimulus or aggregate is waited for.</summary>
    private static async Task<Committed?> Guarded(NpgsqlConnection connection, BurstUnit unit, CancellationToken cancellationToken)
    {
        List<Statement> guards = [new(UnitSql.Consume, unit.Consumes, unit.AtMicros), UnitStatements.Guard(unit)];
        if (UnitStatements.Remember(unit) is { } remember)
            guards.Insert(0, remember);
        await using var batch = connection.Batch(guards);
        await batch.ExecuteNonQueryAsync(cancellationToken);
        var written = batch.BatchCommands.Cast<NpgsqlBatchCommand>().Select(c => c.RecordsAffected > 0).ToList();
        if (written.SkipLast(1).Contains(false))
            return new Committed.Duplicate(0, default, true);
        return written[^1] ? null : new Committed.Stale();
    }

    private async Task<Committed.Duplicate?> First(Idempotency key, CancellationToken cancellationToken) =>
        await PostgresReading.Answer(source, key.Scope, key.Key, cancellationToken) is { } first
            ? new(first.Status, first.Answer, first.BodyHash.Span.SequenceEqual(key.BodyHash.Span))
            : null;

    private async Task<Committed.Clash?> Save(
        NpgsqlConnection connection, NpgsqlTransaction transaction, IReadOnlyList<RowEffect> rows, CancellationToken cancellationToken)
    {
        var rest = new List<RowEffect>();
        try
        {
            var statements = Tables.Split(rows, rest);
            if (statements.Count > 0)
            {
                await using var batch = connection.Batch(statements);
                await batch.ExecuteNonQueryAsync(cancellationToken);
                // Only what is partial is updated, and not inserted where it is missing.
                if (batch.BatchCommands.Cast<NpgsqlBatchCommand>().Any(command => command is { StatementType: StatementType.Update, Rows: 0 }))
                    throw new RowMissingException("A row that was to be changed in part is missing.");
            }
        }
        catch (PostgresException broken) when (broken.SqlState is PostgresErrorCodes.UniqueViolation)
        {
            return new Committed.Clash(broken.ConstraintName ?? broken.MessageText);
        }

        return rest.Count == 0 ? null : await Track(connection, transaction, rest, cancellationToken);
    }

    private async Task<Committed.Clash?> Track(
        NpgsqlConnection connection, NpgsqlTransaction transaction, List<RowEffect> rows, CancellationToken cancellationToken)
    {
        await using var db = new PostgresGovernanceDb(_options);
        db.Database.SetDbConnection(connection);
        await db.Database.UseTransactionAsync(transaction, cancellationToken);
        db.Database.AutoSavepointsEnabled = false;
        foreach (var row in rows)
            row.Apply(db);
        try
        {
#pragma warning disable RS0030 // the unit store is where it is allowed
            await db.SaveChangesAsync(cancellationToken);
#pragma warning restore RS0030
            return null;
        }
        catch (DbUpdateException failure) when (failure.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } broken)
        {
            return new Committed.Clash(broken.ConstraintName ?? broken.MessageText);
        }
    }
}

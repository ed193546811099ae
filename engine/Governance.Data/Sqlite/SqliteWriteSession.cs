using Governance.Execution;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Governance.Data;

/// <summary>What the writer does inside its transaction. Only the writer's loop touches it.</summary>
internal sealed class SqliteWriteSession : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteCommands _commands;
    private readonly SqliteGovernanceDb _db;
    private readonly UniqueRuleNames _rules;
    private readonly RowTables _tables;
    private long _bytes;

    public SqliteWriteSession(SqliteFile file)
    {
        _connection = file.OpenWriter();
        _commands = new SqliteCommands(_connection);
        _db = new SqliteGovernanceDb(new DbContextOptionsBuilder<SqliteGovernanceDb>().UseSqlite(_connection).Options);
        // The transaction is the writer's, and so are the savepoints.
        _db.Database.AutoTransactionBehavior = AutoTransactionBehavior.Never;
        _db.Database.AutoSavepointsEnabled = false;
        _rules = new UniqueRuleNames(_db.Model);
        _tables = new RowTables(_db.Model);
    }

    public void Begin() => _commands.Execute("BEGIN IMMEDIATE");

    public void Commit() => _commands.Execute("COMMIT");

    public void RollBack()
    {
        _db.ChangeTracker.Clear();
        // SQLite may have rolled back by itself (a full disk, say).
        if (InTransaction)
            _commands.Execute("ROLLBACK");
    }

    /// <summary>Whether a unit that clashes is undone alone. Without, a clash costs the transaction, and units the work of copying every page they touch.</summary>
    public bool UsesSavepoints { get; set; } = true;

    public bool InTransaction => SQLitePCL.raw.sqlite3_get_autocommit(_connection.Handle) == 0;

    public SqliteCommands Commands => _commands;

    /// <summary>Roughly what was written since the last call.</summary>
    public long TakeBytes()
    {
        var bytes = _bytes;
        _bytes = 0;
        return bytes;
    }

    public Committed Commit(BurstUnit unit)
    {
        if (Repeated(unit) is { } first)
            return first;

        var rows = UnitStatements.Rows(unit).ToList();
        return rows.Count == 0 ? Write(unit) : InSavepoint(() => Write(unit), rows);
    }

    /// <summary>Rows that belong to no aggregate.</summary>
    public Committed Write(IReadOnlyList<RowEffect> rows) => InSavepoint(() => new Committed.Ok(0), rows);

    public void Dispose()
    {
        _db.Dispose();
        _commands.Dispose();
    }

    private Committed.Duplicate? Repeated(BurstUnit unit)
    {
        if (unit.Idempotency is { } key && SqliteReading.Answer(_commands, key.Scope, key.Key) is { } first)
            return new(first.Status, first.Answer, first.BodyHash.Span.SequenceEqual(key.BodyHash.Span));
        return _commands.Scalar(new(UnitSql.IsConsumed, unit.Consumes)) is null ? null : new(0, default, true);
    }

    private Committed Write(BurstUnit unit)
    {
        // There is one writer: what it sees here holds until it commits.
        if (UnitStatements.Claims(unit).Any(c => _commands.Scalar(c) is not null))
            return new Committed.Clash(ClaimActivation.Rule);
        if (_commands.Execute(UnitStatements.Guard(unit)) == 0)
            return new Committed.Stale();

        _commands.Execute(new Statement(UnitSql.Consume, unit.Consumes, unit.AtMicros));
        if (UnitStatements.Remember(unit) is { } remember)
            _commands.Execute(remember);
        foreach (var statement in UnitStatements.Rest(unit))
            _commands.Execute(statement);
        // State and entry, and the index pages they touch.
        _bytes += unit.State.Length + unit.Entry.Length + (8 * 4096);
        return new Committed.Ok(unit.ExpectedVersion + 1);
    }

    private Committed InSavepoint(Func<Committed> engineRows, IReadOnlyList<RowEffect> rows)
    {
        if (!UsesSavepoints)
            return Whole(engineRows, rows);
        var done = false;
        _commands.Execute("SAVEPOINT unit");
        try
        {
            var committed = engineRows();
            if (committed is Committed.Ok)
                Save(rows);
            done = committed is Committed.Ok;
            return committed;
        }
        catch (Exception failure) when (Broken(failure) is { } rule)
        {
            return new Committed.Clash(_rules.Of(rule.Message));
        }
        finally
        {
            _db.ChangeTracker.Clear();
            if (!done && InTransaction)
                _commands.Execute("ROLLBACK TO unit");
            if (InTransaction)
                _commands.Execute("RELEASE unit");
        }
    }

    // A unit that turns back has written nothing; one that throws takes the transaction with it.
    private Committed Whole(Func<Committed> engineRows, IReadOnlyList<RowEffect> rows)
    {
        var committed = engineRows();
        if (committed is Committed.Ok)
            Save(rows);
        _db.ChangeTracker.Clear();
        return committed;
    }

    private static SqliteException? Broken(Exception failure) =>
        (failure as SqliteException ?? (failure as DbUpdateException)?.InnerException as SqliteException) is { SqliteExtendedErrorCode: 2067 or 1555 } broken
            ? broken
            : null;

    private void Save(IReadOnlyList<RowEffect> rows)
    {
        var rest = new List<RowEffect>();
        _tables.Write(rows, _commands.Execute, rest);
        _bytes += rows.Count * 4096;
        if (rest.Count == 0)
            return;

        foreach (var row in rest)
            row.Apply(_db);
#pragma warning disable RS0030 // the unit store is where it is allowed
        _db.SaveChanges();
#pragma warning restore RS0030
    }
}

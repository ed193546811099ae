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
        Tables = new RowTables(_db.Model);
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

    /// <summary>For any thread.</summary>
    public RowTables Tables { get; }

    /// <summary>Rows changed so far.</summary>
    public long Changes => SQLitePCL.raw.sqlite3_total_changes(_connection.Handle);

    /// <summary>Roughly what was written since the last call.</summary>
    public long TakeBytes()
    {
        var bytes = _bytes;
        _bytes = 0;
        return bytes;
    }

    public Committed Commit(UnitWrite write)
    {
        if (Repeated(write.Unit) is { } first)
            return first;

        return write.HasRows ? InSavepoint(() => Write(write), write.Rows, write.Others) : Write(write);
    }

    /// <summary>
    /// Statement by statement, not unit by unit: neighbours in a table are then written one after the other. If it throws, nothing of any may be committed.
    /// </summary>
    public Committed[] Commit(UnitWrite[] writes)
    {
        var outcomes = Array.ConvertAll(writes, write => Repeated(write.Unit) is { } first ? first : Begun(write));
        var going = writes.Where((_, i) => outcomes[i] is Committed.Ok).ToList();
        foreach (var write in going)
            Go(write);
        foreach (var rows in going.SelectMany(write => write.Rows).GroupBy(row => row.First.Sql, StringComparer.Ordinal))
            foreach (var row in rows)
                row.Execute(_commands.Execute);
        Save([.. going.SelectMany(write => write.Others)]);
        return outcomes;
    }

    /// <summary>Rows that belong to no aggregate.</summary>
    public Committed Write(IReadOnlyList<RowEffect> rows)
    {
        var others = new List<RowEffect>();
        return InSavepoint(() => new Committed.Ok(0), Tables.Prepare(rows, others), others);
    }

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

    private Committed Write(UnitWrite write)
    {
        var committed = Begun(write);
        if (committed is Committed.Ok)
            Go(write);
        return committed;
    }

    // There is one writer: what it sees here holds until it commits.
    private Committed Begun(UnitWrite write)
    {
        foreach (var claim in write.Claims)
            if (_commands.Scalar(claim) is not null)
                return new Committed.Clash(ClaimActivation.Rule);
        return _commands.Execute(write.Guard) == 0 ? new Committed.Stale() : new Committed.Ok(write.Unit.ExpectedVersion + 1);
    }

    private void Go(UnitWrite write)
    {
        _commands.Execute(new Statement(UnitSql.Consume, write.Unit.Consumes, write.Unit.AtMicros));
        if (write.Remember is { } remember)
            _commands.Execute(remember);
        foreach (var statement in write.Rest)
            _commands.Execute(statement);
        _bytes += write.Bytes;
    }

    private Committed InSavepoint(Func<Committed> engineRows, List<RowStatement> rows, List<RowEffect> others)
    {
        if (!UsesSavepoints)
            return Whole(engineRows, rows, others);
        var done = false;
        _commands.Execute("SAVEPOINT unit");
        try
        {
            var committed = engineRows();
            if (committed is Committed.Ok)
                Save(rows, others);
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
    private Committed Whole(Func<Committed> engineRows, List<RowStatement> rows, List<RowEffect> others)
    {
        var committed = engineRows();
        if (committed is Committed.Ok)
            Save(rows, others);
        return committed;
    }

    private static SqliteException? Broken(Exception failure) =>
        (failure as SqliteException ?? (failure as DbUpdateException)?.InnerException as SqliteException) is { SqliteExtendedErrorCode: 2067 or 1555 } broken
            ? broken
            : null;

    private void Save(List<RowEffect> others)
    {
        if (others.Count == 0)
            return;

        foreach (var row in others)
            row.Apply(_db);
#pragma warning disable RS0030 // the unit store is where it is allowed
        _db.SaveChanges();
#pragma warning restore RS0030
        _db.ChangeTracker.Clear();
    }

    private void Save(List<RowStatement> rows, List<RowEffect> others)
    {
        foreach (var row in rows)
            row.Execute(_commands.Execute);
        Save(others);
    }
}

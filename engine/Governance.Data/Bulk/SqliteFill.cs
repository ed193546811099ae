using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Governance.Data;

/// <summary>Fills a SQLite file that nobody else uses, as fast as the disk takes it: no log, no secondary index until the end.</summary>
/// <remarks>For generated data only. What is interrupted leaves a file to throw away: nothing can be rolled back.</remarks>
public sealed class SqliteFill : IDisposable
{
    private const string Start = """
        PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA secure_delete=OFF; PRAGMA cache_size=-1500000;
        PRAGMA temp_store=FILE; PRAGMA threads=2;
        """;

    private readonly SqliteConnection _connection;
    private readonly SqliteCommands _commands;
    private readonly RowTables _tables;
    private readonly SqliteGovernanceDb _db;
    private readonly List<(string Name, string Sql)> _indexes = [];
    private readonly List<BulkRow> _rows = [];

    /// <exception cref="SqliteException">Somebody else has the file open.</exception>
    public SqliteFill(SqliteFile file)
    {
        // Readers of this process that rest in the pool would keep the file shared.
        SqliteConnection.ClearAllPools();
        _connection = file.OpenWriter();
        _commands = new SqliteCommands(_connection);
        using (var command = _connection.CreateCommand())
        {
            command.CommandText = Start;
            command.ExecuteNonQuery();
        }

        _db = new SqliteGovernanceDb(new DbContextOptionsBuilder<SqliteGovernanceDb>().UseSqlite(_connection).Options);
        _tables = new RowTables(_db.Model);
        _commands.Execute("BEGIN EXCLUSIVE");
        _commands.Execute("DROP TRIGGER IF EXISTS case_texts_added");
        DropIndexes();
    }

    /// <summary>An insert into the table of this row, bound to its values. Lives as long as this.</summary>
    public BulkRow Row(object row)
    {
        var table = new BulkTable(_tables.Table(row.GetType()));
        var prepared = new BulkRow(_connection.Handle!, table, table.Values(row));
        _rows.Add(prepared);
        return prepared;
    }

    /// <summary>Column names and values of a row, as its table holds them.</summary>
    public (IReadOnlyList<string> Columns, object?[] Values) Columns(object row)
    {
        var table = new BulkTable(_tables.Table(row.GetType()));
        return (table.Columns, table.Values(row));
    }

    /// <summary>The last number a sequence gave out.</summary>
    public long Sequence(string name) => _commands.Scalar(new Statement("SELECT value FROM sequences WHERE name = @p0", name)) as long? ?? 0;

    public void SetSequence(string name, long value) => _commands.Execute(new Statement(
        "INSERT INTO sequences (name, value) VALUES (@p0, @p1) ON CONFLICT (name) DO UPDATE SET value = excluded.value", name, value));

    /// <summary>Indexes, full-text index and statistics; afterwards the file is as the server expects it.</summary>
    /// <param name="tell">Hears what is being made.</param>
    public async Task Finish(Action<string> tell, CancellationToken cancellationToken)
    {
        _commands.Execute("COMMIT");
        _rows.ForEach(row => row.Dispose());
        foreach (var (name, sql) in _indexes)
        {
            tell(name);
            await Run(sql, cancellationToken);
        }

        tell("case_search");
        // Large pieces in memory: fewer to merge afterwards.
        await Run("INSERT INTO case_search(case_search, rank) VALUES ('hashsize', 134217728)", cancellationToken);
        await Run("INSERT INTO case_search(case_search) VALUES ('rebuild')", cancellationToken);
        await Run("INSERT INTO case_search(case_search) VALUES ('optimize')", cancellationToken);
        await Run("INSERT INTO case_search(case_search, rank) VALUES ('hashsize', 1048576)", cancellationToken);
        await Run(SqliteStartup.Search, cancellationToken);
        tell("statistics");
        await Run("PRAGMA analysis_limit=2000; ANALYZE; PRAGMA journal_mode=WAL; PRAGMA locking_mode=NORMAL", cancellationToken);
    }

    public void Dispose()
    {
        _db.Dispose();
        _rows.ForEach(row => row.Dispose());
        _commands.Dispose();
    }

    private void DropIndexes()
    {
        const string own = "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name NOT LIKE 'case_search%' ORDER BY tbl_name, name";
        _indexes.AddRange(_commands.Rows(new Statement(own), row => (row.GetString(0), row.GetString(1))));
        foreach (var (name, _) in _indexes)
            _commands.Execute($"DROP INDEX \"{name}\"");
    }

    // Minutes for millions of rows: the driver's own limit does not apply.
    private async Task Run(string sql, CancellationToken cancellationToken)
    {
        _db.Database.SetCommandTimeout(TimeSpan.FromHours(2));
#pragma warning disable EF1002 // Statements of this file, and of the schema itself.
        await _db.Database.ExecuteSqlRawAsync(sql.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal), cancellationToken);
#pragma warning restore EF1002
    }
}

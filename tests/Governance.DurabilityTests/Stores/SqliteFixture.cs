using Governance.Data;
using Governance.Execution;
using Microsoft.Data.Sqlite;

namespace Governance.DurabilityTests;

internal sealed class SqliteFixture : StoreFixture
{
    private readonly SqliteUnitStore _store;

    private SqliteFixture(SqliteFile file)
    {
        File = file;
        _store = new SqliteUnitStore(file, Clock);
        Read = new SqliteReadDb(file);
    }

    public SqliteFile File { get; }

    public override IUnitStore Store => _store;

    public override IReadDb Read { get; }

    public static async Task<SqliteFixture> Start(Func<SqliteFile, SqliteFile>? with = null)
    {
        var directory = Directory.CreateTempSubdirectory("governance-").FullName;
        var file = (with ?? (f => f))(new SqliteFile(Path.Combine(directory, "governance.db")));
        await new SqliteStartup(file).EnsureCreated(TestContext.Current.CancellationToken);
        return new SqliteFixture(file);
    }

    public override async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(Path.GetDirectoryName(File.Path)!, true);
        await base.DisposeAsync();
    }
}

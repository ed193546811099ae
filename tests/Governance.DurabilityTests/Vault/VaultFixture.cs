using Governance.Data;

namespace Governance.DurabilityTests;

/// <summary>A vault and an attachment store over an empty SQLite database.</summary>
internal sealed class VaultFixture : IAsyncDisposable
{
    private VaultFixture(SqliteFixture database)
    {
        Database = database;
        Options = new DataOptions(DatabaseKind.Sqlite, Path.GetDirectoryName(database.File.Path)!, null);
        Keys = VaultKeyFile.Load(Options);
        Vault = new SealedDocuments(Keys, database.Read, database.Clock);
        Attachments = new FileAttachments(Options, Keys, (IRowWriter)database.Store, database.Read, database.Clock);
    }

    public SqliteFixture Database { get; }

    public DataOptions Options { get; }

    public VaultKeys Keys { get; }

    public SealedDocuments Vault { get; }

    public FileAttachments Attachments { get; }

    public static async Task<VaultFixture> Start() => new(await SqliteFixture.Start());

    public async Task Commit(params IEnumerable<RowEffect> rows) =>
        await ((IRowWriter)Database.Store).Write([.. rows], TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync()
    {
        Attachments.Dispose();
        return Database.DisposeAsync();
    }
}

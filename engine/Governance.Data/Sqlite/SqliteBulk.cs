using Governance.Execution;

namespace Governance.Data;

/// <summary>Writes first units of very many aggregates as fast as the disk takes them, while nothing else has the file open: for measurements.</summary>
/// <remarks>Nothing is safe before <see cref="DisposeAsync"/>: a crash in between may leave a file that cannot be read. One caller at a time.</remarks>
public sealed class SqliteBulk : IUnitStore, IAsyncDisposable
{
    private const int Group = 20_000;
    private readonly SqliteWriteSession _session;
    private int _open;

    public SqliteBulk(SqliteFile file)
    {
        _session = new SqliteWriteSession(file);
        _session.Commands.Scalar(new("PRAGMA journal_mode=MEMORY"));
        _session.Commands.Execute("PRAGMA synchronous=OFF");
        _session.Commands.Execute("PRAGMA cache_size=-400000");
        _session.Begin();
    }

    public ValueTask<StoredAggregate?> Load(AggregateKey key, CancellationToken cancellationToken) => ValueTask.FromResult<StoredAggregate?>(null);

    public ValueTask<Committed> Commit(BurstUnit unit, CancellationToken cancellationToken)
    {
        var committed = _session.Commit(UnitWrite.Of(unit, _session.Tables));
        if (++_open % Group == 0)
        {
            _session.Commit();
            _session.Begin();
        }

        return ValueTask.FromResult(committed);
    }

    public ValueTask<Idempotency?> FindAnswer(string scope, string key, CancellationToken cancellationToken) =>
        ValueTask.FromResult(SqliteReading.Answer(_session.Commands, scope, key));

    public ValueTask<long> Reserve(string sequence, int count, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Bulk writing reserves no numbers.");

    public ValueTask DisposeAsync()
    {
        _session.Commit();
        _session.Commands.Scalar(new("PRAGMA journal_mode=WAL"));
        _session.Dispose();
        return ValueTask.CompletedTask;
    }
}

using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace Governance.Data;

/// <summary>The database's only writer: takes what is waiting, without delay, and commits it as one transaction. While that goes to disk, the next begins.</summary>
internal sealed class SqliteWriter : IAsyncDisposable
{
    /// <summary>Units a transaction takes: more would share more pages, and let a verb wait longer.</summary>
    public const int Group = 1024;

    private readonly Channel<WriteJob> _waiting = Channel.CreateBounded<WriteJob>(new BoundedChannelOptions(4096) { SingleReader = true });
    private readonly SqliteWriteSession _session;
    private readonly SqliteCheckpoints _checkpoints;
    private readonly SqliteSync _sync;
    private List<WriteJob> _group = [];
    private readonly Task _loop;

    public SqliteWriter(SqliteFile file)
    {
        _session = new SqliteWriteSession(file);
        // A commit is on disk when SqliteSync says so, not when SQLite does.
        _session.Commands.Execute("PRAGMA synchronous=NORMAL");
        _checkpoints = new SqliteCheckpoints(file);
        _sync = new SqliteSync(file);
        _loop = Task.Run(Loop);
    }

    /// <inheritdoc cref="SqliteSync.Breaks"/>
    public Task<Exception> Breaks => _sync.Breaks;

    /// <inheritdoc cref="SqliteWriteSession.Tables"/>
    public RowTables Tables => _session.Tables;

    /// <param name="isAtomic">Whether the work undoes what it did when it throws or turns back.</param>
    /// <param name="weight">How many units it writes.</param>
    /// <param name="cancellationToken">Only while waiting for room: what is queued will be committed.</param>
    public async ValueTask<T> Run<T>(Func<SqliteWriteSession, T> work, bool isAtomic, int weight, CancellationToken cancellationToken)
    {
        var job = new WriteJob<T>(work, isAtomic, weight);
        await _waiting.Writer.WriteAsync(job, cancellationToken);
        return await job.Outcome;
    }

    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _loop;
        await _sync.DisposeAsync();
        await _checkpoints.DisposeAsync();
        _session.Dispose();
    }

    private async Task Loop()
    {
        try
        {
            while (_sync.Broken is null && await _waiting.Reader.WaitToReadAsync())
                await CommitWaiting();
        }
        finally
        {
            // Reached by a bug or a broken disk only: nobody may wait for a writer that is gone.
            _waiting.Writer.TryComplete();
            while (_waiting.Reader.TryRead(out var job))
                _group.Add(job);
            foreach (var job in _group)
                job.Fail(new InvalidOperationException("The writer has stopped.", _sync.Broken));
        }
    }

    private async Task CommitWaiting()
    {
        var weight = 0;
        while (weight < Group && _waiting.Reader.TryRead(out var job))
        {
            _group.Add(job);
            weight += job.Weight;
        }

        var before = _session.Changes;
        using (await _checkpoints.Hold())
            Commit(_group);
        _checkpoints.Written(_session.TakeBytes(), weight >= Group);
        await _sync.Add(_group, _session.Changes != before);
        _group = [];
    }

    private void Commit(List<WriteJob> group)
    {
        // Clashes are rare: at first nobody prepares for one.
        if (TryCommit(group, savepoints: false) || TryCommit(group, savepoints: true))
            return;

        // Something broke that no savepoint could undo: nothing of the group was written. Each again, on its own.
        foreach (var job in group)
            TryCommit([job], savepoints: true);
    }

    private bool TryCommit(IReadOnlyList<WriteJob> jobs, bool savepoints)
    {
        _session.UsesSavepoints = savepoints;
        try
        {
            _session.Begin();
            if (!jobs.All(Execute))
            {
                _session.RollBack();
                return false;
            }

            _session.Commit();
        }
        catch (SqliteException failure)
        {
            _session.RollBack();
            foreach (var job in jobs)
                job.Failure = failure;
            return false;
        }

        return true;
    }

    /// <summary>False when the transaction cannot go on: the job failed and left something behind, or took the transaction with it.</summary>
    private bool Execute(WriteJob job)
    {
        job.Execute(_session);
        return job.Failure is null || (_session.UsesSavepoints && job.IsAtomic && _session.InTransaction);
    }
}

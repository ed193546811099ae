using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace Governance.Data;

/// <summary>The database's only writer: takes what is waiting, without delay, and commits it as one transaction.</summary>
internal sealed class SqliteWriter : IAsyncDisposable
{
    private const int Group = 1024;
    private readonly Channel<WriteJob> _waiting = Channel.CreateBounded<WriteJob>(new BoundedChannelOptions(4096) { SingleReader = true });
    private readonly List<WriteJob> _group = new(Group);
    private readonly SqliteWriteSession _session;
    private readonly SqliteCheckpoints _checkpoints;
    private readonly Task _loop;

    public SqliteWriter(SqliteFile file)
    {
        _session = new SqliteWriteSession(file);
        _checkpoints = new SqliteCheckpoints(file);
        _loop = Task.Run(Loop);
    }

    /// <param name="isAtomic">Whether the work undoes what it did when it throws or turns back.</param>
    /// <param name="cancellationToken">Only while waiting for room: what is queued will be committed.</param>
    public async ValueTask<T> Run<T>(Func<SqliteWriteSession, T> work, bool isAtomic, CancellationToken cancellationToken)
    {
        var job = new WriteJob<T>(work, isAtomic);
        await _waiting.Writer.WriteAsync(job, cancellationToken);
        return await job.Outcome;
    }

    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _loop;
        await _checkpoints.DisposeAsync();
        _session.Dispose();
    }

    private async Task Loop()
    {
        try
        {
            while (await _waiting.Reader.WaitToReadAsync())
                await CommitWaiting();
        }
        finally
        {
            // Reached by a bug only: nobody may wait for a writer that is gone.
            _waiting.Writer.TryComplete();
            while (_waiting.Reader.TryRead(out var job))
                _group.Add(job);
            foreach (var job in _group)
                job.Fail(new InvalidOperationException("The writer has stopped."));
        }
    }

    private async Task CommitWaiting()
    {
        while (_group.Count < Group && _waiting.Reader.TryRead(out var job))
            _group.Add(job);
        using (await _checkpoints.Hold())
            Commit();
        var isFull = _group.Count == Group;
        _group.Clear();
        _checkpoints.Written(_session.TakeBytes(), isFull);
    }

    private void Commit()
    {
        // Clashes are rare: at first nobody prepares for one.
        if (TryCommit(_group, savepoints: false) || TryCommit(_group, savepoints: true))
            return;

        // Something broke that no savepoint could undo: nothing of the group was written. Each again, on its own.
        foreach (var job in _group)
        {
            if (!TryCommit([job], savepoints: true))
                job.Complete();
        }
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

        foreach (var job in jobs)
            job.Complete();
        return true;
    }

    /// <summary>False when the transaction cannot go on: the job failed and left something behind, or took the transaction with it.</summary>
    private bool Execute(WriteJob job)
    {
        job.Execute(_session);
        return job.Failure is null || (_session.UsesSavepoints && job.IsAtomic && _session.InTransaction);
    }
}

using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace Governance.Data;

/// <summary>Moves the write-ahead log into the database file from a connection of its own, so that no commit waits for it.</summary>
internal sealed class SqliteCheckpoints : IAsyncDisposable
{
    private const long Every = 4L * 1024 * 1024;

    // While there is more to write than one transaction takes, the same pages are written again soon: each is moved once.
    private const long EveryInARush = 256L * 1024 * 1024;

    // Starting over keeps the writer waiting for what the last pass left: in a rush the log may rather grow.
    private const long LimitInARush = 512L * 1024 * 1024;
    private const int Frame = 4096 + 24;
    private const int Few = 256;
    private const int CatchUps = 4;
    private const int FarTooLong = 4;
    private readonly SqliteFile _file;
    private readonly SqliteCommands _commands;
    private readonly SemaphoreSlim _writing = new(1);
    private readonly Channel<bool> _signals = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly Task _loop;
    private long _since;

    public SqliteCheckpoints(SqliteFile file)
    {
        _file = file;
        _commands = new SqliteCommands(file.OpenWriter());
        _loop = Task.Run(Loop);
    }

    /// <summary>Held by the writer during a transaction.</summary>
    public async ValueTask<IDisposable> Hold()
    {
        await _writing.WaitAsync();
        return new Held(_writing);
    }

    /// <param name="isRush">Whether the transaction took as much as one takes.</param>
    public void Written(long bytes, bool isRush)
    {
        _since += bytes;
        if (_since < (isRush ? EveryInARush : Every))
            return;

        _since = 0;
        _signals.Writer.TryWrite(isRush);
    }

    public async ValueTask DisposeAsync()
    {
        _signals.Writer.TryComplete();
        await _loop;
        _commands.Dispose();
        _writing.Dispose();
    }

    private async Task Loop()
    {
        await foreach (var isRush in _signals.Reader.ReadAllAsync())
        {
            var log = Checkpoint("PRAGMA wal_checkpoint(PASSIVE)");
            if (log.Frames * Frame <= (isRush ? LimitInARush : _file.LogLimit))
                continue;
            // What was written meanwhile is moved meanwhile, until little is left that the writer would have to wait for.
            for (var i = 0; i < CatchUps && log.Behind > Few; i++)
                log = Checkpoint("PRAGMA wal_checkpoint(PASSIVE)");
            using (await Hold())
                StartOver(!isRush && log.Frames * Frame > FarTooLong * _file.LogLimit);
        }
    }

    /// <remarks>
    /// A passive checkpoint under steady writing never lets the log start over. It begins again in the same file: a commit that writes over what is there is on disk sooner than
    /// one that makes the file longer. Readers may hold it up: rather leave the log long than let the writer wait, until it is far too long; then the file is cut as well.
    /// </remarks>
    private void StartOver(bool isFarTooLong)
    {
        _commands.Execute(isFarTooLong ? "PRAGMA busy_timeout=100" : "PRAGMA busy_timeout=10");
        Checkpoint(isFarTooLong ? "PRAGMA wal_checkpoint(TRUNCATE)" : "PRAGMA wal_checkpoint(RESTART)");
    }

    private (long Frames, long Behind) Checkpoint(string pragma)
    {
        try
        {
            using var row = _commands.Query(new Statement(pragma));
            return row.Read() ? (row.GetInt64(1), row.GetInt64(1) - row.GetInt64(2)) : (0, 0);
        }
        catch (SqliteException)
        {
            // Nothing is lost: the log keeps what the next checkpoint will move.
            return (0, 0);
        }
    }

    private sealed class Held(SemaphoreSlim writing) : IDisposable
    {
        public void Dispose() => writing.Release();
    }
}

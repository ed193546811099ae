using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace Governance.Data;

/// <summary>Moves the write-ahead log into the database file from a connection of its own, so that no commit waits for it.</summary>
internal sealed class SqliteCheckpoints : IAsyncDisposable
{
    private const long Every = 4L * 1024 * 1024;
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
        // Readers may hold up a cut: rather leave the log long than let the writer wait.
        _commands.Execute("PRAGMA busy_timeout=100");
        _loop = Task.Run(Loop);
    }

    /// <summary>Held by the writer during a transaction.</summary>
    public async ValueTask<IDisposable> Hold()
    {
        await _writing.WaitAsync();
        return new Held(_writing);
    }

    public void Written(long bytes)
    {
        _since += bytes;
        if (_since < Every)
            return;

        _since = 0;
        _signals.Writer.TryWrite(true);
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
        await foreach (var _ in _signals.Reader.ReadAllAsync())
        {
            Checkpoint("PRAGMA wal_checkpoint(PASSIVE)");
            // A passive checkpoint under steady writing never lets the log start over.
            if (new FileInfo(_file.LogPath) is { Exists: true } log && log.Length > _file.LogLimit)
                using (await Hold())
                    Checkpoint("PRAGMA wal_checkpoint(TRUNCATE)");
        }
    }

    private void Checkpoint(string pragma)
    {
        try
        {
            using var row = _commands.Query(new Statement(pragma));
            row.Read();
        }
        catch (SqliteException)
        {
            // Nothing is lost: the log keeps what the next checkpoint will move.
        }
    }

    private sealed class Held(SemaphoreSlim writing) : IDisposable
    {
        public void Dispose() => writing.Release();
    }
}

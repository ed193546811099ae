using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;

namespace Governance.Data;

/// <summary>
/// Brings the write-ahead log to disk beside the writer's next transaction; only then does anybody hear of what was committed. One call covers every
/// transaction that came in meanwhile. See docs/adr/0013.
/// </summary>
internal sealed class SqliteSync : IAsyncDisposable
{
    // So far may transactions run ahead of a disk that stands still.
    private const int Ahead = 4;
    private readonly string _path;
    private readonly Channel<Group> _committed = Channel.CreateBounded<Group>(new BoundedChannelOptions(Ahead) { SingleReader = true, SingleWriter = true });
    private readonly TaskCompletionSource<Exception> _broken = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _loop;

    public SqliteSync(SqliteFile file)
    {
        _path = file.LogPath;
        _loop = Task.Run(Loop);
    }

    /// <summary>Why nothing can be brought to disk any more: what the system says is written after a failed call need not be. Null while all is well.</summary>
    public Exception? Broken { get; private set; }

    /// <summary>Completes when <see cref="Broken"/> is known.</summary>
    public Task<Exception> Breaks => _broken.Task;

    /// <summary>Completes when there is room for one more.</summary>
    /// <param name="jobs">Committed together; each is completed once it is on disk.</param>
    /// <param name="hasWritten">Whether anything changed: else they wait for what was committed before them only.</param>
    public ValueTask Add(IReadOnlyList<WriteJob> jobs, bool hasWritten) => _committed.Writer.WriteAsync(new Group(jobs, hasWritten));

    public async ValueTask DisposeAsync()
    {
        _committed.Writer.TryComplete();
        await _loop;
    }

    private async Task Loop()
    {
        using var log = new LogFile(_path);
        var groups = new List<Group>(Ahead);
        while (await _committed.Reader.WaitToReadAsync())
        {
            while (groups.Count < Ahead && _committed.Reader.TryRead(out var group))
                groups.Add(group);
            if (Broken is null && groups.Exists(group => group.HasWritten))
                Sync(log);
            foreach (var job in groups.SelectMany(group => group.Jobs))
                job.Complete(Broken);
            groups.Clear();
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever it is, nobody may go on waiting for a disk that nobody asks any more.")]
    private void Sync(LogFile log)
    {
        try
        {
            log.Sync();
        }
        catch (Exception failure)
        {
            Broken = new NotOnDiskException("The log could not be brought to disk.", failure);
            _broken.SetResult(Broken);
        }
    }

    private readonly record struct Group(IReadOnlyList<WriteJob> Jobs, bool HasWritten);
}

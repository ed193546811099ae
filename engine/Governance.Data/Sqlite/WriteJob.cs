using System.Diagnostics.CodeAnalysis;

namespace Governance.Data;

/// <summary>Something that waits for the writer; its caller hears of it only after the commit.</summary>
internal abstract class WriteJob(bool isAtomic, int weight)
{
    public bool IsAtomic { get; } = isAtomic;

    /// <summary>How many units it writes.</summary>
    public int Weight { get; } = weight;

    public Exception? Failure { get; set; }

    public abstract void Execute(SqliteWriteSession session);

    /// <param name="notOnDisk">Why nobody knows whether what was committed lasts; null when it does.</param>
    public abstract void Complete(Exception? notOnDisk);

    /// <summary>No effect when already complete.</summary>
    public abstract void Fail(Exception failure);
}

internal sealed class WriteJob<T>(Func<SqliteWriteSession, T> work, bool isAtomic, int weight) : WriteJob(isAtomic, weight)
{
    private readonly TaskCompletionSource<T> _outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _value;

    public Task<T> Outcome => _outcome.Task;

    [SuppressMessage("Design", "CA1031", Justification = "Handed to the caller; one caller's bug must not stop the writer.")]
    public override void Execute(SqliteWriteSession session)
    {
        Failure = null;
        try
        {
            _value = work(session);
        }
        catch (Exception failure)
        {
            Failure = failure;
        }
    }

    public override void Complete(Exception? notOnDisk)
    {
        if ((Failure ?? notOnDisk) is { } failure)
            _outcome.SetException(failure);
        else
            _outcome.SetResult(_value!);
    }

    public override void Fail(Exception failure) => _outcome.TrySetException(failure);
}

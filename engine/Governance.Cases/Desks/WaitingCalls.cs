namespace Governance.Cases;

/// <param name="Waiting">Calls nobody has taken yet.</param>
/// <param name="At">When the exchange said so.</param>
public sealed record CallsWaiting(int Waiting, DateTimeOffset At);

/// <summary>排队数, as the telephone exchange tells it: kept in this process's memory, and worth nothing once it is old.</summary>
public sealed class WaitingCalls(TimeProvider time)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(2);
    private CallsWaiting? _last;

    /// <summary>What was told last; null where no exchange tells anything.</summary>
    public CallsWaiting? Now => _last is { } last && time.GetUtcNow() - last.At < Fresh ? last : null;

    public CallsWaiting Tell(int waiting) => _last = new CallsWaiting(waiting, time.GetUtcNow());
}

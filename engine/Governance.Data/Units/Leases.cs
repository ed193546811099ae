namespace Governance.Data;

/// <summary>How long a node keeps what it took from a queue before another may take it. A crash costs at most this delay.</summary>
internal static class Leases
{
    public const long OutboxMicros = 120_000_000;

    public const long TimerMicros = 30_000_000;

    public const long ToldMicros = 30_000_000;
}

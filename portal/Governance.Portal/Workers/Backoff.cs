namespace Governance.Portal.Workers;

/// <summary>Pauses between attempts: 2, 8, 32 … seconds, at most ten minutes.</summary>
internal static class Backoff
{
    public static long Micros(int attempts) => Math.Min(600, 2L << Math.Min(2 * attempts, 20)) * 1_000_000;
}

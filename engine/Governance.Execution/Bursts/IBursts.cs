using System.Collections.Immutable;
using Governance.Definitions;

namespace Governance.Execution;

/// <summary>Runs a stimulus to its commit: load → run (reading facts while the step needs them) → commit; stale → again, bounded.</summary>
public interface IBursts
{
    Task<Result<BurstOutcome>> Run(Stimulus stimulus, BurstOptions options, CancellationToken cancellationToken);
}

/// <param name="Unjournaled">Row effects committed with the burst but kept out of the chain (sealed documents).</param>
/// <param name="IdempotencyScope">With <paramref name="IdempotencyKey"/>: a repeat gets the first answer.</param>
/// <param name="Answer">Makes the answer that is stored with the idempotency key, from the aggregate after the burst.</param>
public sealed record BurstOptions(
    ImmutableArray<Effect> Unjournaled, string? IdempotencyScope = null, string? IdempotencyKey = null,
    ReadOnlyMemory<byte> BodyHash = default, Func<Aggregate, (int Status, byte[] Body)>? Answer = null)
{
    public static readonly BurstOptions None = new([]);

    /// <summary>The aggregate as the caller has just loaded it: the first attempt runs on it instead of reading it again. Null: load it.</summary>
    public Aggregate? Seen { get; init; }
}

/// <param name="Repeated">The stimulus or key had been seen: <see cref="FirstAnswer"/> is what was answered then.</param>
public sealed record BurstOutcome(
    Aggregate Aggregate, ImmutableArray<Effect> Effects, ImmutableArray<Happening> Happenings, bool Repeated, int FirstStatus,
    ReadOnlyMemory<byte> FirstAnswer)
{
    /// <summary>What ran; empty for a repeat.</summary>
    public ExecutionLog Log { get; init; } = ExecutionLog.Empty;
}

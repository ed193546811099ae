using System.Collections.Immutable;

namespace Governance.Execution;

/// <summary>Everything a burst may depend on. Same input, same aggregate, same graphs: same result, byte for byte.</summary>
/// <param name="NowMicros">The burst's only clock: microseconds since 1970 UTC.</param>
/// <param name="IdSeed">Ids made in the burst derive from this and an ordinal.</param>
/// <param name="Flags">Behaviour flags, see docs/adr; raised by one whenever engine behaviour changes.</param>
public sealed record BurstInput(Stimulus Stimulus, long NowMicros, UInt128 IdSeed, int Flags, FactSet Facts)
{
    internal static readonly ImmutableSortedDictionary<string, string> NoVersions = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Of a recorded burst: version ids, by definition, that it took where nobody named a version.</summary>
    public ImmutableSortedDictionary<string, string> Versions { get; init; } = NoVersions;

    /// <summary>Of a recorded burst: how long it kept an event nobody waited for, in microseconds; null: as it is set now.</summary>
    public long? KeepMicros { get; init; }

    /// <summary>What a burst at this instant depends on before it has read any fact.</summary>
    public static BurstInput At(Stimulus stimulus, DateTimeOffset now) =>
        new(stimulus, (now - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond, Seed(now), EngineFlags.Current, FactSet.None);

    private static UInt128 Seed(DateTimeOffset now)
    {
        Span<byte> bytes = stackalloc byte[16];
        Guid.CreateVersion7(now).TryWriteBytes(bytes, bigEndian: true, out _);
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(bytes);
    }
}

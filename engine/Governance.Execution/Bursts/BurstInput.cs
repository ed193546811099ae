namespace Governance.Execution;

/// <summary>Everything a burst may depend on. Same input, same aggregate, same graphs: same result, byte for byte.</summary>
/// <param name="NowMicros">The burst's only clock: microseconds since 1970 UTC.</param>
/// <param name="IdSeed">Ids made in the burst derive from this and an ordinal.</param>
/// <param name="Flags">Behaviour flags, see docs/adr; raised by one whenever engine behaviour changes.</param>
public sealed record BurstInput(Stimulus Stimulus, long NowMicros, UInt128 IdSeed, int Flags, FactSet Facts);

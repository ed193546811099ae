namespace Governance.Cases;

/// <summary>责任时间账: who held the case from when to when, and why. No gaps, no overlaps.</summary>
/// <param name="ToMicros">Null for the one interval that is still running.</param>
/// <param name="Inner">The unit inside the holder that works on it.</param>
public sealed record LedgerInterval(
    long FromMicros, long? ToMicros, UnitRef Unit, UnitRef? Inner, PersonRef? Person, string Reason);

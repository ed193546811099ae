using System.Globalization;

namespace Governance.DurabilityTests.Storms;

/// <summary>How hard it blows: short in every test run, as long as the environment says by hand (docs/operations.md).</summary>
/// <param name="Verbs">Sent at least, those refused included.</param>
internal sealed record StormScale(int Seed, int Cases, int Verbs)
{
    public static StormScale Read() => new(Number("GOVERNANCE_STORM_SEED", 1), Number("GOVERNANCE_STORM_CASES", 60), Number("GOVERNANCE_STORM_VERBS", 1_500));

    private static int Number(string name, int standard) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : standard;
}

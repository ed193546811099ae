using Governance.Execution;

namespace Governance.Cases;

/// <summary>Asks who of a unit has the watch at an instant; JSON null when nobody has.</summary>
public static class OnDutyQuestion
{
    public const string Kind = "on-duty";

    public static FactRequest Request(string unit, long micros) => new(Kind, FormattableString.Invariant($"{unit}@{micros}"));

    internal static (string Unit, long Micros) Read(string argument) =>
        argument.Split('@', 2) is [var unit, var micros] ? (unit, long.Parse(micros, System.Globalization.CultureInfo.InvariantCulture)) : (argument, 0);
}

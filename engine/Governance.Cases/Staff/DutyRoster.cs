using Governance.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Cases;

/// <summary>单位当班人: who of a unit has the watch. Read by nodes as a fact, so that the journal keeps who it was.</summary>
public interface IDutyRoster
{
    /// <summary>值班员 of the unit, or of the nearest unit above it that keeps a roster; null where nobody is on duty.</summary>
    ValueTask<StaffFact?> At(string unit, long micros, CancellationToken cancellationToken);
}

/// <summary>The roster over its table.</summary>
public sealed class DutyRoster(IReadDb database, IStaffDirectory staff, UnitBook units) : IDutyRoster
{
    public const string Officer = "officer";
    public const string Lead = "lead";

    public async ValueTask<StaffFact?> At(string unit, long micros, CancellationToken cancellationToken)
    {
        var lineage = (units.Find(unit)?.Path ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries);
        await using var db = database.Open();
        var running = await db.DutyShifts
            .Where(row => lineage.Contains(row.Unit) && row.FromMicros <= micros && row.UntilMicros > micros && (row.EndedMicros == null || row.EndedMicros > micros))
            .ToListAsync(cancellationToken);
        // The nearest unit's; a 值班员 before the 带班领导. The district's own watch is nobody's handler.
        var shift = running.Where(row => !string.Equals(row.Unit, units.Organisation.Root.Code.Value, StringComparison.Ordinal))
            .OrderByDescending(row => Array.IndexOf(lineage, row.Unit)).ThenByDescending(row => row.Post, StringComparer.Ordinal).FirstOrDefault();
        return shift is null ? null : await staff.Find(shift.Person, cancellationToken);
    }

    public static string NameOf(string post) => post is Lead ? "带班领导" : "值班员";
}

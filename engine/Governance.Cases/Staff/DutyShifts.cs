using Governance.Data;

namespace Governance.Cases;

/// <param name="Post">officer 值班员 or lead 带班领导.</param>
/// <param name="Status">planned, running, over or revoked.</param>
public sealed record DutyShiftDto(
    string Id, UnitDto Unit, PersonDto Person, string Post, string PostName, DateTimeOffset From, DateTimeOffset Until, string Status, string SetBy);

public sealed record ShiftRequest(string? Person, string? Post, DateTimeOffset From, DateTimeOffset Until);

/// <summary>Shifts are put on the roster together.</summary>
public sealed record DutyShiftsStored(IReadOnlyList<DutyShiftRow> Rows) : RowEffect
{
    public override string Name => "duty-shifts.stored";

    public override void Apply(GovernanceDb db) => db.DutyShifts.AddRange(Rows);
}

public sealed record DutyShiftEnded(string Id, long AtMicros) : RowEffect
{
    public override string Name => "duty-shift.ended";

    public override void Apply(GovernanceDb db) =>
        (db.DutyShifts.Find(Id) ?? throw new InvalidOperationException($"Shift {Id} is not there.")).EndedMicros = AtMicros;
}

public sealed class DutyShiftView(UnitBook units, CityTime time)
{
    internal DutyShiftDto Of(DutyShiftRow row) => new(
        row.Id, new UnitDto(row.Unit, units.NameOf(row.Unit)), new PersonDto(row.Person, row.PersonName), row.Post, DutyRoster.NameOf(row.Post),
        time.Local(row.FromMicros), time.Local(row.UntilMicros), StatusOf(row), row.SetBy);

    private string StatusOf(DutyShiftRow row) => row switch
    {
        { EndedMicros: not null } => "revoked",
        _ when row.UntilMicros <= time.NowMicros => "over",
        _ when row.FromMicros > time.NowMicros => "planned",
        _ => "running",
    };
}

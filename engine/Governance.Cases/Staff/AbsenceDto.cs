using Governance.Data;

namespace Governance.Cases;

/// <param name="Status">planned, running or over.</param>
public sealed record AbsenceDto(
    string Id, PersonDto Person, UnitDto Unit, PersonDto Deputy, DateTimeOffset From, DateTimeOffset Until, string Reason, string Status, string SetBy, DateTimeOffset SetAt);

/// <summary>A leave with the names of the people in it.</summary>
public sealed class AbsenceView(IStaffDirectory staff, UnitBook units, CityTime time)
{
    internal async ValueTask<AbsenceDto> Of(AbsenceRow row, CancellationToken cancellationToken) => new(
        row.Id, await Person(row.UserName, cancellationToken), new UnitDto(row.Unit, units.NameOf(row.Unit)), await Person(row.Deputy, cancellationToken),
        time.Local(row.FromMicros), time.Local(row.EndedMicros ?? row.UntilMicros), row.Reason, StatusOf(row), row.SetBy, time.Local(row.SetMicros));

    private string StatusOf(AbsenceRow row) =>
        (row.EndedMicros ?? row.UntilMicros) <= time.NowMicros ? "over" : row.FromMicros > time.NowMicros ? "planned" : "running";

    private async ValueTask<PersonDto> Person(string userName, CancellationToken cancellationToken) =>
        new(userName, (await staff.Find(userName, cancellationToken))?.Name ?? userName);
}

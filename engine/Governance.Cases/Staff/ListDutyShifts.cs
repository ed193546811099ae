using Governance.Data;
using Governance.Definitions;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Governance.Cases;

/// <summary>值班表 of a unit (the caller's own unless named), and who has the watch now. Everybody may know whom to ring.</summary>
public static class ListDutyShifts
{
    private const int Most = 500;
    private static readonly TimeSpan Standard = TimeSpan.FromDays(31);

    public sealed record Query(Caller Caller, string? Unit, DateTimeOffset? From, DateTimeOffset? Until) : IRequest<Result<RosterDto>>;

    /// <param name="OnDuty">Who gets what is urgent now; null where nobody has the watch.</param>
    public sealed record RosterDto(UnitDto Unit, PersonDto? OnDuty, bool MayEdit, IReadOnlyList<DutyShiftDto> Items);

    internal sealed class Handler(IReadDb database, IDutyRoster roster, UnitBook units, DutyShiftView view, CityTime time) : IRequestHandler<Query, Result<RosterDto>>
    {
        public async Task<Result<RosterDto>> Handle(Query query, CancellationToken cancellationToken)
        {
            if (!query.Caller.Can(Permissions.LookupRead))
                return CaseRefusals.NotPermitted("查看值班表");
            if ((query.Unit is null ? query.Caller.Unit : units.Find(query.Unit)) is not { } unit)
                return CaseRefusals.UnitUnknown("unit", query.Unit!);
            var from = query.From is { } since ? CityTime.Micros(since) : time.NowMicros;
            var until = query.Until is { } to ? CityTime.Micros(to) : from + ((long)Standard.TotalSeconds * 1_000_000);
            await using var db = database.Open();
            var rows = await db.DutyShifts.Where(row => row.Unit == unit.Code && row.UntilMicros > from && row.FromMicros < until && row.EndedMicros == null)
                .OrderBy(row => row.FromMicros).ThenBy(row => row.Post).Take(Most).ToListAsync(cancellationToken);
            var onDuty = await roster.At(unit.Code, time.NowMicros, cancellationToken);
            return new RosterDto(UnitDto.Of(unit), onDuty is null ? null : new PersonDto(onDuty.UserName, onDuty.Name), UnitOffice.MayRun(query.Caller, unit), [.. rows.Select(view.Of)]);
        }
    }
}

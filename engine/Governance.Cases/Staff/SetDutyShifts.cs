using System.Text.Json;
using Governance.Data;
using Governance.Definitions;
using Governance.Execution;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Governance.Cases;

/// <summary>排班: shifts of a unit, all or none.</summary>
public static class SetDutyShifts
{
    private const int Most = 200;
    private const int MostDays = 31;

    public sealed record Command(Caller Caller, string? Unit, IReadOnlyList<ShiftRequest>? Shifts) : IRequest<Result<Page<DutyShiftDto>>>;

    internal sealed class Handler(IReadDb database, IStaffDirectory staff, UnitBook units, RowWrites writes, DutyShiftView view, CityTime time)
        : IRequestHandler<Command, Result<Page<DutyShiftDto>>>
    {
        public async Task<Result<Page<DutyShiftDto>>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (units.Find(command.Unit) is not { } unit)
                return CaseRefusals.UnitUnknown("unit", command.Unit ?? "");
            if (!UnitOffice.MayRun(command.Caller, unit))
                return StaffRefusals.NotManaging("排值班表");
            if (command.Shifts is not { Count: > 0 and <= Most } asked)
                return StaffRefusals.ShiftsMissing(Most);
            var rows = new List<DutyShiftRow>();
            foreach (var shift in asked)
            {
                var read = await Read(shift, unit, command.Caller, cancellationToken);
                if (read.Refusal is { } wrong)
                    return wrong;
                if (rows.Find(other => Clash(other, read.Value)) is { } twice)
                    return StaffRefusals.ShiftOverlaps(twice.PersonName);
                rows.Add(read.Value);
            }

            return await Store(command, unit, rows, cancellationToken);
        }

        private async Task<Result<Page<DutyShiftDto>>> Store(Command command, UnitRef unit, List<DutyShiftRow> rows, CancellationToken cancellationToken)
        {
            var what = new Happening("duty-roster.set", FormattableString.Invariant($"{unit.Name}排班 {rows.Count} 个班次。"), unit.Code);
            var written = await writes.Write(new AggregateKey("duty-roster/" + unit.Code), EvaluateMonth.ActorOf(command.Caller), async (_, _, cancel) =>
                await Taken(unit, rows, cancel) is { } taken
                    ? StaffRefusals.ShiftOverlaps(taken)
                    : new RowWrite(what, JsonSerializer.SerializeToUtf8Bytes(rows, CaseJson.Options), [new DutyShiftsStored(rows)]), cancellationToken);
            return written.Refusal is { } refusal ? refusal : new Page<DutyShiftDto>([.. rows.Select(view.Of)]);
        }

        private async ValueTask<Result<DutyShiftRow>> Read(ShiftRequest shift, UnitRef unit, Caller caller, CancellationToken cancellationToken)
        {
            var post = shift.Post ?? DutyRoster.Officer;
            if (post is not (DutyRoster.Officer or DutyRoster.Lead))
                return StaffRefusals.PostUnknown(post);
            if (await staff.Find(shift.Person ?? "", cancellationToken) is not { } person)
                return CaseRefusals.StaffUnknown(shift.Person ?? "");
            if (!person.Unit.IsWithin(unit))
                return StaffRefusals.NotOfUnit(person.Name);
            if (shift.From >= shift.Until || CityTime.Micros(shift.Until) <= time.NowMicros || shift.Until - shift.From > TimeSpan.FromDays(MostDays))
                return StaffRefusals.SpanWrong(MostDays);
            return new DutyShiftRow
            {
                Id = time.NewId().ToString("N"),
                Unit = unit.Code,
                Person = person.UserName,
                PersonName = person.Name,
                Post = post,
                FromMicros = CityTime.Micros(shift.From),
                UntilMicros = CityTime.Micros(shift.Until),
                SetBy = caller.Name,
                SetMicros = time.NowMicros,
            };
        }

        private async ValueTask<string?> Taken(UnitRef unit, List<DutyShiftRow> rows, CancellationToken cancellationToken)
        {
            var (from, until) = (rows.Min(row => row.FromMicros), rows.Max(row => row.UntilMicros));
            await using var db = database.Open();
            var known = await db.DutyShifts.Where(row => row.Unit == unit.Code && row.EndedMicros == null && row.FromMicros < until && row.UntilMicros > from)
                .ToListAsync(cancellationToken);
            return known.Find(other => rows.Exists(row => Clash(other, row)))?.PersonName;
        }

        private static bool Clash(DutyShiftRow one, DutyShiftRow other) =>
            string.Equals(one.Post, other.Post, StringComparison.Ordinal) && one.FromMicros < other.UntilMicros && other.FromMicros < one.UntilMicros;
    }
}

using System.Text.Json;
using Governance.Data;
using Governance.Definitions;
using Governance.Execution;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Governance.Cases;

/// <summary>撤销班次: what was given during it stays with whoever got it.</summary>
public static class EndDutyShift
{
    public sealed record Command(Caller Caller, string Id) : IRequest<Result<DutyShiftDto>>;

    internal sealed class Handler(IReadDb database, UnitBook units, RowWrites writes, DutyShiftView view, CityTime time) : IRequestHandler<Command, Result<DutyShiftDto>>
    {
        public async Task<Result<DutyShiftDto>> Handle(Command command, CancellationToken cancellationToken)
        {
            await using var db = database.Open();
            var now = time.NowMicros;
            if (await db.DutyShifts.SingleOrDefaultAsync(row => row.Id == command.Id && row.EndedMicros == null && row.UntilMicros > now, cancellationToken) is not { } row)
                return StaffRefusals.ShiftUnknown(command.Id);
            if (units.Find(row.Unit) is not { } unit || !UnitOffice.MayRun(command.Caller, unit))
                return StaffRefusals.NotManaging("撤销班次");
            row.EndedMicros = now;
            var what = new Happening("duty-roster.ended", $"{unit.Name}撤销{row.PersonName}的班次。", row.Id);
            var written = await writes.Write(new AggregateKey("duty-roster/" + unit.Code), EvaluateMonth.ActorOf(command.Caller), (_, _, _) =>
                ValueTask.FromResult<Result<RowWrite?>>(new RowWrite(what, JsonSerializer.SerializeToUtf8Bytes(row, CaseJson.Options), [new DutyShiftEnded(row.Id, now)])), cancellationToken);
            return written.Refusal is { } refusal ? refusal : view.Of(row);
        }
    }
}

using System.Text.Json;
using Governance.Data;
using Governance.Definitions;
using Governance.Execution;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Governance.Cases;

/// <summary>销假: back earlier than planned, or not gone at all.</summary>
public static class EndAbsence
{
    public sealed record Command(Caller Caller, string Id) : IRequest<Result<AbsenceDto>>;

    internal sealed class Handler(IReadDb database, UnitBook units, RowWrites writes, AbsenceView view, CityTime time) : IRequestHandler<Command, Result<AbsenceDto>>
    {
        public async Task<Result<AbsenceDto>> Handle(Command command, CancellationToken cancellationToken)
        {
            await using var db = database.Open();
            var now = time.NowMicros;
            if (await db.Absences.SingleOrDefaultAsync(row => row.Id == command.Id && row.EndedMicros == null && row.UntilMicros > now, cancellationToken) is not { } row)
                return StaffRefusals.AbsenceUnknown(command.Id);
            if (!string.Equals(row.UserName, command.Caller.UserName, StringComparison.Ordinal)
                && !(units.Find(row.Unit) is { } unit && UnitOffice.MayRun(command.Caller, unit)))
                return StaffRefusals.NotManaging("结束请假");
            var what = new Happening("absence.ended", "回到岗位，代理结束。", row.Id);
            row.EndedMicros = now;
            var written = await writes.Write(new AggregateKey("absence/" + row.UserName), EvaluateMonth.ActorOf(command.Caller), (_, _, _) =>
                ValueTask.FromResult<Result<RowWrite?>>(new RowWrite(what, JsonSerializer.SerializeToUtf8Bytes(row, CaseJson.Options), [new AbsenceEnded(row.Id, now)])), cancellationToken);
            return written.Refusal is { } refusal ? refusal : await view.Of(row, cancellationToken);
        }
    }
}

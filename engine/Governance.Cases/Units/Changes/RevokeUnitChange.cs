using System.Text.Json;
using Governance.Data;
using Governance.Definitions;
using Governance.Execution;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Governance.Cases;

/// <summary>撤销 a change whose day has not come.</summary>
public static class RevokeUnitChange
{
    public sealed record Command(Caller Caller, string Id) : IRequest<Result<UnitChangeDto>>;

    internal sealed class Handler(IReadDb database, RowWrites writes, UnitChangeView view, CityTime time) : IRequestHandler<Command, Result<UnitChangeDto>>
    {
        public async Task<Result<UnitChangeDto>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (!command.Caller.Can(Permissions.UnitManage))
                return CaseRefusals.NotPermitted("撤销单位变更");
            await using var db = database.Open();
            var now = time.NowMicros;
            if (await db.UnitChanges.SingleOrDefaultAsync(row => row.Id == command.Id && row.RevokedMicros == null && row.EffectiveMicros > now, cancellationToken) is not { } row)
                return UnitChangeRefusals.ChangeUnknown(command.Id);
            row.RevokedMicros = now;
            var what = new Happening("unit-change.revoked", "撤销单位变更。", row.Id);
            var written = await writes.Write(new AggregateKey("unit-changes/" + row.Code), EvaluateMonth.ActorOf(command.Caller), (_, _, _) =>
                ValueTask.FromResult<Result<RowWrite?>>(new RowWrite(what, JsonSerializer.SerializeToUtf8Bytes(row, CaseJson.Options), [new UnitChangeMarked(row.Id, null, now)])), cancellationToken);
            return written.Refusal is { } refusal ? refusal : view.Of(row);
        }
    }
}

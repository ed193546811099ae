using Governance.Definitions;
using Governance.Execution.Time;
using MediatR;

namespace Governance.Cases;

/// <summary>责任时间账: every second of the case has an owner; the sum is the elapsed time.</summary>
public static class GetLedger
{
    public sealed record Query(Caller Caller, string CaseNo) : IRequest<Result<LedgerDto>>;

    public sealed record LedgerDto(IReadOnlyList<IntervalDto> Items, long TotalSeconds);

    public sealed record IntervalDto(
        DateTimeOffset From, DateTimeOffset? To, UnitDto Unit, UnitDto? Inner, string? Person, string Reason, long WorkingSeconds, long Seconds);

    internal sealed class Handler(CaseReader cases, CityTime time) : IRequestHandler<Query, Result<LedgerDto>>
    {
        private const long Second = 1_000_000;

        public async Task<Result<LedgerDto>> Handle(Query query, CancellationToken cancellationToken)
        {
            if (!query.Caller.Can(Permissions.LedgerRead))
                return CaseRefusals.NotPermitted("查看责任时间账");
            return (await cases.Read(query.CaseNo, query.Caller, cancellationToken)).Then<LedgerDto>(found =>
            {
                var ledger = ((Casefile)found.Domain!).Ledger;
                var now = time.NowMicros;
                var total = ledger.IsEmpty ? 0 : (ledger[^1].ToMicros ?? now) - ledger[0].FromMicros;
                return new LedgerDto([.. ledger.Select(interval => Row(interval, now))], total / Second);
            });
        }

        private IntervalDto Row(LedgerInterval interval, long now)
        {
            var to = interval.ToMicros ?? now;
            return new IntervalDto(time.Local(interval.FromMicros), time.Local(interval.ToMicros), UnitDto.Of(interval.Unit),
                interval.Inner is { } inner ? UnitDto.Of(inner) : null, interval.Person?.Name, interval.Reason,
                time.Calendar.Elapsed(interval.FromMicros, to, LimitUnit.WorkingHour) / Second, (to - interval.FromMicros) / Second);
        }
    }
}

using Governance.Data;
using Governance.Definitions;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Governance.Cases;

/// <summary>单位领导首页: what waits for the signature, which cases of the own unit are red or yellow, and who was not content.</summary>
public static class GetUnitDay
{
    public sealed record Query(Caller Caller) : IRequest<Result<UnitDayDto>>;

    /// <param name="ToSign">待审签 and what else waits for the caller, by deadline.</param>
    /// <param name="Pressing">Open cases of the own subtree that are past their deadline or have a day left, by deadline.</param>
    /// <param name="Unhappy">不满意: closed in thirty days and found wanting, the latest first.</param>
    /// <param name="Objected">异议结果: objections of the own subtree that were decided in a week, the latest first.</param>
    public sealed record UnitDayDto(
        UnitDto Unit, DateTimeOffset AsOf, AreaCountsDto Counts, IReadOnlyList<WorkItemSummary> ToSign, IReadOnlyList<CaseSummary> Pressing, int UnhappyDays, IReadOnlyList<UnhappyDto> Unhappy,
        IReadOnlyList<ObjectedDto> Objected);

    public sealed record UnhappyDto(CaseSummary Case, string Result);

    internal sealed class Handler(
        IReadDb database, IRequestHandler<ListWorkItems.Query, Result<WorkItemPage>> work, AreaCases cases, UnitTree tree, Sight sight, RowView view, DecidedObjections objections, CityTime time)
        : IRequestHandler<Query, Result<UnitDayDto>>
    {
        private const long Day = 86_400_000_000;
        private const int Days = 30;
        private const int Most = 20;

        public async Task<Result<UnitDayDto>> Handle(Query query, CancellationToken cancellationToken)
        {
            var caller = query.Caller;
            if (!caller.Can(Permissions.CaseRead))
                return CaseRefusals.NotPermitted("查看本单位首页");
            var mine = await work.Handle(new ListWorkItems.Query(caller) { Mine = true, Take = Most }, cancellationToken);
            if (mine.Refusal is { } refusal)
                return refusal;
            await using var db = database.Open();
            var soon = time.NowMicros + Day;
            var pressing = (await cases.Open(db, caller, Most, cancellationToken)).Where(row => row.DueOrder < soon).ToList();
            return new UnitDayDto(
                UnitDto.Of(caller.Unit), time.Local(time.NowMicros), await cases.Count(caller, cancellationToken), mine.Value.Items, await view.Cases(db, pressing, caller, cancellationToken),
                Days, await Unhappy(db, caller, cancellationToken), await objections.Of(db, caller, cancellationToken));
        }

        private async Task<IReadOnlyList<UnhappyDto>> Unhappy(GovernanceDb db, Caller caller, CancellationToken cancellationToken)
        {
            var codes = tree.Of(caller).Select(unit => unit.Code).ToList();
            var since = time.NowMicros - (Days * Day);
            var rows = await sight.Of(db, caller)
                .Where(row => row.ClosedMicros >= since && codes.Contains(row.DispatchUnit!) && row.Satisfaction!.StartsWith("dissatisfied"))
                .OrderByDescending(row => row.ClosedMicros).Take(Most).ToListAsync(cancellationToken);
            return [.. (await view.Cases(db, rows, caller, cancellationToken)).Zip(rows, (one, row) => new UnhappyDto(one, FollowUpResults.NameOf(row.Satisfaction!)))];
        }
    }
}

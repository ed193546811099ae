#pragma warning disable CA1309 // Translated to SQL, where keys and paths are compared by their bytes.
using Governance.Data;
using Governance.Definitions;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Governance.Cases;

/// <summary>三率 of any period, unit and category: 响应率, 解决率, 满意率; and 按时办结率 beside them.</summary>
public static class GetRates
{
    public sealed record Query(Caller Caller, DateTimeOffset? From, DateTimeOffset? To, string? Unit, string? Category) : IRequest<Result<RatesDto>>;

    /// <param name="Units">By the unit that handled, most cases first.</param>
    public sealed record RatesDto(DateTimeOffset From, DateTimeOffset To, UnitRatesDto Whole, IReadOnlyList<UnitRatesDto> Units);

    /// <param name="Unit">Null for the sum.</param>
    public sealed record UnitRatesDto(UnitDto? Unit, int Closed, RateDto Responded, RateDto Solved, RateDto Satisfied, RateDto OnTime);

    public sealed record RateDto(int Hits, int Counted, decimal? Percent);

    internal sealed class Handler(IReadDb database, UnitBook units, CityTime time) : IRequestHandler<Query, Result<RatesDto>>
    {
        private const long Day = 86_400_000_000;
        private const int StandardDays = 30;
        private const int MostDays = 800;

        public async Task<Result<RatesDto>> Handle(Query query, CancellationToken cancellationToken)
        {
            if (!query.Caller.MaySee(Permissions.EvaluationRead))
                return CaseRefusals.NotPermitted("查看考核评价");
            var until = query.To is { } to ? CityTime.Micros(to) : time.NowMicros;
            var from = query.From is { } start ? CityTime.Micros(start) : until - (StandardDays * Day);
            if (from >= until || until - from > MostDays * Day)
                return LedgerRefusals.Period(MostDays);
            await using var db = database.Open();
            var groups = await Groups(db, query, from, until).ToListAsync(cancellationToken);
            var clocks = await Clocks(db, query, from, until).ToListAsync(cancellationToken);
            var within = units.Find(query.Unit);
            bool Wanted(string code) => within is null || units.Find(code) is { } unit && unit.IsWithin(within);
            var shown = groups.Select(group => group.Unit).Concat(clocks.Select(clock => clock.Unit)).Distinct(StringComparer.Ordinal).Where(Wanted).ToHashSet(StringComparer.Ordinal);
            UnitRatesDto Rates(UnitDto? unit, Func<string, bool> of) =>
                Of(unit, groups.FindAll(group => of(group.Unit)), clocks.FindAll(clock => of(clock.Unit)));
            var byUnit = shown.Select(code => Rates(new UnitDto(code, units.NameOf(code)), other => string.Equals(other, code, StringComparison.Ordinal)));
            return new RatesDto(time.Local(from), time.Local(until), Rates(null, shown.Contains), [.. byUnit.OrderByDescending(rates => rates.Closed).ThenBy(rates => rates.Unit!.Code, StringComparer.Ordinal)]);
        }

        private static IQueryable<Answered> Groups(GovernanceDb db, Query query, long from, long until)
        {
            var rows = db.Cases.Where(row => row.ClosedMicros >= from && row.ClosedMicros < until && row.DispatchUnit != null && row.Status != "void" && row.Status != "merged");
            if (query.Category is { Length: > 0 } category)
                rows = rows.Where(row => row.CategoryCode!.StartsWith(category));
            return rows.GroupBy(row => new { row.DispatchUnit, row.Satisfaction, row.Solved })
                .Select(group => new Answered(group.Key.DispatchUnit!, group.Key.Satisfaction, group.Key.Solved, group.Count()));
        }

        private static IQueryable<Stopped> Clocks(GovernanceDb db, Query query, long from, long until)
        {
            var rows = db.Clocks.Where(clock => (clock.Kind == ClockKinds.FirstContact || clock.Kind == ClockKinds.Handle) && clock.StoppedMicros >= from && clock.StoppedMicros < until && clock.Unit != null);
            if (query.Category is { Length: > 0 } category)
                rows = rows.Where(clock => db.Cases.Any(row => row.CaseNo == clock.CaseNo && row.CategoryCode!.StartsWith(category)));
            return rows.GroupBy(clock => new { clock.Unit, clock.Kind, clock.Status }).Select(group => new Stopped(group.Key.Unit!, group.Key.Kind, group.Key.Status, group.Count()));
        }

        private static UnitRatesDto Of(UnitDto? unit, List<Answered> answers, List<Stopped> clocks)
        {
            var effective = answers.FindAll(answer => Measures.IsEffective(answer.Satisfaction));
            var asked = answers.FindAll(answer => answer.Solved is not null);
            return new UnitRatesDto(unit, answers.Sum(answer => answer.Count), Met(clocks, ClockKinds.FirstContact),
                Rate(asked.Where(answer => answer.Solved is "solved").Sum(answer => answer.Count), asked.Sum(answer => answer.Count)),
                Rate(effective.Where(answer => answer.Satisfaction is FollowUpResults.Satisfied or FollowUpResults.Mostly).Sum(answer => answer.Count), effective.Sum(answer => answer.Count)),
                Met(clocks, ClockKinds.Handle));
        }

        private static RateDto Met(List<Stopped> clocks, string kind)
        {
            var own = clocks.FindAll(clock => string.Equals(clock.Kind, kind, StringComparison.Ordinal));
            return Rate(own.Where(clock => clock.Status is "met").Sum(clock => clock.Count), own.Sum(clock => clock.Count));
        }

        private static RateDto Rate(int hits, int counted) => new(hits, counted, counted == 0 ? null : ScoreFormula.Percent(hits, counted));

        private sealed record Answered(string Unit, string? Satisfaction, string? Solved, int Count);

        private sealed record Stopped(string Unit, string Kind, string Status, int Count);
    }
}

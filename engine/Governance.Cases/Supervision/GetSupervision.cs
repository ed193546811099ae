#pragma warning disable CA1309 // Translated to SQL, where keys and paths are compared by their bytes.
using System.Text.Json.Serialization;
using Governance.Data;
using Governance.Definitions;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Governance.Cases;

/// <summary>督查首页: what is open, what is about to fall due, what is late, unit by unit. Every figure is a query over an index.</summary>
public static class GetSupervision
{
    public sealed record Query(Caller Caller) : IRequest<Result<SupervisionDto>>;

    public sealed record SupervisionDto(
        DateTimeOffset AsOf, TotalsDto Totals, IReadOnlyList<UnitFiguresDto> Units, IReadOnlyList<StageDto> Stages, IReadOnlyList<DayDto> Trend);

    public sealed record TotalsDto(int Open, int DueIn24h, int Overdue, [property: JsonPropertyName("unsigned")] int NotYetSigned, int OpenedToday, int ClosedToday, double? OnTimeRate);

    public sealed record UnitFiguresDto(UnitDto Unit, int Open, int DueSoon, int Overdue, int Closed, double? OnTimeRate);

    public sealed record StageDto(string Stage, string Name, int Count);

    public sealed record DayDto(DateOnly Day, int Opened, int Closed);

    internal sealed class Handler(IReadDb database, Sight sight, UnitBook units, CityTime time) : IRequestHandler<Query, Result<SupervisionDto>>
    {
        private const long Day = 86_400_000_000;
        private const int TrendDays = 14;
        private const int RateDays = 30;

        public async Task<Result<SupervisionDto>> Handle(Query query, CancellationToken cancellationToken)
        {
            if (!query.Caller.Can(Permissions.SupervisionRead))
                return CaseRefusals.NotPermitted("查看督查首页");
            await using var db = database.Open();
            var cases = sight.Of(db, query.Caller);
            var now = time.NowMicros;
            var figures = await Figures(db, cases, now, cancellationToken);
            var stages = await cases.Where(row => row.IsOpen).GroupBy(row => row.Stage).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancellationToken);
            var trend = await Trend(cases, cancellationToken);
            var unsigned = await db.WorkItems.CountAsync(
                item => item.IsOpen && item.Kind == "sign-and-handle" && item.Status == "pending" && cases.Any(row => row.CaseNo == item.CaseNo), cancellationToken);
            var totals = new TotalsDto(figures.Sum(f => f.Open), await cases.CountAsync(row => row.IsOpen && row.NextDueMicros >= now && row.NextDueMicros < now + Day, cancellationToken),
                figures.Sum(f => f.Overdue), unsigned, trend[^1].Opened, trend[^1].Closed, await OnTime(db, cases, now, cancellationToken));
            return new SupervisionDto(time.Local(now), totals, figures,
                [.. stages.OrderBy(stage => Wires.Stage(stage.Key)).Select(stage => new StageDto(stage.Key, Words.Of(Wires.Stage(stage.Key)), stage.Count))], trend);
        }

        private async Task<List<UnitFiguresDto>> Figures(GovernanceDb db, IQueryable<CaseRow> cases, long now, CancellationToken cancellationToken)
        {
            var since = now - (RateDays * Day);
            var open = await cases.Where(row => row.IsOpen).GroupBy(row => row.HolderUnit!).Select(group => new
            {
                group.Key,
                Open = group.Count(),
                Soon = group.Count(row => row.NextDueMicros >= now && row.NextDueMicros < now + Day),
                Late = group.Count(row => row.NextDueMicros < now),
            }).ToDictionaryAsync(group => group.Key, StringComparer.Ordinal, cancellationToken);
            var closed = await cases.Where(row => row.ClosedMicros >= since && row.Status != "void").GroupBy(row => row.HolderUnit!)
                .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, StringComparer.Ordinal, cancellationToken);
            var met = await db.Clocks.Where(clock => clock.Kind == ClockKinds.Handle && clock.StoppedMicros >= since && cases.Any(row => row.CaseNo == clock.CaseNo))
                .GroupBy(clock => clock.Unit!).Select(group => new { group.Key, Met = group.Count(clock => clock.Status == "met"), All = group.Count() })
                .ToDictionaryAsync(group => group.Key, StringComparer.Ordinal, cancellationToken);
            return
            [
                .. open.Keys.Union(closed.Keys, StringComparer.Ordinal).Select(code => new UnitFiguresDto(new UnitDto(code, units.NameOf(code)),
                        open.GetValueOrDefault(code)?.Open ?? 0, open.GetValueOrDefault(code)?.Soon ?? 0, open.GetValueOrDefault(code)?.Late ?? 0,
                        closed.GetValueOrDefault(code), met.GetValueOrDefault(code) is { } rate ? Math.Round((double)rate.Met / rate.All, 4) : null))
                    .OrderByDescending(unit => unit.Overdue).ThenByDescending(unit => unit.Open),
            ];
        }

        private static async Task<double?> OnTime(GovernanceDb db, IQueryable<CaseRow> cases, long now, CancellationToken cancellationToken)
        {
            var since = now - (RateDays * Day);
            var stopped = db.Clocks.Where(clock => clock.Kind == ClockKinds.Handle && clock.StoppedMicros >= since && cases.Any(row => row.CaseNo == clock.CaseNo));
            var all = await stopped.CountAsync(cancellationToken);
            return all == 0 ? null : Math.Round((double)await stopped.CountAsync(clock => clock.Status == "met", cancellationToken) / all, 4);
        }

        private async Task<IReadOnlyList<DayDto>> Trend(IQueryable<CaseRow> cases, CancellationToken cancellationToken)
        {
            var first = time.Today.AddDays(1 - TrendDays);
            var from = time.Calendar.Zone.Micros(first);
            var opened = await cases.Where(row => row.CreatedMicros >= from).GroupBy(row => (row.CreatedMicros - from) / Day)
                .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
            var closed = await cases.Where(row => row.ClosedMicros >= from && row.Status != "void").GroupBy(row => (row.ClosedMicros!.Value - from) / Day)
                .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
            return [.. Enumerable.Range(0, TrendDays).Select(day => new DayDto(first.AddDays(day), opened.GetValueOrDefault(day), closed.GetValueOrDefault(day)))];
        }
    }
}

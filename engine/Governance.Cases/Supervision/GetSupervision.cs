using System.Text.Json.Serialization;
using Governance.Definitions;
using MediatR;

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

    internal sealed class Handler(SupervisionFigures read, UnitBook units, CityTime time) : IRequestHandler<Query, Result<SupervisionDto>>
    {
        private const int TrendDays = 14;

        public async Task<Result<SupervisionDto>> Handle(Query query, CancellationToken cancellationToken)
        {
            if (!query.Caller.MaySee(Permissions.SupervisionRead))
                return CaseRefusals.NotPermitted("查看督查首页");
            var figures = Shown(await read.Read(cancellationToken), query.Caller);
            var byUnit = Units(figures);
            var trend = Trend(figures);
            var totals = new TotalsDto(figures.Open.Sum(f => f.Open), figures.Open.Sum(f => f.Soon), figures.Open.Sum(f => f.Late), figures.Unsigned.Sum(f => f.Count),
                trend[^1].Opened, trend[^1].Closed, Rate(figures.Met.Sum(f => f.Met), figures.Met.Sum(f => f.All)));
            var stages = figures.Open.GroupBy(f => f.Stage, StringComparer.Ordinal).OrderBy(group => Wires.Stage(group.Key))
                .Select(group => new StageDto(group.Key, Words.Of(Wires.Stage(group.Key)), group.Sum(f => f.Open)));
            return new SupervisionDto(time.Local(figures.Micros), totals, byUnit, [.. stages], trend);
        }

        // The page belongs to who sees the whole district, and to whoever stands in for them; a case that complains of the caller's own unit stays out of it all the same.
        private Figures Shown(Figures figures, Caller caller)
        {
            var eyes = caller.Eyes(units).Where(eye => eye.Can(Permissions.SupervisionRead)).Select(eye => new Eye(eye)).ToList();
            var own = caller.Lineage;
            bool Sees(string? complained) => complained is null || (!own.Contains(complained, StringComparer.Ordinal) && eyes.Exists(eye => eye.Sees(complained)));
            bool IsSeen(string unit, string? complained) => Sees(complained) && eyes.Exists(eye => eye.Sees(complained) && eye.Counts(unit));
            return figures with
            {
                Open = [.. figures.Open.Where(f => IsSeen(f.Unit, f.Complained))],
                Closed = [.. figures.Closed.Where(f => IsSeen(f.Unit, f.Complained))],
                Opened = [.. figures.Opened.Where(f => Sees(f.Complained))],
                Unsigned = [.. figures.Unsigned.Where(f => Sees(f.Complained))],
            };
        }

        private sealed class Eye(Caller caller)
        {
            private readonly IReadOnlyList<string> _lineage = caller.Lineage;
            private readonly bool _all = caller.Can(Permissions.CaseReadAll);

            public bool Sees(string? complained) => complained is null || !_lineage.Contains(complained, StringComparer.Ordinal);

            public bool Counts(string unit) => _all || string.Equals(unit, caller.Unit.Code, StringComparison.Ordinal);
        }

        private List<UnitFiguresDto> Units(Figures figures)
        {
            var open = figures.Open.ToLookup(f => f.Unit, StringComparer.Ordinal);
            var closed = figures.Closed.ToLookup(f => f.Unit, StringComparer.Ordinal);
            var met = figures.Met.ToDictionary(f => f.Unit, StringComparer.Ordinal);
            return
            [
                .. open.Select(group => group.Key).Union(closed.Select(group => group.Key), StringComparer.Ordinal).Select(code => new UnitFiguresDto(
                        new UnitDto(code, units.NameOf(code)), open[code].Sum(f => f.Open), open[code].Sum(f => f.Soon), open[code].Sum(f => f.Late),
                        closed[code].Sum(f => f.Count), met.GetValueOrDefault(code) is { } rate ? Rate(rate.Met, rate.All) : null))
                    .OrderByDescending(unit => unit.Overdue).ThenByDescending(unit => unit.Open),
            ];
        }

        private List<DayDto> Trend(Figures figures)
        {
            var opened = figures.Opened.ToLookup(f => f.Day, f => f.Count);
            var closed = figures.Closed.ToLookup(f => f.Day, f => f.Count);
            var first = time.Today.AddDays(1 - SupervisionFigures.Days);
            return
            [
                .. Enumerable.Range(SupervisionFigures.Days - TrendDays, TrendDays)
                    .Select(day => new DayDto(first.AddDays(day), opened[day].Sum(), closed[day].Sum())),
            ];
        }

        private static double? Rate(int met, int all) => all == 0 ? null : Math.Round((double)met / all, 4);
    }
}

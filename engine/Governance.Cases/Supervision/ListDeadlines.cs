#pragma warning disable CA1309 // Translated to SQL, where keys and paths are compared by their bytes.
using Governance.Data;
using Governance.Definitions;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Governance.Cases;

/// <summary>时限必达证明: every deadline that fell due in a period, when it was armed, when it fired, and how late.</summary>
public static class ListDeadlines
{
    /// <param name="State">missed: ran out before it was met; unfired: ran out and was not noticed; all otherwise.</param>
    public sealed record Query(Caller Caller, string? State, string? Unit, DateTimeOffset? From, DateTimeOffset? To, string? After, int? Take) : IRequest<Result<DeadlinesDto>>;

    public sealed record DeadlinesDto(DateTimeOffset From, DateTimeOffset To, ProofDto Proof, IReadOnlyList<DeadlineDto> Items, string? Next);

    /// <param name="Due">Deadlines of the period.</param>
    /// <param name="Met">Stopped before they ran out.</param>
    /// <param name="Fired">Ran out, and were noticed.</param>
    /// <param name="Unfired">Ran out and were not noticed: must be none but those of this very moment.</param>
    /// <param name="LongestLateness">Seconds between running out and being noticed, the longest.</param>
    public sealed record ProofDto(int Due, int Met, int Fired, int Unfired, double? LongestLateness, double? MeanLateness);

    public sealed record DeadlineDto(
        string Id, string CaseNo, string Kind, string Name, UnitDto? Unit, DateTimeOffset ArmedAt, DateTimeOffset DueAt, DateTimeOffset? FiredAt, DateTimeOffset? StoppedAt,
        double? LatenessSeconds, string Status, string? Limit);

    internal sealed class Handler(IReadDb database, Sight sight, UnitBook units, CityTime time) : IRequestHandler<Query, Result<DeadlinesDto>>
    {
        private const long Day = 86_400_000_000;
        private const double Second = 1_000_000;
        private const int StandardDays = 7;
        private const int MostDays = 400;

        public async Task<Result<DeadlinesDto>> Handle(Query query, CancellationToken cancellationToken)
        {
            if (!query.Caller.MaySee(Permissions.SupervisionRead))
                return CaseRefusals.NotPermitted("查看时限证明");
            var until = query.To is { } to ? Math.Min(CityTime.Micros(to), time.NowMicros) : time.NowMicros;
            var from = query.From is { } start ? CityTime.Micros(start) : until - (StandardDays * Day);
            if (from >= until || until - from > MostDays * Day)
                return LedgerRefusals.Period(MostDays);
            var cursor = Cursor.Read(query.After);
            if (cursor.Refusal is { } wrong)
                return wrong;
            await using var db = database.Open();
            var rows = Rows(db, query, from, until);
            var proof = await Proof(rows, cancellationToken);
            var (page, next) = await Page(State(rows, query.State), cursor.Value, Cursor.Take(query.Take), cancellationToken);
            return new DeadlinesDto(time.Local(from), time.Local(until), proof, [.. page.Select(Of)], next);
        }

        private IQueryable<ClockRow> Rows(GovernanceDb db, Query query, long from, long until)
        {
            var cases = sight.Of(db, query.Caller);
            var rows = db.Clocks.Where(clock => clock.DueMicros >= from && clock.DueMicros < until && clock.Kind != ClockKinds.Objection && cases.Any(row => row.CaseNo == clock.CaseNo));
            if (units.Find(query.Unit) is not { } unit)
                return rows;
            var (first, beyond) = Sight.Range(unit.Path);
            return rows.Where(clock => string.Compare(clock.UnitPath, first) >= 0 && string.Compare(clock.UnitPath, beyond) < 0);
        }

        // A clock that was stopped, or stands still, before its time ran out had nothing to fire for.
        private static IQueryable<ClockRow> State(IQueryable<ClockRow> rows, string? state) => state switch
        {
            "missed" => rows.Where(clock => clock.FiredMicros != null),
            "unfired" => rows.Where(clock => clock.FiredMicros == null && clock.IsOpen),
            _ => rows,
        };

        private static async Task<ProofDto> Proof(IQueryable<ClockRow> rows, CancellationToken cancellationToken)
        {
            var counts = await rows.GroupBy(clock => 1).Select(group => new
            {
                Due = group.Count(),
                Fired = group.Count(clock => clock.FiredMicros != null),
                Unfired = group.Count(clock => clock.FiredMicros == null && clock.IsOpen),
                Longest = group.Max(clock => clock.LatenessMicros),
                Mean = group.Average(clock => clock.LatenessMicros),
            }).SingleOrDefaultAsync(cancellationToken);
            return counts is null
                ? new ProofDto(0, 0, 0, 0, null, null)
                : new ProofDto(counts.Due, counts.Due - counts.Fired - counts.Unfired, counts.Fired, counts.Unfired, counts.Longest / Second, counts.Mean / Second);
        }

        private static async Task<(List<ClockRow> Rows, string? Next)> Page(IQueryable<ClockRow> rows, Cursor? after, int take, CancellationToken cancellationToken)
        {
            if (after is { } from)
                rows = rows.Where(clock => clock.DueMicros < from.Value || (clock.DueMicros == from.Value && string.Compare(clock.Id, from.Key) < 0));
            var page = await rows.OrderByDescending(clock => clock.DueMicros).ThenByDescending(clock => clock.Id).Take(take + 1).ToListAsync(cancellationToken);
            var shown = page.Take(take).ToList();
            return (shown, page.Count > take ? new Cursor(shown[^1].DueMicros, shown[^1].Id).ToString() : null);
        }

        private DeadlineDto Of(ClockRow clock) => new(
            clock.Id, clock.CaseNo, clock.Kind, ClockKinds.NameOf(clock.Kind), clock.Unit is { } code ? new UnitDto(code, units.NameOf(code)) : null, time.Local(clock.ArmedMicros),
            time.Local(clock.DueMicros), time.Local(clock.FiredMicros), time.Local(clock.StoppedMicros), clock.LatenessMicros / Second, clock.Status, clock.Limit);
    }
}

#pragma warning disable CA1309 // Translated to SQL, where keys and paths are compared by their bytes.
using Governance.Data;
using Governance.Definitions;
using Governance.Execution.Time;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Governance.Cases;

/// <summary>责任时间账 of a unit and everything below it over a period: how long it held cases, why, and through whose hands.</summary>
public static class GetUnitLedger
{
    /// <param name="Unit">Null for the caller's own, or for everything where the caller may see all.</param>
    /// <param name="Person">Only what went through this person's hands.</param>
    public sealed record Query(Caller Caller, string? Unit, string? Person, DateTimeOffset? From, DateTimeOffset? To) : IRequest<Result<UnitLedgerDto>>;

    /// <param name="Items">By unit and reason, longest first.</param>
    /// <param name="People">By person, longest first.</param>
    public sealed record UnitLedgerDto(
        DateTimeOffset From, DateTimeOffset To, UnitDto? Unit, int Cases, long Seconds, long WorkingSeconds, IReadOnlyList<HeldDto> Items, IReadOnlyList<PersonHeldDto> People)
    {
        /// <summary>代理: the absent ones whose units are in it beside the caller's own.</summary>
        public IReadOnlyList<PersonDto> StandsFor { get; init; } = [];
    }

    /// <param name="Seconds">Of all cases together: two cases held for an hour are two hours.</param>
    public sealed record HeldDto(UnitDto Unit, string Reason, int Cases, long Seconds, long WorkingSeconds);

    public sealed record PersonHeldDto(PersonDto Person, UnitDto Unit, int Cases, long Seconds, long WorkingSeconds);

    internal sealed class Handler(IReadDb database, UnitBook units, CityTime time) : IRequestHandler<Query, Result<UnitLedgerDto>>
    {
        private const long Day = 86_400_000_000;
        private const int StandardDays = 30;
        private const int MostDays = 400;

        public async Task<Result<UnitLedgerDto>> Handle(Query query, CancellationToken cancellationToken)
        {
            if (!query.Caller.MaySee(Permissions.LedgerRead))
                return CaseRefusals.NotPermitted("查看责任时间账");
            var until = query.To is { } to ? Math.Min(CityTime.Micros(to), time.NowMicros) : time.NowMicros;
            var from = query.From is { } start ? CityTime.Micros(start) : until - (StandardDays * Day);
            if (from >= until || until - from > MostDays * Day)
                return LedgerRefusals.Period(MostDays);
            var asked = units.Find(query.Unit);
            if (query.Unit is { Length: > 0 } code && asked is null)
                return CaseRefusals.UnitUnknown("unit", code);
            var eyes = query.Caller.Eyes(units).Where(eye => eye.Can(Permissions.LedgerRead)).ToList();
            if (asked is not null && !eyes.Exists(eye => eye.Can(Permissions.CaseReadAll) || asked.IsWithin(eye.Unit)))
                return CaseRefusals.NotPermitted("查看其他单位的责任时间账");
            var scopes = asked is not null ? [asked] : eyes.Exists(eye => eye.Can(Permissions.CaseReadAll)) ? [null] : Apart(eyes);
            var book = new HeldTime(time.Calendar, from, until);
            await using var db = database.Open();
            foreach (var scope in scopes)
                await foreach (var row in Rows(db, scope, query.Person, from, until).AsAsyncEnumerable().WithCancellation(cancellationToken))
                    book.Add(row);
            return book.Close(time, units, scopes.Count == 1 ? scopes[0] : null) with { StandsFor = asked is null ? StandsFor(query.Caller, eyes) : [] };
        }

        /// <summary>The units of all, none of them within another: what two may see is counted once.</summary>
        private static List<UnitRef?> Apart(List<Caller> eyes)
        {
            var own = eyes.Select(eye => eye.Unit).DistinctBy(unit => unit.Path, StringComparer.Ordinal).ToList();
            return [.. own.Where(unit => !own.Exists(above => above != unit && unit.Path.StartsWith(above.Path, StringComparison.Ordinal)))];
        }

        private static IReadOnlyList<PersonDto> StandsFor(Caller caller, List<Caller> eyes) =>
            [.. eyes.Where(eye => !string.Equals(eye.UserName, caller.UserName, StringComparison.Ordinal)).Select(eye => new PersonDto(eye.UserName, eye.Name))];

        private static IQueryable<LedgerRow> Rows(GovernanceDb db, UnitRef? unit, string? person, long from, long until)
        {
            var rows = db.Ledger.Where(row => row.FromMicros < until && (row.ToMicros == null || row.ToMicros > from));
            if (unit is not null)
            {
                var (first, beyond) = Sight.Range(unit.Path);
                rows = rows.Where(row => string.Compare(row.UnitPath, first) >= 0 && string.Compare(row.UnitPath, beyond) < 0);
            }

            return person is { Length: > 0 } user ? rows.Where(row => row.Person == user) : rows;
        }
    }

    /// <summary>Adds intervals up, each cut to the period.</summary>
    private sealed class HeldTime(WorkingCalendar calendar, long from, long until)
    {
        private const long Second = 1_000_000;
        private readonly Dictionary<(string Unit, string Reason), Sum> _held = [];
        private readonly Dictionary<(string User, string Unit), Sum> _people = [];
        private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
        private readonly Sum _whole = new();

        public void Add(LedgerRow row)
        {
            var (start, end) = (Math.Max(row.FromMicros, from), Math.Min(row.ToMicros ?? until, until));
            var working = calendar.Elapsed(start, end, LimitUnit.WorkingHour);
            _whole.Add(row.CaseNo, end - start, working);
            Of(_held, (row.Unit, row.Reason)).Add(row.CaseNo, end - start, working);
            if (row.Person is not { } user)
                return;
            _names[user] = row.PersonName ?? user;
            Of(_people, (user, row.Unit)).Add(row.CaseNo, end - start, working);
        }

        public UnitLedgerDto Close(CityTime time, UnitBook units, UnitRef? unit) => new(
            time.Local(from), time.Local(until), unit is null ? null : UnitDto.Of(unit), _whole.Cases.Count, _whole.Micros / Second, _whole.Working / Second,
            [
                .. _held.OrderByDescending(held => held.Value.Micros).ThenBy(held => held.Key).Select(held => new HeldDto(
                    new UnitDto(held.Key.Unit, units.NameOf(held.Key.Unit)), held.Key.Reason, held.Value.Cases.Count, held.Value.Micros / Second, held.Value.Working / Second)),
            ],
            [
                .. _people.OrderByDescending(held => held.Value.Micros).ThenBy(held => held.Key).Select(held => new PersonHeldDto(
                    new PersonDto(held.Key.User, _names[held.Key.User]), new UnitDto(held.Key.Unit, units.NameOf(held.Key.Unit)), held.Value.Cases.Count,
                    held.Value.Micros / Second, held.Value.Working / Second)),
            ]);

        private static Sum Of<T>(Dictionary<T, Sum> sums, T key)
            where T : notnull
        {
            if (!sums.TryGetValue(key, out var sum))
                sums[key] = sum = new Sum();
            return sum;
        }

        private sealed class Sum
        {
            public HashSet<string> Cases { get; } = new(StringComparer.Ordinal);

            public long Micros { get; private set; }

            public long Working { get; private set; }

            public void Add(string caseNo, long micros, long working)
            {
                Cases.Add(caseNo);
                (Micros, Working) = (Micros + micros, Working + working);
            }
        }
    }
}

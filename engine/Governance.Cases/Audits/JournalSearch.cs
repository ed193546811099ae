using Governance.Data;
using Governance.Execution;
using Microsoft.EntityFrameworkCore;

namespace Governance.Cases;

/// <summary>Walks the journal backwards in bounded steps: no index knows what an entry says, so an answer looks at so many entries and says how far it came.</summary>
public sealed class JournalSearch(IReadDb database, AuditSight sight, CityTime time)
{
    private const int Step = 500;

    /// <summary>Entries one answer looks at, at most.</summary>
    private const int Most = 4_000;

    // Commits of one moment may stand in another order than their instants.
    private const long Slack = 60_000_000;

    internal async Task<SearchJournal.AuditPageDto> Page(SearchJournal.Query query, long? before, int take, CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        var (from, to) = (query.From is { } since ? CityTime.Micros(since) : 0, query.To is { } until ? CityTime.Micros(until) : long.MaxValue);
        var at = before ?? await EndOf(db, to, cancellationToken);
        var (found, marks, ended, seen) = (new List<AuditEntry>(), AuditGroups.MarksOf(query.Group), false, 0);
        long? searched = null;
        while (found.Count < take && seen < Most && !ended)
        {
            var rows = await Rows(db, query.CaseNo).Where(entry => entry.Position < at).OrderByDescending(entry => entry.Position).Take(Step).ToListAsync(cancellationToken);
            foreach (var row in rows)
            {
                (at, searched, seen) = (row.Position, row.AtMicros, seen + 1);
                if (row.AtMicros >= from && row.AtMicros < to && AuditLines.MayHold(row.Bytes, marks) && AuditLines.Read(row) is var entry && Fits(entry, query))
                    found.Add(entry);
                if (found.Count == take)
                    break;
            }

            ended = (rows.Count < Step && (rows.Count == 0 || at == rows[^1].Position)) || searched < from - Slack;
        }

        var lines = await Lines(db, found, query, cancellationToken);
        return new SearchJournal.AuditPageDto(lines, ended ? null : new Cursor(at, "").ToString(), time.Local(searched));
    }

    private static IQueryable<EntryRow> Rows(GovernanceDb db, string? caseNo) =>
        string.IsNullOrWhiteSpace(caseNo) ? db.Entries : db.Entries.Where(entry => entry.Aggregate == AuditLines.CasePrefix + caseNo.Trim());

    private static bool Fits(AuditEntry entry, SearchJournal.Query query) =>
        (string.IsNullOrWhiteSpace(query.Person) || entry.Actor.Name.Contains(query.Person.Trim(), StringComparison.Ordinal)
            || string.Equals(entry.Actor.Id, query.Person.Trim(), StringComparison.OrdinalIgnoreCase))
        && entry.Happenings.Any(happening => IsOf(happening, entry, query.Group));

    private static bool IsOf(Happening happening, AuditEntry entry, string? group) =>
        group is null || string.Equals(AuditGroups.Of(happening.Kind, entry.Row.Aggregate), group, StringComparison.Ordinal);

    private async Task<IReadOnlyList<AuditLineDto>> Lines(GovernanceDb db, List<AuditEntry> found, SearchJournal.Query query, CancellationToken cancellationToken)
    {
        var seen = await sight.Of(db, query.Caller, found, cancellationToken);
        var reviewed = await AuditReviews.Of(db, found, cancellationToken);
        return
        [
            .. found.SelectMany(entry => entry.Happenings.Where(happening => IsOf(happening, entry, query.Group)).Select((happening, number) =>
                Line(entry, happening, number, seen, reviewed.GetValueOrDefault(entry.Row.Position)))),
        ];
    }

    private AuditLineDto Line(AuditEntry entry, Happening happening, int number, AuditSight.Seen seen, AuditReviewDto? review)
    {
        var (row, group) = (entry.Row, AuditGroups.Of(happening.Kind, entry.Row.Aggregate));
        var isIdentity = group is AuditGroups.Identity;
        return new AuditLineDto(
            FormattableString.Invariant($"{row.Position}-{number}"), row.Position, row.Sequence, row.Aggregate, entry.CaseNo, time.Local(row.AtMicros), entry.Actor.Id, entry.Actor.Name,
            entry.Actor.Unit, group, AuditGroups.NameOf(group), happening.Kind, isIdentity || seen.Case(entry.CaseNo) ? happening.Text : null,
            isIdentity || seen.Content(entry.CaseNo) ? entry.Reason : null, Convert.ToHexStringLower(row.Hash), review);
    }

    /// <summary>The position behind everything before an instant: found by halving, so that an old period costs no walk through the new ones.</summary>
    private static async Task<long> EndOf(GovernanceDb db, long to, CancellationToken cancellationToken)
    {
        var (low, high) = (0L, (await db.Entries.MaxAsync(entry => (long?)entry.Position, cancellationToken) ?? 0) + 1);
        while (to != long.MaxValue && low < high)
        {
            var middle = low + ((high - low) / 2);
            var at = await db.Entries.Where(entry => entry.Position >= middle).OrderBy(entry => entry.Position).Select(entry => (long?)entry.AtMicros).FirstOrDefaultAsync(cancellationToken);
            if (at is { } known && known < to + Slack)
                low = middle + 1;
            else
                high = middle;
        }

        return high;
    }
}

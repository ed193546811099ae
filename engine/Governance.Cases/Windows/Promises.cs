using Governance.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Cases;

/// <summary>到期承诺: what somebody outside was told a day of. Agreements whose keeping is to be checked, 挂账 to be reviewed, and the day an extension promised.</summary>
public sealed class Promises(ItemScope scope, Sight sight, RowView view, FlowNames names, CityTime time)
{
    private const string Performing = "performance";
    private const string Reviewing = "shelve-review";
    private const string Extended = "extended";

    // An extension's day is one among all deadlines until it comes near; what passed it stands among what is overdue.
    private const long Near = 3L * 86_400_000_000;
    private const long Passed = 86_400_000_000;

    /// <summary>The nearest first.</summary>
    internal async Task<IReadOnlyList<PromiseDto>> Of(GovernanceDb db, Caller caller, int take, CancellationToken cancellationToken)
    {
        List<Promise> found = [.. await Performances(db, caller, take, cancellationToken), .. await Reviews(db, caller, take, cancellationToken), .. await Extensions(db, caller, take, cancellationToken)];
        var nearest = found.OrderBy(one => one.DueMicros).ThenBy(one => one.CaseNo, StringComparer.Ordinal).Take(take).ToList();
        if (nearest.Count == 0)
            return [];
        var numbers = nearest.Select(one => one.CaseNo).ToHashSet(StringComparer.Ordinal);
        var rows = await db.Cases.Where(row => numbers.Contains(row.CaseNo)).ToListAsync(cancellationToken);
        var cases = (await view.Cases(db, rows, caller, cancellationToken)).ToDictionary(one => one.CaseNo, StringComparer.Ordinal);
        return [.. nearest.Select(one => new PromiseDto(one.Kind, NameOf(one.Kind), time.Local(one.DueMicros), cases[one.CaseNo], one.ItemId))];
    }

    private static string NameOf(string kind) => kind switch
    {
        Performing => "履行协议",
        Reviewing => "挂账复核",
        _ => "延期后办结",
    };

    // 履行回访 is one step among a mediator's: what an index by role and deadline holds, its node tells apart.
    private async Task<IEnumerable<Promise>> Performances(GovernanceDb db, Caller caller, int take, CancellationToken cancellationToken)
    {
        var streams = new ItemStreams(isOpen: true, null, Cursor.MostTake);
        foreach (var range in scope.Of(db, new ListWorkItems.Query(caller)))
            await streams.Add(range.Where(row => row.Role == RoleNames.Mediator && row.Kind == "step"), cancellationToken);
        return streams.Page.Where(row => StepBook.Find(names.StepAt("dispute", row.Node)?.Type) is Performance).Take(take)
            .Select(row => new Promise(Performing, row.CaseNo, row.DueOrder, row.Id));
    }

    // What is shelved is few: off the index of states, each with its clock. As a join it is read off the open clocks, which are many.
    private async Task<List<Promise>> Reviews(GovernanceDb db, Caller caller, int take, CancellationToken cancellationToken)
    {
        var due = sight.Of(db, caller).Where(row => row.Status == "shelved").Select(row => new
        {
            row.CaseNo,
            DueMicros = db.Clocks.Where(clock => clock.CaseNo == row.CaseNo && clock.IsOpen && clock.Kind == ClockKinds.ShelveReview).Min(clock => (long?)clock.DueMicros),
        });
        return await due.Where(one => one.DueMicros != null).OrderBy(one => one.DueMicros).Take(take).Select(one => new Promise(Reviewing, one.CaseNo, one.DueMicros!.Value, null)).ToListAsync(cancellationToken);
    }

    private async Task<List<Promise>> Extensions(GovernanceDb db, Caller caller, int take, CancellationToken cancellationToken)
    {
        var (from, until) = (time.NowMicros - Passed, time.NowMicros + Near);
        return await db.Clocks.Where(clock => clock.IsOpen && clock.DueMicros >= from && clock.DueMicros < until && clock.Extensions > 0)
            .Join(sight.Of(db, caller), clock => clock.CaseNo, row => row.CaseNo, (clock, _) => new { clock.CaseNo, clock.DueMicros })
            .OrderBy(one => one.DueMicros).Take(take).Select(one => new Promise(Extended, one.CaseNo, one.DueMicros, null)).ToListAsync(cancellationToken);
    }

    private sealed record Promise(string Kind, string CaseNo, long DueMicros, string? ItemId);
}

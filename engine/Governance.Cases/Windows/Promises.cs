using Governance.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Cases;

/// <summary>到期承诺: what somebody outside was told a day of. Agreements whose keeping is to be checked, 挂账 to be reviewed, the day an extension promised, and the day of the next answer.</summary>
public sealed class Promises(ItemScope scope, Sight sight, RowView view, FlowNames names, CityTime time)
{
    private const string Performing = "performance";
    private const string Reviewing = "shelve-review";
    private const string Extended = "extended";
    private const string Answering = "next-answer";

    // An extension's day is one among all deadlines until it comes near; what passed it stands among what is overdue.
    private const long Near = 3L * 86_400_000_000;
    private const long Passed = 86_400_000_000;

    // 下次答复: shown the week before its day, and a month after it, since nothing takes it off but a new round.
    private const int AnsweredSoon = 7;
    private const int AnsweredLate = 30;

    /// <summary>The nearest first.</summary>
    internal async Task<IReadOnlyList<PromiseDto>> Of(GovernanceDb db, Caller caller, int take, CancellationToken cancellationToken)
    {
        List<Promise> found = [.. await Performances(db, caller, take, cancellationToken), .. await Reviews(db, caller, take, cancellationToken), .. await Extensions(db, caller, take, cancellationToken),
            .. await Answers(db, caller, take, cancellationToken)];
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
        Answering => "再次答复",
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

    private async Task<IEnumerable<Promise>> Answers(GovernanceDb db, Caller caller, int take, CancellationToken cancellationToken)
    {
        var (from, until) = (NextAnswer.Number(time.Today.AddDays(-AnsweredLate)), NextAnswer.Number(time.Today.AddDays(AnsweredSoon)));
        var rows = await sight.Of(db, caller).Where(row => row.NextAnswerDay >= from && row.NextAnswerDay <= until)
            .OrderBy(row => row.NextAnswerDay).ThenBy(row => row.CaseNo).Take(take).Select(row => new { row.CaseNo, row.NextAnswerDay }).ToListAsync(cancellationToken);
        return rows.Select(row => new Promise(Answering, row.CaseNo, time.Calendar.Zone.Micros(NextAnswer.Day(row.NextAnswerDay!.Value).AddDays(1)) - 1_000_000, null));
    }

    private sealed record Promise(string Kind, string CaseNo, long DueMicros, string? ItemId);
}

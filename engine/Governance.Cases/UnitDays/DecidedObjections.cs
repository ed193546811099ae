using Governance.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Cases;

/// <param name="Result">同意改派, 驳回异议, 已裁定.</param>
public sealed record ObjectedDto(CaseSummary Case, string Result, DateTimeOffset At);

/// <summary>异议结果 of a unit: read off its own items of the last weeks, because who decides an objection is another unit.</summary>
public sealed class DecidedObjections(UnitTree tree, Sight sight, RowView view, CityTime time)
{
    private const long Day = 86_400_000_000;

    // A case is objected to within days of its dispatch.
    private const int CaseDays = 45;
    private const int Days = 7;
    private const int Most = 20;

    internal async Task<IReadOnlyList<ObjectedDto>> Of(GovernanceDb db, Caller caller, CancellationToken cancellationToken)
    {
        var (opened, decided) = (time.NowMicros - (CaseDays * Day), time.NowMicros - (Days * Day));
        var found = new List<Decided>();
        foreach (var path in tree.Of(caller).Select(unit => unit.Path))
            found.AddRange(await db.WorkItems
                .Where(item => item.UnitPath == path && item.CaseCreatedMicros >= opened && (item.Kind == "sign-and-handle" || item.Kind == "co-handle"))
                .SelectMany(item => db.WorkItems.Where(review => review.CaseNo == item.CaseNo && review.Kind == "objection-review" && review.DoneMicros >= decided))
                .OrderByDescending(review => review.DoneMicros).Take(Most).Select(review => new Decided(review.CaseNo, review.Outcome!, review.DoneMicros!.Value)).ToListAsync(cancellationToken));
        var shown = found.OrderByDescending(one => one.Micros).DistinctBy(one => one.CaseNo, StringComparer.Ordinal).Take(Most).ToDictionary(one => one.CaseNo, StringComparer.Ordinal);
        var numbers = shown.Keys.ToList();
        var rows = numbers.Count == 0 ? [] : await sight.Of(db, caller).Where(row => numbers.Contains(row.CaseNo)).ToListAsync(cancellationToken);
        return
        [
            .. (await view.Cases(db, rows, caller, cancellationToken)).Select(one => new ObjectedDto(one, OutcomeWords.Of(shown[one.CaseNo].Outcome) ?? "已审核", time.Local(shown[one.CaseNo].Micros)))
                .OrderByDescending(one => one.At),
        ];
    }

    private sealed record Decided(string CaseNo, string Outcome, long Micros);
}

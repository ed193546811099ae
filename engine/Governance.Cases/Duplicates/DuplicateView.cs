using System.Globalization;
using Governance.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Cases;

/// <summary>What an operator should see before another case is made of one matter.</summary>
/// <param name="Items">疑似重复, the most alike first.</param>
/// <param name="Reporters">How many reported the same within a day.</param>
/// <param name="IsGroup">群体: so many that they must not be merged by a machine.</param>
/// <param name="Times">How often it came up here in thirty days.</param>
/// <param name="Hints">What to do, in words.</param>
/// <param name="Lead">The case this one was merged into.</param>
/// <param name="Merged">Cases merged into this one: one answer, each reporter told apart.</param>
public sealed record DuplicatesDto(
    IReadOnlyList<DuplicateDto> Items, int Reporters, bool IsGroup, int Times, IReadOnlyList<string> Hints, CaseSummary? Lead, IReadOnlyList<CaseSummary> Merged);

/// <param name="Basis">Why it is thought to be the same, in words.</param>
public sealed record DuplicateDto(CaseSummary Case, double Likeness, int? Metres, string Basis);

/// <summary>Looks for duplicates as one caller may see them.</summary>
public sealed class DuplicateView(IReadDb database, Sight sight, RowView view, CityTime time)
{
    private const int Shown = 5;
    private const int LiftAt = 3;

    internal async Task<DuplicatesDto> Of(Sought sought, Caller caller, CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        var visible = sight.Of(db, caller);
        var alike = (await Neighbourhood.Alikes(sought, visible, db, cancellationToken)).Take(Shown).ToList();
        var numbers = alike.ConvertAll(found => found.Row.CaseNo);
        var rows = (await visible.Where(row => numbers.Contains(row.CaseNo)).ToListAsync(cancellationToken)).ToDictionary(row => row.CaseNo, StringComparer.Ordinal);
        // What left sight in between is not shown.
        alike.RemoveAll(found => !rows.ContainsKey(found.Row.CaseNo));
        var summaries = await view.Cases(db, alike.ConvertAll(found => rows[found.Row.CaseNo]), caller, cancellationToken);
        var (_, reporters) = await Neighbourhood.Group(sought, db, cancellationToken);
        var times = await Neighbourhood.Times(sought, db, cancellationToken);
        var (lead, merged) = sought.CaseNo is { } number ? await Merged(db, visible, number, caller, cancellationToken) : (null, []);
        var items = alike.Select((found, i) => new DuplicateDto(summaries[i], Math.Round(found.Likeness, 2), found.Metres is { } metres ? (int)metres : null, Basis(found, rows[found.Row.CaseNo], sought))).ToList();
        return new DuplicatesDto(items, reporters, reporters >= Neighbourhood.Crowd, times, [.. Hints(items.Count, reporters, times)], lead, merged);
    }

    private async Task<(CaseSummary? Lead, IReadOnlyList<CaseSummary> Merged)> Merged(
        GovernanceDb db, IQueryable<CaseRow> visible, string number, Caller caller, CancellationToken cancellationToken)
    {
        var rows = await visible.Where(row => row.LeadNo == number || db.Cases.Any(own => own.CaseNo == number && own.LeadNo == row.CaseNo))
            .OrderBy(row => row.CaseNo).ToListAsync(cancellationToken);
        var summaries = await view.Cases(db, rows, caller, cancellationToken);
        var into = rows.FindIndex(row => !string.Equals(row.LeadNo, number, StringComparison.Ordinal));
        return (into < 0 ? null : summaries[into], [.. summaries.Where((_, i) => i != into)]);
    }

    private string Basis(Neighbour found, CaseRow row, Sought sought)
    {
        var days = (int)(Math.Abs(sought.AtMicros - row.CreatedMicros) / 86_400_000_000);
        var where = found.Metres is { } metres
            ? string.Create(CultureInfo.InvariantCulture, $"相距 {metres:0} 米")
            : $"同在{view.Place(row).Community ?? view.Place(row).Street}";
        var when = days == 0 ? "同一天" : string.Create(CultureInfo.InvariantCulture, $"相隔 {days} 天");
        return string.Create(CultureInfo.InvariantCulture, $"同一分类，{where}，{when}，文字相似 {found.Likeness:0%}，{time.Local(row.CreatedMicros):M月d日}登记");
    }

    private static IEnumerable<string> Hints(int alike, int reporters, int times)
    {
        if (reporters >= Neighbourhood.Crowd)
            yield return string.Create(CultureInfo.InvariantCulture, $"群体诉求：24 小时内 {reporters} 人反映同一事项，请提示政法委、信访和属地，不自动并单。");
        if (times >= LiftAt)
            yield return string.Create(CultureInfo.InvariantCulture, $"同址同类 30 日内第 {times} 次，建议提级办理，并列入每月一题备选。");
        else if (alike > 0)
            yield return "可能与已有办件重复，请先看下列办件；确属同一事项的追加到原单，或由分拨员并单。";
    }
}

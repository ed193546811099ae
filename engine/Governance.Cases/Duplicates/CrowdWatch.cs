using System.Globalization;
using Governance.Data;
using Governance.Execution;
using Microsoft.EntityFrameworkCore;

namespace Governance.Cases;

/// <summary>群体: marks the cases of a matter that ten people reported within a day. Each keeps its own life; nothing is merged.</summary>
public sealed class CrowdWatch(IBursts bursts, IReadDb database, CityTime time)
{
    public const string Mark = "群体";

    /// <summary>After a case was opened: cheap while few are near.</summary>
    /// <returns>The case as it is then.</returns>
    public async Task<Aggregate> Look(Aggregate opened, CancellationToken cancellationToken)
    {
        var sought = Sought.Of((Casefile)opened.Domain!);
        await using var db = database.Open();
        if (await Neighbourhood.IsKnownCrowd(sought, db, cancellationToken))
            return await Set(opened.Key, "同一事项 24 小时内已有多人反映并标记群体诉求，本件一并标记，请提示政法委、信访和属地。", opened, cancellationToken) ?? opened;
        var (numbers, reporters) = await Neighbourhood.Group(sought, db, cancellationToken);
        if (reporters < Neighbourhood.Crowd)
            return opened;
        var text = string.Create(CultureInfo.InvariantCulture, $"24 小时内 {reporters} 人反映同一事项，标记群体诉求，请提示政法委、信访和属地。");
        var after = opened;
        foreach (var number in await Unmarked(db, numbers, cancellationToken))
        {
            var (key, seen) = (AggregateKey.Case(number), string.Equals(number, sought.CaseNo, StringComparison.Ordinal) ? opened : null);
            if (await Set(key, text, seen, cancellationToken) is { } marked && seen is not null)
                after = marked;
        }

        return after;
    }

    // Closed in the meantime is refused, and that is all right.
    private async Task<Aggregate?> Set(AggregateKey key, string text, Aggregate? seen, CancellationToken cancellationToken)
    {
        var stimulus = new Stimulus(time.NewId(), key, CaseStimuli.Mark, CaseJson.Element(new MarkData([Mark], text)), Actor.System);
        var set = await bursts.Run(stimulus, BurstOptions.None with { Seen = seen }, cancellationToken);
        return set.IsRefused ? null : set.Value.Aggregate;
    }

    private static Task<List<string>> Unmarked(GovernanceDb db, List<string> numbers, CancellationToken cancellationToken) =>
        db.Cases.Where(row => numbers.Contains(row.CaseNo) && row.IsOpen && (row.Marks == null || !row.Marks.Contains("," + Mark + ",")))
            .OrderBy(row => row.CaseNo).Select(row => row.CaseNo).ToListAsync(cancellationToken);
}

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
    public async Task Look(Casefile file, CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        if (await Neighbourhood.IsKnownCrowd(Sought.Of(file), db, cancellationToken))
        {
            await Set(file.CaseNo, "同一事项 24 小时内已有多人反映并标记群体诉求，本件一并标记，请提示政法委、信访和属地。", cancellationToken);
            return;
        }

        var (numbers, reporters) = await Neighbourhood.Group(Sought.Of(file), db, cancellationToken);
        if (reporters < Neighbourhood.Crowd)
            return;
        var text = string.Create(CultureInfo.InvariantCulture, $"24 小时内 {reporters} 人反映同一事项，标记群体诉求，请提示政法委、信访和属地。");
        foreach (var number in await Unmarked(db, numbers, cancellationToken))
            await Set(number, text, cancellationToken);
    }

    // Closed in the meantime is refused, and that is all right.
    private async Task Set(string caseNo, string text, CancellationToken cancellationToken) => await bursts.Run(
        new Stimulus(time.NewId(), AggregateKey.Case(caseNo), CaseStimuli.Mark, CaseJson.Element(new MarkData([Mark], text)), Actor.System), BurstOptions.None, cancellationToken);

    private static Task<List<string>> Unmarked(GovernanceDb db, List<string> numbers, CancellationToken cancellationToken) =>
        db.Cases.Where(row => numbers.Contains(row.CaseNo) && row.IsOpen && (row.Marks == null || !row.Marks.Contains("," + Mark + ",")))
            .OrderBy(row => row.CaseNo).Select(row => row.CaseNo).ToListAsync(cancellationToken);
}

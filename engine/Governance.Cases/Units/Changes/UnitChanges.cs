using Governance.Data;
using Governance.Execution;
using Governance.Knowledge;
using Microsoft.EntityFrameworkCore;

namespace Governance.Cases;

/// <summary>Brings changes of units into force on their day: first everything that asks hears of it, then every open case.</summary>
public sealed class UnitChanges(IReadDb database, RowWrites writes, IBursts bursts, UnitBook units, CaseTypeBook types, CityTime time)
{
    private const int Batch = 200;
    private string _adopted = "";

    /// <summary>Makes this process answer as the changes in force say. Quick where nothing is new.</summary>
    public async Task Adopt(CancellationToken cancellationToken)
    {
        var now = time.NowMicros;
        await using var db = database.Open();
        var rows = await db.UnitChanges.Where(row => row.EffectiveMicros <= now && row.RevokedMicros == null)
            .OrderBy(row => row.EffectiveMicros).ThenBy(row => row.Id).ToListAsync(cancellationToken);
        var named = string.Join(',', rows.Select(row => row.Id));
        if (string.Equals(named, _adopted, StringComparison.Ordinal))
            return;
        units.Adopt([.. rows.Select(Read)]);
        _adopted = named;
    }

    /// <summary>Tells the open cases of changes in force that do not know yet. Stopped in the middle, it goes on: a case hears once.</summary>
    public async Task CarryOut(CancellationToken cancellationToken)
    {
        await Adopt(cancellationToken);
        var now = time.NowMicros;
        await using var db = database.Open();
        var due = await db.UnitChanges.Where(row => row.EffectiveMicros <= now && row.AppliedMicros == null && row.RevokedMicros == null)
            .OrderBy(row => row.EffectiveMicros).ThenBy(row => row.Id).ToListAsync(cancellationToken);
        foreach (var row in due)
            await Tell(row, cancellationToken);
    }

    /// <summary>Open cases in which a unit as it was holds, works or is the desk.</summary>
    public async Task<IReadOnlyList<string>> Touched(string code, CancellationToken cancellationToken)
    {
        var codes = Subtree(code);
        var isDesk = types.All.Any(type => codes.Contains(type.Desk));
        var found = new SortedSet<string>(StringComparer.Ordinal);
        await using var db = database.Open();
        foreach (var some in isDesk ? [null] : codes.Chunk(Batch).Cast<string[]?>())
        {
            found.UnionWith(await db.Cases.Where(row => row.IsOpen && (some == null || some.Contains(row.HolderUnit!))).Select(row => row.CaseNo).ToListAsync(cancellationToken));
            if (some is not null)
                found.UnionWith(await db.WorkItems.Where(row => (row.IsOpen || row.Status == "objected") && some.Contains(row.Unit!)).Select(row => row.CaseNo).ToListAsync(cancellationToken));
        }

        return [.. found];
    }

    private async Task Tell(UnitChangeRow row, CancellationToken cancellationToken)
    {
        var text = Say(row);
        foreach (var batch in (await Touched(row.Code, cancellationToken)).Chunk(Batch))
            // Together: the store commits them in few transactions. What ended meanwhile refuses, and needs nothing.
            await Task.WhenAll(batch.Select(async caseNo => await bursts.Run(
                new Stimulus(StimulusIds.From(caseNo, row.Id), AggregateKey.Case(caseNo), CaseStimuli.UnitChanged, CaseJson.Element(new UnitChangedData(row.Id, text)), Actor.System, row.Reason),
                BurstOptions.None, cancellationToken)));
        var marked = new UnitChangeMarked(row.Id, time.NowMicros, null);
        await writes.Write(new AggregateKey("unit-change/" + row.Id), Actor.System, new Happening("unit-change.done", text, row.Id), _ => [marked], cancellationToken);
    }

    private HashSet<string> Subtree(string code)
    {
        var within = units.Organisation.All.Where(unit => units.Organisation.IsWithin(unit.Code, new UnitCode(code))).Select(unit => unit.Code.Value);
        // After the change its former subtree stands elsewhere.
        var former = units.Former.Where(old => old.Path.Contains($"{code}/", StringComparison.Ordinal) || (old.Line?.Contains($"{code}/", StringComparison.Ordinal) ?? false));
        return [.. within, .. former.Select(old => old.Code), code];
    }

    private string Say(UnitChangeRow row) => row.Kind switch
    {
        "rename" => $"{row.NewShortName}更名，在办事项继续由其办理，时限不变。",
        "move" => $"{units.NameOf(row.Code)}划转{units.NameOf(row.NewParent!)}，在办事项随转，时限不变。",
        _ => $"{units.NameOf(row.Code)}撤并，在办事项由{units.NameOf(row.Successor!)}承接，时限不变。",
    };

    private static OrganisationChange Read(UnitChangeRow row) => new(
        Enum.Parse<UnitChangeKind>(row.Kind, ignoreCase: true), new UnitCode(row.Code), Code(row.Successor), row.NewName, row.NewShortName, Code(row.NewParent));

    private static UnitCode? Code(string? code) => code is null ? null : new UnitCode(code);
}

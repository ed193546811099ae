using System.Globalization;
using System.Text.Json;
using Governance.Data;
using Governance.Execution;
using Microsoft.EntityFrameworkCore;

namespace Governance.Studio;

/// <summary>Arms, at every start, what was published before definitions could start by themselves. Afterwards publishing does it.</summary>
public sealed class TriggerArming(IReadDb read, IBursts bursts, TimeProvider time)
{
    /// <returns>How many definitions were armed. Safe to call on every node at once, and again: who is armed is left alone.</returns>
    public async Task<int> Ensure(CancellationToken cancellationToken)
    {
        var armed = 0;
        foreach (var (definitionId, versionId, sequence) in await Unarmed(cancellationToken))
        {
            var data = JsonSerializer.SerializeToElement(new { definitionId, versionId, sequence });
            var id = StimulusIds.From(string.Create(CultureInfo.InvariantCulture, $"{definitionId}/{sequence}/{time.GetUtcNow().UtcTicks}"), "arm at start");
            var ran = await bursts.Run(new Stimulus(id, TriggersState.Key(definitionId), StimulusKinds.Arm, data, Actor.System), BurstOptions.None, cancellationToken);
            if (ran.Refusal is null)
                armed++;
        }

        return armed;
    }

    private async Task<List<(string DefinitionId, string VersionId, long Sequence)>> Unarmed(CancellationToken cancellationToken)
    {
        await using var db = read.Open();
        var published = await db.Definitions.Where(d => d.IsPublished && !d.IsHidden).Select(d => new { d.DefinitionId, d.Id }).ToListAsync(cancellationToken);
        var unarmed = new List<(string, string, long)>();
        foreach (var version in published)
        {
            var (key, triggers) = (DefinitionState.Key(version.DefinitionId).Value, TriggersState.Key(version.DefinitionId).Value);
            if (await db.Aggregates.AnyAsync(a => a.Key == triggers, cancellationToken) || await db.Told.AnyAsync(t => t.To == triggers, cancellationToken))
                continue;
            var sequence = await db.Aggregates.Where(a => a.Key == key).Select(a => a.Version).FirstOrDefaultAsync(cancellationToken);
            unarmed.Add((version.DefinitionId, version.Id, sequence));
        }

        return unarmed;
    }
}

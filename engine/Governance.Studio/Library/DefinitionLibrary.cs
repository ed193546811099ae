using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Governance.Data;
using Governance.Definitions;
using Governance.Execution;
using Microsoft.EntityFrameworkCore;

namespace Governance.Studio;

/// <summary>What a change makes of a definition. Rows follow the difference of the two states.</summary>
/// <param name="Text">For the journal, in words a person reads.</param>
/// <param name="Contents">New drawings by version.</param>
internal sealed record DefinitionChange(
    DefinitionState Next, string Kind, string Text, ImmutableDictionary<int, DefinitionContent> Contents, ImmutableArray<Effect> More)
{
    public static DefinitionChange Of(DefinitionState next, string kind, string text) =>
        new(next, kind, text, ImmutableDictionary<int, DefinitionContent>.Empty, []);
}

/// <summary>The moment a change is decided at.</summary>
/// <param name="Sequence">Number the journal entry will have.</param>
internal sealed record DefinitionMoment(DefinitionState State, long NowMicros, long Sequence, Actor By);

/// <summary>Reads and journals definitions: every change is one write of the aggregate <c>definition/{id}</c> with its rows.</summary>
internal sealed class DefinitionLibrary(RowWrites writes, IReadDb read, DefinitionChanges changes)
{
    /// <param name="decide">Null: nothing to do. Called again when somebody else was faster.</param>
    /// <returns>The state afterwards.</returns>
    public async Task<Result<DefinitionState>> Change(
        string definitionId, Actor by, Func<DefinitionMoment, CancellationToken, Task<Result<DefinitionChange?>>> decide,
        CancellationToken cancellationToken)
    {
        var after = DefinitionState.Empty(definitionId);
        var written = await writes.Write(
            DefinitionState.Key(definitionId), by,
            async (stored, now, cancellation) =>
            {
                var before = after = stored is null ? DefinitionState.Empty(definitionId) : DefinitionState.Read(stored.State);
                var decided = await decide(new DefinitionMoment(before, now, (stored?.Version ?? 0) + 1, by), cancellation);
                if (decided.Refusal is { } refusal)
                    return refusal;
                if (decided.Value is not { } change)
                    return (RowWrite?)null;

                after = change.Next;
                return Write(before, change, (stored?.Version ?? 0) + 1);
            },
            cancellationToken);
        changes.Tell(definitionId);
        return written.Refusal is { } refused ? refused : after;
    }

    /// <summary>The drawing of a version, hidden ones too; null when there is no such version.</summary>
    public async Task<DefinitionContent?> Content(string versionId, CancellationToken cancellationToken)
    {
        await using var db = read.Open();
        var json = await db.Definitions.Where(r => r.Id == versionId).Select(r => r.Json).FirstOrDefaultAsync(cancellationToken);
        return json is null ? null : DefinitionContent.Parse(json).Value;
    }

    /// <summary>Every definition there is, hidden ones too.</summary>
    public async Task<IReadOnlyList<string>> Ids(CancellationToken cancellationToken)
    {
        await using var db = read.Open();
        return await db.Definitions.Select(r => r.DefinitionId).Distinct().OrderBy(id => id).ToListAsync(cancellationToken);
    }

    public async Task<DefinitionState> State(string definitionId, CancellationToken cancellationToken)
    {
        var key = DefinitionState.Key(definitionId).Value;
        await using var db = read.Open();
        var stored = await db.Aggregates.Where(a => a.Key == key).Select(a => a.State).FirstOrDefaultAsync(cancellationToken);
        return stored is null ? DefinitionState.Empty(definitionId) : DefinitionState.Read(PackedState.Unpack(stored));
    }

    /// <summary>The drawing of one kept save.</summary>
    public async Task<DefinitionContent?> Saved(string saveId, CancellationToken cancellationToken)
    {
        await using var db = read.Open();
        var json = await db.DefinitionSaves.Where(r => r.Id == saveId).Select(r => r.Json).FirstOrDefaultAsync(cancellationToken);
        return json is null ? null : DefinitionContent.Parse(json).Value;
    }

    private static RowWrite Write(DefinitionState before, DefinitionChange change, long sequence)
    {
        var next = change.Next;
        var hiddenMoved = before.IsHidden != next.IsHidden;
        var versions = next.Versions
            .Where(v => hiddenMoved || change.Contents.ContainsKey(v.Version) || !before.Versions.Contains(v))
            .Select(v => (Effect)new PutVersion(next.DefinitionId, next.IsHidden, v, change.Contents.GetValueOrDefault(v.Version)));
        var data = JsonSerializer.SerializeToElement(
            new { latest = next.Latest?.Id, published = next.Published?.Id, hashes = next.Versions.ToDictionary(v => v.Id, v => v.Hash, StringComparer.Ordinal) },
            StudioJson.Options);
        return new RowWrite(new Happening(change.Kind, change.Text, next.DefinitionId, data), next.Write(), [.. versions, .. change.More, .. Armed(before, next, sequence)]);
    }

    // In the same transaction as the change: what starts instances by itself follows the published version.
    private static IEnumerable<Effect> Armed(DefinitionState before, DefinitionState next, long sequence)
    {
        var versionId = next.IsHidden ? null : next.Published?.Id;
        if (string.Equals(before.IsHidden ? null : before.Published?.Id, versionId, StringComparison.Ordinal))
            yield break;

        var key = TriggersState.Key(next.DefinitionId);
        yield return new Tell(new Stimulus(
            StimulusIds.From(string.Create(CultureInfo.InvariantCulture, $"{key.Value}/{sequence}"), "arm"), key, StimulusKinds.Arm,
            JsonSerializer.SerializeToElement(new { definitionId = next.DefinitionId, versionId, sequence }), Actor.System));
    }
}

/// <summary>Tells who keeps something of a definition that it may have changed.</summary>
public sealed class DefinitionChanges
{
    private ImmutableList<Action<string>> _listeners = [];

    /// <param name="listener">Gets the definition's id after every write; must be quick and must not throw.</param>
    public void Listen(Action<string> listener) => ImmutableInterlocked.Update(ref _listeners, (all, added) => all.Add(added), listener);

    internal void Tell(string definitionId) => _listeners.ForEach(listener => listener(definitionId));
}

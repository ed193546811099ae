#pragma warning disable CA1309 // Translated to SQL, where ids are compared by their bytes.
using System.Collections.Immutable;
using Governance.Data;
using Governance.Execution;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Governance.Studio;

/// <summary>A running instance as rows know it.</summary>
internal sealed record Standing(string Id, string Aggregate, string VersionId)
{
    /// <summary>What people know it by: the number of its case, else its own id.</summary>
    public string Number => RunReader.IsCase(Aggregate) ? Aggregate["case/".Length..] : Id;
}

/// <summary>Reads running instances version by version, a few at a time.</summary>
internal sealed class RunningInstances(IReadDb read, IUnitStore store, IOptions<StudioOptions> options)
{
    private const string Running = "Running";

    /// <summary>How many run on each of these versions; those without are left out.</summary>
    public async Task<IReadOnlyDictionary<string, int>> Count(IReadOnlyCollection<string> versionIds, CancellationToken cancellationToken)
    {
        await using var db = read.Open();
        return await db.Instances.Where(row => versionIds.Contains(row.VersionId) && row.Status == Running).GroupBy(row => row.VersionId)
            .Select(group => new { Version = group.Key, Count = group.Count() }).ToDictionaryAsync(v => v.Version, v => v.Count, StringComparer.Ordinal, cancellationToken);
    }

    /// <summary>The next ones behind the cursor, all of one version; none when all versions are through.</summary>
    public async Task<IReadOnlyList<Standing>> Next(IEnumerable<string> versionIds, MoveCursor? cursor, CancellationToken cancellationToken)
    {
        await using var db = read.Open();
        var ahead = cursor is null ? versionIds : versionIds.SkipWhile(id => !string.Equals(id, cursor.VersionId, StringComparison.Ordinal));
        foreach (var version in ahead)
        {
            var rows = db.Instances.Where(row => row.VersionId == version && row.Status == Running);
            if (cursor is { After: var after } && string.Equals(version, cursor.VersionId, StringComparison.Ordinal))
                rows = rows.Where(row => string.Compare(row.Id, after) > 0);
            var found = await rows.OrderBy(row => row.Id).Take(options.Value.MovedTogether).Select(row => new Standing(row.Id, row.Aggregate, row.VersionId)).ToListAsync(cancellationToken);
            if (found.Count > 0)
                return found;
        }

        return [];
    }

    /// <summary>Where instances are now, by id; those put away are missing.</summary>
    public async Task<IReadOnlyDictionary<string, (string VersionId, bool IsRunning)>> Now(IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        await using var db = read.Open();
        return await db.Instances.Where(row => ids.Contains(row.Id)).Select(row => new { row.Id, row.VersionId, IsRunning = row.Status == Running })
            .ToDictionaryAsync(row => row.Id, row => (row.VersionId, row.IsRunning), StringComparer.Ordinal, cancellationToken);
    }

    /// <summary>The states of these, by id; what cannot be read is missing.</summary>
    public async Task<IReadOnlyDictionary<string, InstanceState>> States(IReadOnlyCollection<Standing> instances, CancellationToken cancellationToken)
    {
        var wanted = instances.Select(instance => instance.Id).ToHashSet(StringComparer.Ordinal);
        var found = new Dictionary<string, InstanceState>(StringComparer.Ordinal);
        var homes = instances.Select(instance => instance.Aggregate).Distinct(StringComparer.Ordinal).Select(home => new AggregateKey(home));
        await foreach (var stored in store.LoadAll(homes, cancellationToken))
        {
            foreach (var state in Sound(stored))
            {
                if (wanted.Contains(state.Id))
                    found[state.Id] = state;
            }
        }

        return found;
    }

    private static ImmutableArray<InstanceState> Sound(StoredAggregate? stored)
    {
        try
        {
            return stored is null ? [] : AggregateCodec.ReadInstances(stored);
        }
        catch (UnreadableStateException)
        {
            return [];
        }
    }
}

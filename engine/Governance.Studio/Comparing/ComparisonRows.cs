using Governance.Data;
using Governance.Execution;
using Microsoft.EntityFrameworkCore;

namespace Governance.Studio;

internal sealed record SharedVersion(string Id, string DefinitionId, int Version, string Name);

/// <summary>What a comparison asks of rows.</summary>
internal sealed class ComparisonRows(IReadDb read)
{
    private const string CasePrefix = "case/";

    private static readonly string RunningStatus = nameof(InstanceStatus.Running);

    /// <returns>By version id.</returns>
    public async Task<IReadOnlyDictionary<string, SharedVersion>> Versions(IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        var wanted = ids.Distinct(StringComparer.Ordinal).ToArray();
        if (wanted.Length == 0)
            return new Dictionary<string, SharedVersion>(StringComparer.Ordinal);

        await using var db = read.Open();
        return await db.Definitions.Where(r => wanted.Contains(r.Id)).Select(r => new SharedVersion(r.Id, r.DefinitionId, r.Version, r.Name))
            .ToDictionaryAsync(v => v.Id, StringComparer.Ordinal, cancellationToken);
    }

    public async Task<int> Running(string versionId, CancellationToken cancellationToken)
    {
        await using var db = read.Open();
        return await db.Instances.CountAsync(r => r.VersionId == versionId && r.Status == RunningStatus, cancellationToken);
    }

    /// <summary>Cases that run on a version, by the node their open work items wait at. Nodes nobody works at have no rows and no count.</summary>
    public async Task<IReadOnlyDictionary<string, int>> OpenNodes(string versionId, CancellationToken cancellationToken)
    {
        await using var db = read.Open();
        var nodes = from instance in db.Instances
                    where instance.VersionId == versionId && instance.Status == RunningStatus && instance.Aggregate.StartsWith(CasePrefix)
                    join item in db.WorkItems on instance.Aggregate.Substring(CasePrefix.Length) equals item.CaseNo
                    where item.IsOpen && item.BookmarkId != null
                    group item.CaseNo by item.Node into at
                    select new { Node = at.Key, Count = at.Distinct().Count() };
        return await nodes.ToDictionaryAsync(n => n.Node, n => n.Count, StringComparer.Ordinal, cancellationToken);
    }
}

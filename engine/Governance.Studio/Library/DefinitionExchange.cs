using System.Collections.Immutable;
using Governance.Data;
using Governance.Definitions;
using Governance.Execution;
using Microsoft.EntityFrameworkCore;

namespace Governance.Studio;

/// <summary>A file that was not taken, or a definition that stays a draft, and why.</summary>
public sealed record NotTaken(string File, string Code, string Message, string Where);

/// <summary>What became of the files of a directory; each definition by its id.</summary>
/// <param name="Skipped">JSON files that are no definition: nothing in them says so.</param>
public sealed record ImportReport(
    ImmutableArray<string> Saved, ImmutableArray<string> Published, ImmutableArray<string> Skipped, ImmutableArray<NotTaken> Refused);

/// <summary>Definitions as files of a directory: each one out or in, byte for byte.</summary>
public sealed class DefinitionExchange
{
    private readonly IReadDb _read;
    private readonly DefinitionQueries _queries;
    private readonly SaveDefinition _save;
    private readonly PublishDefinition _publish;
    private readonly RowWrites _writes;

    internal DefinitionExchange(IReadDb read, DefinitionQueries queries, SaveDefinition save, PublishDefinition publish, RowWrites writes) =>
        (_read, _queries, _save, _publish, _writes) = (read, queries, save, publish, writes);

    /// <summary>Writes <c>{definitionId}.json</c> for every definition that is not deleted; that it was taken out is journaled first.</summary>
    /// <param name="versionOptions">As in Studio: <c>Latest</c> or <c>Published</c>; what was never published is left out of the latter.</param>
    /// <returns>Ids that were written, in order.</returns>
    public async Task<Result<ImmutableArray<string>>> Export(string directory, string versionOptions, Actor by, CancellationToken cancellationToken)
    {
        var ids = await Ids(cancellationToken);
        var noted = await _writes.Exported(by, FormattableString.Invariant($"流程定义 {ids.Count} 个到目录（{versionOptions}）"), "json", cancellationToken);
        if (noted.Refusal is { } refusal)
            return refusal;
        Directory.CreateDirectory(directory);
        var written = ImmutableArray.CreateBuilder<string>();
        foreach (var id in ids)
        {
            if (await _queries.ByDefinitionId(id, versionOptions, cancellationToken) is not var (_, json))
                continue;
            await File.WriteAllBytesAsync(Path.Combine(directory, id + ".json"), json, cancellationToken);
            written.Add(id);
        }

        return written.ToImmutable();
    }

    /// <summary>Takes every definition below the directory as the latest draft of its id, and publishes it where that is asked.</summary>
    public async Task<ImportReport> Import(string directory, bool publish, Actor by, CancellationToken cancellationToken)
    {
        var report = new ImportReport([], [], [], []);
        var waiting = new List<(string Id, string File)>();
        foreach (var path in Directory.EnumerateFiles(directory, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var file = Path.GetRelativePath(directory, path);
            var saved = await Save(await File.ReadAllBytesAsync(path, cancellationToken), by, cancellationToken);
            if (saved is not { } result)
                report = report with { Skipped = report.Skipped.Add(file) };
            else if (result.Refusal is { } refusal)
                report = report with { Refused = report.Refused.Add(Of(file, refusal)) };
            else
                waiting.Add((result.Value.DefinitionId, file));
        }

        report = report with { Saved = [.. waiting.Select(one => one.Id)] };
        return publish ? await Publish(report, waiting, by, cancellationToken) : report;
    }

    // A flow that is used as an activity must be published before those that use it: round after round until nobody gets further.
    private async Task<ImportReport> Publish(ImportReport report, List<(string Id, string File)> waiting, Actor by, CancellationToken cancellationToken)
    {
        var standing = new Dictionary<string, Refusal>(StringComparer.Ordinal);
        for (var before = int.MaxValue; waiting.Count > 0 && waiting.Count < before;)
        {
            before = waiting.Count;
            foreach (var one in waiting.ToList())
            {
                var (published, refusals) = await _publish.Handle(new Publication(one.Id, VersionId: null, by, IsReviewed: true), cancellationToken);
                if (published is null)
                {
                    standing[one.Id] = refusals[0];
                    continue;
                }

                waiting.Remove(one);
                report = report with { Published = report.Published.Add(one.Id) };
            }
        }

        return report with { Refused = [.. report.Refused, .. waiting.Select(one => Of(one.File, standing[one.Id]))] };
    }

    /// <returns>Null: a JSON object that is no definition.</returns>
    private async Task<Result<DefinitionState>?> Save(byte[] bytes, Actor by, CancellationToken cancellationToken)
    {
        var content = DefinitionContent.Parse(bytes);
        if (content.Refusal is { } refusal)
            return refusal;

        return content.Value.Root is null ? (Result<DefinitionState>?)null : await _save.Import(content.Value, by, cancellationToken);
    }

    private async Task<List<string>> Ids(CancellationToken cancellationToken)
    {
        await using var db = _read.Open();
        return await db.Definitions.Where(row => row.IsLatest && !row.IsHidden).Select(row => row.DefinitionId).OrderBy(id => id).ToListAsync(cancellationToken);
    }

    private static NotTaken Of(string file, Refusal refusal) => new(file, refusal.Code, refusal.Message, refusal.Where);
}

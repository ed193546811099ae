using System.Globalization;
using Governance.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Studio;

/// <summary>A version as lists show it, without its drawing.</summary>
internal sealed record VersionLine(
    string Id, string DefinitionId, int Version, bool IsLatest, bool IsPublished, string Name, string? Description, string Hash, long CreatedMicros);

/// <summary>What a list asks for; names as Studio sends them.</summary>
/// <param name="VersionOptions">Null or empty: every version.</param>
internal sealed record VersionFilter(string? VersionOptions, IReadOnlyList<string> DefinitionIds, IReadOnlyList<string> Ids, string? SearchTerm)
{
    public string? OrderBy { get; init; }

    public bool IsDescending { get; init; }

    public int? Page { get; init; }

    public int? PageSize { get; init; }
}

/// <summary>Reads definition rows. Hidden ones are found by version id only: instances go on naming them.</summary>
internal sealed class DefinitionQueries(IReadDb read)
{
    private const int LargestPage = 500;

    public async Task<(IReadOnlyList<VersionLine> Lines, long Total)> List(VersionFilter filter, CancellationToken cancellationToken)
    {
        await using var db = read.Open();
        var rows = Filter(db.Definitions, filter);
        var total = await rows.LongCountAsync(cancellationToken);
        var ordered = Order(rows, filter);
        var page = filter.PageSize is { } size and > 0
            ? ordered.Skip(Math.Max(0, filter.Page ?? 0) * Math.Min(size, LargestPage)).Take(Math.Min(size, LargestPage))
            : ordered.Take(LargestPage);
        return (await Lines(page).ToListAsync(cancellationToken), total);
    }

    public async Task<(VersionLine Line, byte[] Json)?> ByVersionId(string id, CancellationToken cancellationToken)
    {
        await using var db = read.Open();
        return await First(db.Definitions.Where(r => r.Id == id), cancellationToken);
    }

    public async Task<(VersionLine Line, byte[] Json)?> ByDefinitionId(string definitionId, string? versionOptions, CancellationToken cancellationToken)
    {
        await using var db = read.Open();
        var rows = ByVersion(db.Definitions.Where(r => r.DefinitionId == definitionId && !r.IsHidden), versionOptions);
        return await First(rows.OrderByDescending(r => r.Version), cancellationToken);
    }

    public async Task<bool> IsNameTaken(string name, string? exceptDefinitionId, CancellationToken cancellationToken)
    {
        await using var db = read.Open();
        return await db.Definitions.AnyAsync(r => r.IsLatest && !r.IsHidden && r.Name == name && r.DefinitionId != exceptDefinitionId, cancellationToken);
    }

    private static async Task<(VersionLine, byte[])?> First(IQueryable<DefinitionRow> rows, CancellationToken cancellationToken) =>
        await rows.FirstOrDefaultAsync(cancellationToken) is { } r
            ? (new VersionLine(r.Id, r.DefinitionId, r.Version, r.IsLatest, r.IsPublished, r.Name, r.Description, r.Hash, r.CreatedMicros), r.Json)
            : null;

    private static IQueryable<DefinitionRow> Filter(IQueryable<DefinitionRow> rows, VersionFilter filter)
    {
        if (filter.Ids.Count > 0)
            return rows.Where(r => filter.Ids.Contains(r.Id));

        rows = ByVersion(rows.Where(r => !r.IsHidden), filter.VersionOptions);
        if (filter.DefinitionIds.Count > 0)
            rows = rows.Where(r => filter.DefinitionIds.Contains(r.DefinitionId));
        return string.IsNullOrWhiteSpace(filter.SearchTerm)
            ? rows
            : rows.Where(r => r.Name.Contains(filter.SearchTerm) || r.DefinitionId.Contains(filter.SearchTerm) || r.Description!.Contains(filter.SearchTerm));
    }

    private static IQueryable<DefinitionRow> ByVersion(IQueryable<DefinitionRow> rows, string? versionOptions) => versionOptions switch
    {
        "Latest" => rows.Where(r => r.IsLatest),
        "Published" => rows.Where(r => r.IsPublished),
        "LatestOrPublished" => rows.Where(r => r.IsLatest || r.IsPublished),
        "LatestAndPublished" => rows.Where(r => r.IsLatest && r.IsPublished),
        "Draft" => rows.Where(r => r.IsLatest && !r.IsPublished),
        _ when int.TryParse(versionOptions, NumberStyles.None, CultureInfo.InvariantCulture, out var version) => rows.Where(r => r.Version == version),
        _ => rows,
    };

    private static IOrderedQueryable<DefinitionRow> Order(IQueryable<DefinitionRow> rows, VersionFilter filter) => (filter.OrderBy, filter.IsDescending) switch
    {
        ("Name", false) => rows.OrderBy(r => r.Name).ThenBy(r => r.Id),
        ("Name", true) => rows.OrderByDescending(r => r.Name).ThenBy(r => r.Id),
        ("Version", false) => rows.OrderBy(r => r.Version).ThenBy(r => r.Id),
        ("Version", true) => rows.OrderByDescending(r => r.Version).ThenBy(r => r.Id),
        (_, true) => rows.OrderByDescending(r => r.CreatedMicros).ThenBy(r => r.Id),
        _ => rows.OrderBy(r => r.CreatedMicros).ThenBy(r => r.Id),
    };

    private static IQueryable<VersionLine> Lines(IQueryable<DefinitionRow> rows) => rows.Select(r => new VersionLine(
        r.Id, r.DefinitionId, r.Version, r.IsLatest, r.IsPublished, r.Name, r.Description, r.Hash, r.CreatedMicros));
}

using Governance.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Studio;

/// <summary>What the instance list asks for; names as Studio sends them.</summary>
internal sealed record RunFilter
{
    public int? Page { get; init; }

    public int? PageSize { get; init; }

    public string? SearchTerm { get; init; }

    public string? DefinitionId { get; init; }

    public string[]? DefinitionIds { get; init; }

    public string? CorrelationId { get; init; }

    public int? Version { get; init; }

    public bool? HasIncidents { get; init; }

    public string? Status { get; init; }

    public string[]? Statuses { get; init; }

    public string? SubStatus { get; init; }

    public string[]? SubStatuses { get; init; }

    public string? OrderBy { get; init; }

    public string? OrderDirection { get; init; }

    public TimestampFilter[]? TimestampFilters { get; init; }
}

internal sealed record TimestampFilter(string? Column, string? Operator, DateTimeOffset Timestamp);

/// <summary>Reads instance rows.</summary>
internal sealed class RunQueries(IReadDb read)
{
    private const int LargestPage = 200;

    public async Task<(IReadOnlyList<InstanceRow> Rows, long Total)> List(RunFilter filter, CancellationToken cancellationToken)
    {
        await using var db = read.Open();
        var rows = Filter(db.Instances, filter);
        var total = await rows.LongCountAsync(cancellationToken);
        var size = Math.Clamp(filter.PageSize ?? 10, 1, LargestPage);
        var page = await Order(rows, filter).Skip(Math.Max(0, filter.Page ?? 0) * size).Take(size).ToListAsync(cancellationToken);
        return (page, total);
    }

    public async Task<IReadOnlyList<InstanceRow>> Running(string? definitionId, string? versionId, CancellationToken cancellationToken)
    {
        await using var db = read.Open();
        return await db.Instances.Where(r => r.Status == "Running" && (r.DefinitionId == definitionId || r.VersionId == versionId)).ToListAsync(cancellationToken);
    }

    public async Task<InstanceRow?> Find(string id, CancellationToken cancellationToken)
    {
        await using var db = read.Open();
        return await db.Instances.FirstOrDefaultAsync(r => r.Id == id, cancellationToken);
    }

    private static IQueryable<InstanceRow> Filter(IQueryable<InstanceRow> rows, RunFilter filter)
    {
        string[] definitions = [.. filter.DefinitionIds ?? [], .. One(filter.DefinitionId)];
        string[] statuses = [.. filter.Statuses ?? [], .. One(filter.Status)];
        string[] subStatuses = [.. filter.SubStatuses ?? [], .. One(filter.SubStatus)];
        if (definitions.Length > 0)
            rows = rows.Where(r => definitions.Contains(r.DefinitionId));
        if (statuses.Length > 0)
            rows = rows.Where(r => statuses.Contains(r.Status));
        if (subStatuses.Length > 0)
            rows = rows.Where(r => subStatuses.Contains(r.SubStatus));
        if (!string.IsNullOrEmpty(filter.CorrelationId))
            rows = rows.Where(r => r.CorrelationId == filter.CorrelationId);
        if (filter.Version is { } version)
            rows = rows.Where(r => r.Version == version);
        if (filter.HasIncidents is { } hasIncidents)
            rows = rows.Where(r => r.IncidentCount > 0 == hasIncidents);
        if (filter.SearchTerm?.Trim() is { Length: > 0 } term)
            rows = rows.Where(r => r.Id == term || r.CorrelationId == term || r.DefinitionId == term || r.VersionId == term || r.Name!.Contains(term));
        return (filter.TimestampFilters ?? []).Aggregate(rows, Filter);
    }

    private static string[] One(string? value) => string.IsNullOrEmpty(value) ? [] : [value];

    private static IQueryable<InstanceRow> Filter(IQueryable<InstanceRow> rows, TimestampFilter filter)
    {
        var at = Instants.Micros(filter.Timestamp);
        return (filter.Column, filter.Operator) switch
        {
            ("UpdatedAt", "GreaterThan") => rows.Where(r => r.UpdatedMicros > at),
            ("UpdatedAt", "GreaterThanOrEqual") => rows.Where(r => r.UpdatedMicros >= at),
            ("UpdatedAt", "LessThan") => rows.Where(r => r.UpdatedMicros < at),
            ("UpdatedAt", "LessThanOrEqual") => rows.Where(r => r.UpdatedMicros <= at),
            ("FinishedAt", "GreaterThan") => rows.Where(r => r.FinishedMicros > at),
            ("FinishedAt", "GreaterThanOrEqual") => rows.Where(r => r.FinishedMicros >= at),
            ("FinishedAt", "LessThan") => rows.Where(r => r.FinishedMicros < at),
            ("FinishedAt", "LessThanOrEqual") => rows.Where(r => r.FinishedMicros <= at),
            (_, "GreaterThan") => rows.Where(r => r.CreatedMicros > at),
            (_, "GreaterThanOrEqual") => rows.Where(r => r.CreatedMicros >= at),
            (_, "LessThan") => rows.Where(r => r.CreatedMicros < at),
            (_, "LessThanOrEqual") => rows.Where(r => r.CreatedMicros <= at),
            (_, "Is") => rows.Where(r => r.CreatedMicros == at),
            (_, "IsNot") => rows.Where(r => r.CreatedMicros != at),
            _ => rows,
        };
    }

    private static IOrderedQueryable<InstanceRow> Order(IQueryable<InstanceRow> rows, RunFilter filter)
    {
        var isAscending = string.Equals(filter.OrderDirection, "Ascending", StringComparison.OrdinalIgnoreCase);
        return (filter.OrderBy, isAscending) switch
        {
            ("LastExecuted", true) => rows.OrderBy(r => r.UpdatedMicros).ThenBy(r => r.Id),
            ("LastExecuted", false) => rows.OrderByDescending(r => r.UpdatedMicros).ThenBy(r => r.Id),
            ("Finished", true) => rows.OrderBy(r => r.FinishedMicros).ThenBy(r => r.Id),
            ("Finished", false) => rows.OrderByDescending(r => r.FinishedMicros).ThenBy(r => r.Id),
            ("Name", true) => rows.OrderBy(r => r.Name).ThenBy(r => r.Id),
            ("Name", false) => rows.OrderByDescending(r => r.Name).ThenBy(r => r.Id),
            (_, true) => rows.OrderBy(r => r.CreatedMicros).ThenBy(r => r.Id),
            _ => rows.OrderByDescending(r => r.CreatedMicros).ThenBy(r => r.Id),
        };
    }
}

using System.Collections.Immutable;
using System.Text.Json;
using Governance.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Cases;

public sealed record EvaluationRunDto(
    string Id, string Scheme, string SchemeName, string Month, string Status, string StatusName, DateTimeOffset ComputedAt, string ComputedBy, DateTimeOffset? PublishedAt,
    DateTimeOffset? FrozenAt, string ResultHash);

/// <param name="Groups">Ranked units, group by group.</param>
/// <param name="Red">红榜: the first of each group.</param>
/// <param name="Black">黑榜: the last over all groups.</param>
public sealed record EvaluationDto(
    EvaluationRunDto Run, string? Basis, bool IsVerified, decimal Full, IReadOnlyList<IndicatorDto> Indicators, IReadOnlyList<EvaluatedGroupDto> Groups,
    IReadOnlyList<EvaluatedUnitDto> Red, IReadOnlyList<EvaluatedUnitDto> Black);

/// <param name="Formula">In words.</param>
public sealed record IndicatorDto(string Id, string Name, decimal Full, string Formula);

public sealed record EvaluatedGroupDto(string Id, string Name, IReadOnlyList<EvaluatedUnitDto> Units);

/// <param name="Score">原始得分; <paramref name="AdjustedScore"/> 剔除后得分.</param>
public sealed record EvaluatedUnitDto(
    UnitDto Unit, string Group, int? Rank, int Cases, decimal Score, decimal AdjustedScore, IReadOnlyList<EvaluatedIndicatorDto> Indicators);

/// <param name="Rate">原始率 in percent; <paramref name="AdjustedRate"/> 剔除后率; null where nothing is left to count.</param>
public sealed record EvaluatedIndicatorDto(
    string Id, int Hits, int Counted, decimal? Rate, decimal Score, int AdjustedHits, int AdjustedCounted, decimal? AdjustedRate, decimal AdjustedScore);

/// <summary>Stored runs as pages and bulletins show them.</summary>
public sealed class EvaluationReading(IReadDb database, UnitBook units, SchemeBook schemes, CityTime time)
{
    public async Task<IReadOnlyList<EvaluationRunDto>> Runs(bool all, CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        var runs = await db.EvaluationRuns.Where(run => all || run.Status != EvaluationStatus.Trial)
            .OrderByDescending(run => run.Month).ThenBy(run => run.Scheme).Take(120).ToListAsync(cancellationToken);
        return [.. runs.Select(Of)];
    }

    public async Task<EvaluationDto?> Find(string id, bool all, CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        if (await db.EvaluationRuns.SingleOrDefaultAsync(run => run.Id == id, cancellationToken) is not { } run || (!all && run.Status is EvaluationStatus.Trial))
            return null;
        var scheme = JsonSerializer.Deserialize<EvaluationScheme>(run.SchemeJson, CaseJson.Options)!;
        var rows = await db.EvaluationScores.Where(row => row.RunId == id).ToListAsync(cancellationToken);
        var evaluated = rows.GroupBy(row => row.Unit, StringComparer.Ordinal).Select(unit => Of(scheme, [.. unit])).ToList();
        IReadOnlyList<EvaluatedUnitDto> red =
            [.. scheme.Groups.SelectMany(group => Boards.Red(evaluated.Where(unit => string.Equals(unit.Group, group.Id, StringComparison.Ordinal)), scheme.Red))];
        return new EvaluationDto(Of(run), scheme.Basis, scheme.IsVerified, scheme.Full,
            [.. scheme.Indicators.Select(indicator => new IndicatorDto(indicator.Id, indicator.Name, indicator.Formula.Full, Words(indicator.Formula)))],
            [.. scheme.Groups.Select(group => new EvaluatedGroupDto(group.Id, group.Name, InOrder(evaluated.Where(unit => string.Equals(unit.Group, group.Id, StringComparison.Ordinal)))))],
            red, [.. Boards.Black(evaluated, red, scheme.Full, scheme.Black)]);
    }

    /// <summary>The rows behind a unit's figures; null when there is no such run.</summary>
    public async Task<IReadOnlyDictionary<string, ImmutableArray<EvaluationLine>>?> Lines(string id, string unit, CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        var rows = await db.EvaluationScores.Where(row => row.RunId == id && row.Unit == unit && row.Indicator != Evaluator.Total)
            .Select(row => new { row.Indicator, row.Lines }).ToListAsync(cancellationToken);
        return rows.Count == 0 ? null : rows.ToDictionary(row => row.Indicator, row => Read(row.Lines), StringComparer.Ordinal);
    }

    /// <summary>The scores of a run, computed anew from its stored rows.</summary>
    public async Task<(EvaluationRunRow Run, EvaluationScheme Scheme, ImmutableArray<EvaluationScore> Scores)?> Recomputed(string id, CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        if (await db.EvaluationRuns.SingleOrDefaultAsync(run => run.Id == id, cancellationToken) is not { } run)
            return null;
        var scheme = JsonSerializer.Deserialize<EvaluationScheme>(run.SchemeJson, CaseJson.Options)!;
        var rows = await db.EvaluationScores.Where(row => row.RunId == id && row.Indicator != Evaluator.Total).ToListAsync(cancellationToken);
        return (run, scheme, Evaluator.Scores(scheme, rows.Select(row => (row.Unit, row.Group, row.Indicator, Read(row.Lines)))));
    }

    private static ImmutableArray<EvaluationLine> Read(byte[] json) => JsonSerializer.Deserialize<ImmutableArray<EvaluationLine>>(json, CaseJson.Options);

    private static IReadOnlyList<EvaluatedUnitDto> InOrder(IEnumerable<EvaluatedUnitDto> units) =>
        [.. units.OrderBy(unit => unit.Rank ?? int.MaxValue).ThenBy(unit => unit.Unit.Code, StringComparer.Ordinal)];

    private static string Words(ScoreFormula formula) =>
        FormattableString.Invariant($"满分 {formula.Full:0.##} 分，每低于 {formula.Target:0.##}% 1 个百分点扣 {formula.Slope:0.##} 分，最低 {formula.Floor:0.##} 分");

    private EvaluationRunDto Of(EvaluationRunRow run) => new(
        run.Id, run.Scheme, schemes.Find(run.Scheme)?.Name ?? run.Scheme, run.Month, run.Status, EvaluationStatus.NameOf(run.Status), time.Local(run.ComputedMicros), run.ComputedBy,
        time.Local(run.PublishedMicros), time.Local(run.FrozenMicros), run.ResultHash);

    private EvaluatedUnitDto Of(EvaluationScheme scheme, IReadOnlyList<EvaluationScoreRow> rows)
    {
        var total = rows.Single(row => row.Indicator is Evaluator.Total);
        var single = rows.ToDictionary(row => row.Indicator, StringComparer.Ordinal);
        return new EvaluatedUnitDto(new UnitDto(total.Unit, units.NameOf(total.Unit)), total.Group, total.Rank, total.Counted, total.Score, total.AdjustedScore,
            [.. scheme.Indicators.Where(indicator => single.ContainsKey(indicator.Id)).Select(indicator => Of(single[indicator.Id]))]);
    }

    private static EvaluatedIndicatorDto Of(EvaluationScoreRow row) => new(
        row.Indicator, row.Hits, row.Counted, Rate(row.Hits, row.Counted), row.Score, row.AdjustedHits, row.AdjustedCounted, Rate(row.AdjustedHits, row.AdjustedCounted), row.AdjustedScore);

    private static decimal? Rate(int hits, int counted) => counted == 0 ? null : ScoreFormula.Percent(hits, counted);
}

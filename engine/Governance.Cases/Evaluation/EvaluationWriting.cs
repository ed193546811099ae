using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using Governance.Data;
using Governance.Definitions;
using Governance.Execution;
using Microsoft.EntityFrameworkCore;

namespace Governance.Cases;

/// <summary>Computes a month and keeps it; a run is an aggregate of its own, so every computation and every step is in its chain.</summary>
public sealed class EvaluationWriting(EvaluationFacts facts, SchemeBook schemes, RowWrites writes, IReadDb database, CityTime time)
{
    public async Task<Result<string>> Compute(string schemeId, string? monthText, Actor by, CancellationToken cancellationToken)
    {
        if (schemes.Find(schemeId) is not { } scheme)
            return EvaluationRefusals.SchemeUnknown(schemeId);
        if (!EvaluationMonth.TryParse(monthText, out var month) || month.First > time.Today)
            return EvaluationRefusals.MonthWrong();
        var id = month.RunOf(scheme.Id);
        var known = await Find(id, cancellationToken);
        if (known is { Status: EvaluationStatus.Frozen })
            return EvaluationRefusals.AlreadyFrozen();
        var scores = await Scores(scheme, month, cancellationToken);
        var run = Run(id, scheme, month, scores, known, by);
        var what = new Happening("evaluation.computed", $"{scheme.Name} {month} 试算，结果指纹 {run.ResultHash[..12]}。", id);
        var written = await Write(id, by, what, run.Status, run.ResultHash, new EvaluationStored(run, [.. scores.Select(score => Row(id, score))]), cancellationToken);
        return written.Refusal is { } refusal ? refusal : id;
    }

    public async Task<Result<string>> Move(string id, string to, Actor by, CancellationToken cancellationToken)
    {
        if (await Find(id, cancellationToken) is not { } run)
            return EvaluationRefusals.RunUnknown(id);
        if (run.Status is EvaluationStatus.Frozen)
            return EvaluationRefusals.AlreadyFrozen();
        if (string.Equals(run.Status, to, StringComparison.Ordinal))
            return EvaluationRefusals.AlreadyPublished();
        if (to is EvaluationStatus.Frozen && run.Status is not EvaluationStatus.Published)
            return EvaluationRefusals.NotYetPublished();
        var what = new Happening("evaluation." + to, $"{run.Month} 考核结果{EvaluationStatus.NameOf(to)}，结果指纹 {run.ResultHash[..12]}。", id);
        var written = await Write(id, by, what, to, run.ResultHash, new EvaluationMoved(id, to, time.NowMicros), cancellationToken);
        return written.Refusal is { } refusal ? refusal : id;
    }

    /// <summary>The scores of a month from the cases as they stand now.</summary>
    public async Task<ImmutableArray<EvaluationScore>> Scores(EvaluationScheme scheme, EvaluationMonth month, CancellationToken cancellationToken)
    {
        var (from, until) = month.Micros(time);
        return Evaluator.Compute(scheme, await facts.Read(from, until, cancellationToken), facts.Places(scheme));
    }

    private async Task<EvaluationRunRow?> Find(string id, CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        return await db.EvaluationRuns.SingleOrDefaultAsync(run => run.Id == id, cancellationToken);
    }

    private async Task<Result<long>> Write(string id, Actor by, Happening what, string status, string hash, RowEffect rows, CancellationToken cancellationToken)
    {
        ReadOnlyMemory<byte> state = JsonSerializer.SerializeToUtf8Bytes(new { status, hash }, CaseJson.Options);
        return await writes.Write(new AggregateKey("evaluation/" + id), by, (_, _, _) => ValueTask.FromResult<Result<RowWrite?>>(new RowWrite(what, state, [rows])), cancellationToken);
    }

    private EvaluationRunRow Run(string id, EvaluationScheme scheme, EvaluationMonth month, ImmutableArray<EvaluationScore> scores, EvaluationRunRow? known, Actor by)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(scheme, CaseJson.Options);
        return new EvaluationRunRow
        {
            Id = id,
            Scheme = scheme.Id,
            Month = month.ToString(),
            // A contested row that was agreed changes the figures while they are on show.
            Status = known?.Status ?? EvaluationStatus.Trial,
            SchemeHash = Convert.ToHexStringLower(SHA256.HashData(json)),
            SchemeJson = json,
            ResultHash = Evaluator.HashOf(scores),
            ComputedMicros = time.NowMicros,
            ComputedBy = by.Name,
            PublishedMicros = known?.PublishedMicros,
        };
    }

    private static EvaluationScoreRow Row(string id, EvaluationScore score) => new()
    {
        RunId = id,
        Unit = score.Unit,
        Group = score.Group,
        Indicator = score.Indicator,
        Hits = score.Hits,
        Counted = score.Counted,
        AdjustedHits = score.AdjustedHits,
        AdjustedCounted = score.AdjustedCounted,
        Score = score.Score,
        AdjustedScore = score.AdjustedScore,
        Rank = score.Rank,
        Lines = JsonSerializer.SerializeToUtf8Bytes(score.Lines, CaseJson.Options),
    };
}

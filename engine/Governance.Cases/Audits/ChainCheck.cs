using System.Text.Json;
using Governance.Data;
using Governance.Definitions;
using Governance.Execution;
using Microsoft.EntityFrameworkCore;

namespace Governance.Cases;

/// <summary>How a verification of the whole journal stands.</summary>
/// <param name="Status">never, running or done.</param>
/// <param name="Checked">Entries recomputed so far.</param>
/// <param name="Total">Entries there were when it began.</param>
public sealed record ChainCheckDto(
    string Status, long Checked, long Total, string? By, DateTimeOffset? StartedAt, DateTimeOffset? FinishedAt, bool? Holds, long Aggregates, long Breaks, int Roots, string? LatestRoot,
    ChainBreakDto? First);

/// <param name="FaultName">What does not hold, in words.</param>
public sealed record ChainBreakDto(string Aggregate, long Sequence, string FaultName);

/// <summary>核验: one verification at a time; who asks starts it, a worker carries it out, the outcome is journaled.</summary>
public sealed class ChainCheck(IReadDb database, RowWrites writes, CityTime time)
{
    private static readonly AggregateKey Key = new("audit/verification");

    private readonly Lock _gate = new();
    private ChainCheckDto? _now;
    private Actor? _asked;

    /// <summary>The one this node runs, or the last that ended on any node.</summary>
    public async Task<ChainCheckDto> State(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_now is { } known)
                return known;
        }

        await using var db = database.Open();
        var stored = await db.Aggregates.Where(row => row.Key == Key.Value).Select(row => row.State).SingleOrDefaultAsync(cancellationToken);
        return stored is null
            ? new ChainCheckDto("never", 0, await db.Entries.LongCountAsync(cancellationToken), null, null, null, null, 0, 0, 0, null, null)
            : JsonSerializer.Deserialize<ChainCheckDto>(stored, CaseJson.Options)!;
    }

    internal async Task<Result<ChainCheckDto>> Ask(Caller caller, CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        var total = await db.Entries.LongCountAsync(cancellationToken);
        lock (_gate)
        {
            if (_asked is not null)
                return AuditRefusals.Running();
            _asked = EvaluateMonth.ActorOf(caller);
            return _now = new ChainCheckDto("running", 0, total, caller.Name, time.Local(time.NowMicros), null, null, 0, 0, 0, null, null);
        }
    }

    /// <summary>Carries out what was asked for; quick where nothing was.</summary>
    public async Task CarryOut(CancellationToken cancellationToken)
    {
        if (_asked is not { } by)
            return;
        await using var db = database.Open();
        var report = await ChainVerifier.Verify(db, noted: null, Move, cancellationToken);
        var done = Done(_now!, report);
        var what = new Happening("audit.verified", report.Holds ? $"核验流水，完好，共 {report.Entries} 条。" : $"核验流水，断裂 {report.Breaks} 处。", Key.Value);
        await writes.Write(
            Key, by, (_, _, _) => ValueTask.FromResult<Result<RowWrite?>>(new RowWrite(what, JsonSerializer.SerializeToUtf8Bytes(done, CaseJson.Options), [])), cancellationToken);
        lock (_gate)
        {
            (_asked, _now) = (null, null);
        }
    }

    private void Move(long count)
    {
        lock (_gate)
        {
            _now = _now! with { Checked = count, Total = Math.Max(count, _now.Total) };
        }
    }

    private ChainCheckDto Done(ChainCheckDto state, ChainReport report) => state with
    {
        Status = "done",
        Checked = report.Entries,
        Total = report.Entries,
        FinishedAt = time.Local(time.NowMicros),
        Holds = report.Holds,
        Aggregates = report.Aggregates,
        Breaks = report.Breaks,
        Roots = report.Roots,
        LatestRoot = report.LatestRoot,
        First = report.First is { } first ? new ChainBreakDto(first.Aggregate, first.Sequence, NameOf(first.Fault)) : null,
    };

    private static string NameOf(ChainFault fault) => fault switch
    {
        ChainFault.Gap => "序号缺失或重复",
        ChainFault.Hash => "内容与哈希不符",
        ChainFault.Version => "流水与对象的版本不符",
        ChainFault.Head => "末条哈希与对象不符",
        ChainFault.State => "保存的状态与流水不符",
        ChainFault.Orphan => "对象或流水缺失",
        _ => "日根不符",
    };
}

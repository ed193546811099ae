using Governance.Data;
using Microsoft.EntityFrameworkCore;

namespace Governance.Cases;

/// <summary>A run and its scores take the place of an earlier trial.</summary>
public sealed record EvaluationStored(EvaluationRunRow Run, IReadOnlyList<EvaluationScoreRow> Scores) : RowEffect
{
    public override string Name => "evaluation.stored";

    public override void Apply(GovernanceDb db)
    {
        if (db.EvaluationRuns.Find(Run.Id) is { } known)
            db.Entry(known).CurrentValues.SetValues(Run);
        else
            db.EvaluationRuns.Add(Run);
        var former = db.EvaluationScores.Where(row => row.RunId == Run.Id).AsTracking().ToDictionary(row => (row.Unit, row.Indicator));
        foreach (var score in Scores)
        {
            if (former.Remove((score.Unit, score.Indicator), out var row))
                db.Entry(row).CurrentValues.SetValues(score);
            else
                db.EvaluationScores.Add(score);
        }

        db.EvaluationScores.RemoveRange(former.Values);
    }
}

public sealed record EvaluationMoved(string RunId, string Status, long AtMicros) : RowEffect
{
    public override string Name => "evaluation.moved";

    public override void Apply(GovernanceDb db)
    {
        var run = db.EvaluationRuns.Find(RunId) ?? throw new InvalidOperationException($"Run {RunId} is not there.");
        run.Status = Status;
        if (Status is EvaluationStatus.Published)
            run.PublishedMicros = AtMicros;
        else
            run.FrozenMicros = AtMicros;
    }
}

/// <summary>试算 → 公示 → 冻结.</summary>
public static class EvaluationStatus
{
    public const string Trial = "trial";
    public const string Published = "published";
    public const string Frozen = "frozen";

    public static string NameOf(string status) => status switch
    {
        Trial => "试算",
        Published => "公示中",
        _ => "已冻结",
    };
}

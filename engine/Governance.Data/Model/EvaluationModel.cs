using Microsoft.EntityFrameworkCore;

namespace Governance.Data;

/// <summary>Ledger and monthly evaluation.</summary>
internal static class EvaluationModel
{
    public static void Build(ModelBuilder model)
    {
        model.Entity<LedgerRow>(e =>
        {
            e.ToTable("ledger").HasKey(r => new { r.CaseNo, r.Ordinal });
            e.HasIndex(r => new { r.UnitPath, r.ToMicros });
            e.HasIndex(r => r.ToMicros);
        });
        model.Entity<EvaluationRunRow>(e =>
        {
            e.ToTable("evaluation_runs").HasKey(r => r.Id);
            e.HasIndex(r => new { r.Month, r.Scheme });
        });
        model.Entity<EvaluationScoreRow>(e =>
        {
            e.ToTable("evaluation_scores").HasKey(r => new { r.RunId, r.Unit, r.Indicator });
            e.Property(r => r.Score).HasPrecision(9, 4);
            e.Property(r => r.AdjustedScore).HasPrecision(9, 4);
        });
    }
}

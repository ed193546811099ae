using Microsoft.EntityFrameworkCore;

namespace Governance.Data;

/// <summary>Who stands in for whom, who is on duty, how units changed, what the dispatch catalogue learned.</summary>
internal static class OfficeModel
{
    public static void Build(ModelBuilder model)
    {
        model.Entity<AbsenceRow>(e =>
        {
            e.ToTable("absences").HasKey(r => r.Id);
            e.HasIndex(r => new { r.Deputy, r.UntilMicros });
            e.HasIndex(r => new { r.UserName, r.UntilMicros });
        });
        model.Entity<DutyShiftRow>(e =>
        {
            e.ToTable("duty_shifts").HasKey(r => r.Id);
            e.HasIndex(r => new { r.Unit, r.UntilMicros });
        });
        model.Entity<UnitChangeRow>(e =>
        {
            e.ToTable("unit_changes").HasKey(r => r.Id);
            e.HasIndex(r => r.EffectiveMicros);
        });
        model.Entity<PrecedentRow>(e =>
        {
            e.ToTable("precedents").HasKey(r => r.Id);
            e.HasIndex(r => r.Category);
        });
    }
}

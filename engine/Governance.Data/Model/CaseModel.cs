using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Governance.Data;

/// <summary>Cases, work items and clocks. An archived case stays a row of the same table: what lists need of open ones is partial.</summary>
internal static class CaseModel
{
    private const string Open = "is_open";

    public static void Build(ModelBuilder model)
    {
        model.Entity<CaseRow>(Cases);
        model.Entity<CaseTextRow>(e =>
        {
            e.ToTable("case_texts").HasKey(r => r.Id);
            e.HasIndex(r => r.CaseNo).IsUnique();
        });
        model.Entity<WorkItemRow>(WorkItems);
        model.Entity<ClockRow>(e =>
        {
            e.ToTable("clocks").HasKey(r => r.Id);
            e.HasIndex(r => r.CaseNo);
            e.HasIndex(r => r.WorkItemId);
            e.HasIndex(r => r.DueMicros, "open").HasFilter(Open).HasDatabaseName("ix_clocks_open_due_micros");
            e.HasIndex(r => new { r.DueMicros, r.Id });
            e.HasIndex(r => new { r.UnitPath, r.ArmedMicros });
            e.HasIndex(r => new { r.Kind, r.StoppedMicros, r.Unit, r.Status }).HasFilter("stopped_micros IS NOT NULL");
        });
    }

    private static void Cases(EntityTypeBuilder<CaseRow> e)
    {
        e.ToTable("cases").HasKey(r => r.CaseNo);
        e.HasIndex(r => new { r.Channel, r.ExternalKey }).IsUnique().HasDatabaseName(UniqueRules.CaseExternalKey)
            .HasFilter("external_key IS NOT NULL");
        e.HasIndex(r => new { r.CreatedMicros, r.CaseNo });
        e.HasIndex(r => new { r.Status, r.CreatedMicros, r.CaseNo });
        e.HasIndex(r => new { r.Type, r.CreatedMicros, r.CaseNo });
        e.HasIndex(r => new { r.CategoryCode, r.CreatedMicros, r.CaseNo });
        e.HasIndex(r => new { r.HolderPath, r.CreatedMicros, r.CaseNo });
        e.HasIndex(r => new { r.HolderUnit, r.NextDueMicros, r.CaseNo }).HasFilter(Open);
        e.HasIndex(r => new { r.NextDueMicros, r.CaseNo }).HasFilter(Open);
        e.HasIndex(r => new { r.Stage, r.CreatedMicros, r.CaseNo }).HasFilter(Open);
        e.HasIndex(r => r.SourceNo).HasFilter("source_no IS NOT NULL");
        e.HasIndex(r => r.ParentNo).HasFilter("parent_no IS NOT NULL");
        e.HasIndex(r => r.LeadNo).HasFilter("lead_no IS NOT NULL");
        e.HasIndex(r => new { r.ClosedMicros, r.DispatchUnit, r.CategoryCode, r.Satisfaction, r.Solved }).HasFilter("closed_micros IS NOT NULL");
        e.HasIndex(r => r.UpdatedMicros);
    }

    private static void WorkItems(EntityTypeBuilder<WorkItemRow> e)
    {
        e.ToTable("work_items").HasKey(r => r.Id);
        e.HasIndex(r => r.CaseNo);
        e.HasIndex(r => new { r.Unit, r.Status, r.DueMicros, r.Id }).HasFilter(Open);
        e.HasIndex(r => new { r.UnitPath, r.DueMicros, r.Id }).HasFilter(Open);
        e.HasIndex(r => new { r.Assignee, r.DueMicros, r.Id }).HasFilter(Open);
        e.HasIndex(r => new { r.Role, r.DueMicros, r.Id }).HasFilter(Open);
        e.HasIndex(r => new { r.Unit, r.DoneMicros }).HasFilter("done_micros IS NOT NULL");
        e.HasIndex(r => new { r.DoneBy, r.DoneMicros }).HasFilter("done_micros IS NOT NULL");
    }
}

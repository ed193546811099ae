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
        e.HasIndex(r => new { r.CreatedMicros, r.CaseNo, r.ComplainedPath });
        e.HasIndex(r => new { r.Status, r.CreatedMicros, r.CaseNo });
        e.HasIndex(r => new { r.Type, r.CreatedMicros, r.CaseNo });
        e.HasIndex(r => new { r.CategoryCode, r.CreatedMicros, r.CaseNo });
        e.HasIndex(r => new { r.HolderUnit, r.CreatedMicros, r.CaseNo });
        e.HasIndex(r => new { r.HolderUnit, r.DueOrder, r.CaseNo }).HasFilter(Open);
        e.HasIndex(r => new { r.DueOrder, r.CaseNo }).HasFilter(Open);
        // 重办: few of all that is open.
        e.HasIndex(r => new { r.DueOrder, r.CaseNo }, "redo").HasFilter(Open + " AND round >= 2").HasDatabaseName("ix_cases_redo_due_order_case_no");
        // The figures of 监管台 are read off this index alone.
        e.HasIndex(r => new { r.HolderUnit, r.Stage, r.ComplainedPath, r.NextDueMicros }).HasFilter(Open);
        e.HasIndex(r => new { r.Stage, r.CreatedMicros, r.CaseNo }).HasFilter(Open);
        e.HasIndex(r => r.SourceNo).HasFilter("source_no IS NOT NULL");
        e.HasIndex(r => r.ParentNo).HasFilter("parent_no IS NOT NULL");
        e.HasIndex(r => r.LeadNo).HasFilter("lead_no IS NOT NULL");
        e.HasIndex(r => new { r.NextAnswerDay, r.CaseNo }).HasFilter("next_answer_day IS NOT NULL");
        e.HasIndex(r => new { r.ClosedMicros, r.DispatchUnit, r.CategoryCode, r.Satisfaction, r.Solved }).HasFilter("closed_micros IS NOT NULL");
        e.HasIndex(r => new { r.ClosedMicros, r.HolderUnit, r.Status, r.ComplainedPath }).HasFilter("closed_micros IS NOT NULL");
    }

    private static void WorkItems(EntityTypeBuilder<WorkItemRow> e)
    {
        e.ToTable("work_items").HasKey(r => r.Id);
        e.HasIndex(r => r.CaseNo);
        // Inboxes: what they count and leave out stands in the index, so that a row is read only to be shown.
        e.HasIndex(r => new { r.UnitPath, r.Role, r.Assignee, r.DueOrder, r.Id, r.Kind, r.ComplainedPath }).HasFilter(Open);
        e.HasIndex(r => new { r.UnitPath, r.DueOrder, r.Id, r.Kind, r.ComplainedPath }).HasFilter(Open);
        // Nobody asks it for what is nobody's, which is most of what is open.
        e.HasIndex(r => new { r.Assignee, r.DueOrder, r.Id, r.Kind, r.ComplainedPath }).HasFilter(Open + " AND assignee IS NOT NULL");
        e.HasIndex(r => new { r.Role, r.DueOrder, r.Id, r.Assignee, r.UnitPath, r.Kind, r.ComplainedPath }).HasFilter(Open);
        e.HasIndex(r => new { r.DueOrder, r.Id, r.UnitPath, r.Kind, r.ComplainedPath }).HasFilter(Open);
        e.HasIndex(r => new { r.Kind, r.Status, r.DueOrder, r.Id, r.ComplainedPath }).HasFilter(Open);
        e.HasIndex(r => new { r.UnitPath, r.CaseCreatedMicros, r.Id });
        e.HasIndex(r => new { r.Assignee, r.CaseCreatedMicros, r.Id }).HasFilter("assignee IS NOT NULL");
        e.HasIndex(r => new { r.Unit, r.DoneMicros }).HasFilter("done_micros IS NOT NULL");
        e.HasIndex(r => new { r.DoneBy, r.DoneMicros }).HasFilter("done_micros IS NOT NULL");
    }
}

using Microsoft.EntityFrameworkCore;

namespace Governance.Data;

/// <summary>Definitions, their saves, and releases.</summary>
internal static class DefinitionModel
{
    public static void Build(ModelBuilder model)
    {
        model.Entity<DefinitionRow>(e =>
        {
            e.ToTable("definitions").HasKey(r => r.Id);
            e.HasIndex(r => new { r.DefinitionId, r.Version }).IsUnique().HasDatabaseName(UniqueRules.DefinitionVersion);
            e.HasIndex(r => r.DefinitionId, "latest").HasFilter("is_latest").HasDatabaseName("ix_definitions_latest");
            e.HasIndex(r => r.DefinitionId, "published").HasFilter("is_published").HasDatabaseName("ix_definitions_published");
            e.HasIndex(r => r.Name);
        });
        model.Entity<DefinitionSaveRow>(e =>
        {
            e.ToTable("definition_saves").HasKey(r => r.Id);
            e.HasIndex(r => new { r.DefinitionId, r.SavedMicros });
        });
        model.Entity<ReleaseRow>(e =>
        {
            e.ToTable("releases").HasKey(r => r.Id);
            e.HasIndex(r => new { r.CaseType, r.Number }).IsUnique().HasDatabaseName(UniqueRules.ReleaseNumber);
            e.HasIndex(r => r.DefinitionVersionId);
        });
    }
}

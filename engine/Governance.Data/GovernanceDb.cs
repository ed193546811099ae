using Microsoft.EntityFrameworkCore;

namespace Governance.Data;

/// <summary>The database as EF Core sees it: rows without behaviour. Reading is open to all; writing is the unit store's alone.</summary>
public abstract class GovernanceDb(DbContextOptions options) : DbContext(options)
{
    public DbSet<AggregateRow> Aggregates => Set<AggregateRow>();

    public DbSet<EntryRow> Entries => Set<EntryRow>();

    public DbSet<DailyRootRow> DailyRoots => Set<DailyRootRow>();

    public DbSet<ConsumedRow> Consumed => Set<ConsumedRow>();

    public DbSet<IdempotencyRow> Idempotency => Set<IdempotencyRow>();

    public DbSet<SequenceRow> Sequences => Set<SequenceRow>();

    public DbSet<InstanceRow> Instances => Set<InstanceRow>();

    public DbSet<EventWaitRow> EventWaits => Set<EventWaitRow>();

    public DbSet<TimerRow> Timers => Set<TimerRow>();

    public DbSet<ToldRow> Told => Set<ToldRow>();

    public DbSet<OutboxRow> Outbox => Set<OutboxRow>();

    public DbSet<InboxRow> Inbox => Set<InboxRow>();

    public DbSet<JobRunRow> JobRuns => Set<JobRunRow>();

    public DbSet<DefinitionRow> Definitions => Set<DefinitionRow>();

    public DbSet<DefinitionSaveRow> DefinitionSaves => Set<DefinitionSaveRow>();

    public DbSet<ReleaseRow> Releases => Set<ReleaseRow>();

    public DbSet<CaseRow> Cases => Set<CaseRow>();

    public DbSet<CaseTextRow> CaseTexts => Set<CaseTextRow>();

    public DbSet<WorkItemRow> WorkItems => Set<WorkItemRow>();

    public DbSet<ClockRow> Clocks => Set<ClockRow>();

    public DbSet<LedgerRow> Ledger => Set<LedgerRow>();

    public DbSet<EvaluationRunRow> EvaluationRuns => Set<EvaluationRunRow>();

    public DbSet<EvaluationScoreRow> EvaluationScores => Set<EvaluationScoreRow>();

    public DbSet<SealedDocumentRow> SealedDocuments => Set<SealedDocumentRow>();

    public DbSet<BlindIndexRow> BlindIndex => Set<BlindIndexRow>();

    public DbSet<AttachmentRow> Attachments => Set<AttachmentRow>();

    public DbSet<AccountRow> Accounts => Set<AccountRow>();

    public DbSet<RoleRow> Roles => Set<RoleRow>();

    public DbSet<AbsenceRow> Absences => Set<AbsenceRow>();

    public DbSet<DutyShiftRow> DutyShifts => Set<DutyShiftRow>();

    public DbSet<UnitChangeRow> UnitChanges => Set<UnitChangeRow>();

    public DbSet<PrecedentRow> Precedents => Set<PrecedentRow>();

    public DbSet<DataProtectionKeyRow> DataProtectionKeys => Set<DataProtectionKeyRow>();

    /// <summary>Cases whose masked text holds every word of <paramref name="text"/>; compose further with LINQ.</summary>
    /// <returns>Nothing when the text holds no letter or digit.</returns>
    public abstract IQueryable<CaseTextRow> SearchCases(string text);

    /// <summary>The last position of the journal before which nothing can appear any more; 0 when there is none.</summary>
    public virtual async Task<long> ClosedPosition(CancellationToken cancellationToken) =>
        await Entries.MaxAsync(e => (long?)e.Position, cancellationToken) ?? 0;

    /// <summary>The newest texts that hold every word, with an id below <paramref name="before"/>; not to be composed further.</summary>
    public virtual IQueryable<CaseTextRow> NewestTexts(string text, long before, int take) =>
        SearchCases(text).Where(row => row.Id < before).OrderByDescending(row => row.Id).Take(take);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        EngineModel.Build(modelBuilder);
        DefinitionModel.Build(modelBuilder);
        CaseModel.Build(modelBuilder);
        EvaluationModel.Build(modelBuilder);
        VaultModel.Build(modelBuilder);
        IdentityModel.Build(modelBuilder);
        OfficeModel.Build(modelBuilder);
        SnakeCase.Apply(modelBuilder);
    }
}

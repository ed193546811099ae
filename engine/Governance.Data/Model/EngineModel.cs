using Microsoft.EntityFrameworkCore;

namespace Governance.Data;

/// <summary>Aggregates, journal, queues and what guards against repetition.</summary>
internal static class EngineModel
{
    public static void Build(ModelBuilder model)
    {
        Journal(model);
        Guards(model);
        Queues(model);
        Instances(model);
    }

    private static void Instances(ModelBuilder model)
    {
        model.Entity<InstanceRow>(e =>
        {
            e.ToTable("instances").HasKey(r => r.Id);
            e.HasIndex(r => r.Aggregate);
            e.HasIndex(r => new { r.DefinitionId, r.CreatedMicros });
            // How many still run on a version, and which, without looking at those that ended.
            e.HasIndex(r => new { r.VersionId, r.Status, r.Id });
            e.HasIndex(r => r.CorrelationId).HasFilter("correlation_id IS NOT NULL");
            e.HasIndex(r => new { r.Status, r.CreatedMicros });
            e.HasIndex(r => r.CreatedMicros);
        });
        model.Entity<EventWaitRow>(e =>
        {
            e.ToTable("event_waits").HasKey(r => new { r.InstanceId, r.BookmarkId });
            e.HasIndex(r => r.EventName);
        });
    }

    private static void Journal(ModelBuilder model)
    {
        model.Entity<AggregateRow>(e =>
        {
            e.ToTable("aggregates").HasKey(r => r.Key);
            e.Property(r => r.State).HasConversion(state => PackedState.Pack(state, true), stored => PackedState.Unpack(stored));
        });
        model.Entity<EntryRow>(e =>
        {
            e.ToTable("entries").HasKey(r => r.Position);
            e.Property(r => r.Position).ValueGeneratedOnAdd();
            e.HasIndex(r => new { r.Aggregate, r.Sequence }).IsUnique();
        });
        model.Entity<DailyRootRow>(e =>
        {
            e.ToTable("daily_roots").HasKey(r => r.Number);
            e.Property(r => r.Number).ValueGeneratedNever();
        });
    }

    private static void Guards(ModelBuilder model)
    {
        model.Entity<ConsumedRow>(e =>
        {
            e.ToTable("consumed").HasKey(r => r.Id);
            e.Property(r => r.Id).ValueGeneratedNever();
            e.HasIndex(r => r.AtMicros);
        });
        model.Entity<IdempotencyRow>(e =>
        {
            e.ToTable("idempotency").HasKey(r => new { r.Scope, r.Key });
            e.HasIndex(r => r.AtMicros);
        });
        model.Entity<SequenceRow>(e => e.ToTable("sequences").HasKey(r => r.Name));
        model.Entity<JobRunRow>(e => e.ToTable("job_runs").HasKey(r => new { r.Job, r.Period }));
    }

    private static void Queues(ModelBuilder model)
    {
        model.Entity<TimerRow>(e =>
        {
            e.ToTable("timers").HasKey(r => r.Id);
            e.HasIndex(r => r.DueMicros);
            e.HasIndex(r => r.StimulusId);
            e.HasIndex(r => r.Aggregate);
        });
        model.Entity<ToldRow>(e =>
        {
            e.ToTable("told").HasKey(r => r.Id);
            e.Property(r => r.Id).ValueGeneratedNever();
            e.HasIndex(r => r.AtMicros);
        });
        model.Entity<OutboxRow>(e =>
        {
            e.ToTable("outbox").HasKey(r => r.Id);
            e.Property(r => r.Status).HasConversion<int>();
            e.HasIndex(r => r.NextMicros).HasFilter("status = 0");
            e.HasIndex(r => new { r.Status, r.CreatedMicros });
        });
        model.Entity<InboxRow>(e =>
        {
            e.ToTable("inbox").HasKey(r => new { r.Sender, r.Key });
            e.HasIndex(r => r.AtMicros);
        });
    }
}

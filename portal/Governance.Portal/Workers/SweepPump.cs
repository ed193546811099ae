using Governance.Data;

namespace Governance.Portal.Workers;

/// <summary>Once an hour: rows that only guard against repetition, and files that no case named, go when their time is over.</summary>
internal sealed class SweepPump(IRowWriter rows, IAttachmentStore attachments, TimeProvider time, ILogger<SweepPump> logger) : Pump(time, logger)
{
    private readonly TimeProvider _time = time;

    protected override string Name => "sweep";

    protected override TimeSpan Rest => TimeSpan.FromHours(1);

    protected override async Task<bool> Round(CancellationToken cancellationToken)
    {
        await rows.Sweep((_time.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond, cancellationToken);
        await attachments.SweepOrphans(cancellationToken);
        return false;
    }
}

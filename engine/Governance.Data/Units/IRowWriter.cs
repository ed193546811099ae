using Governance.Execution;

namespace Governance.Data;

/// <summary>Commits rows that belong to no aggregate and no journal: uploaded attachments, data-protection keys, sign-in counters, job marks.</summary>
public interface IRowWriter
{
    /// <returns>Ok or Clash; all rows or none.</returns>
    ValueTask<Committed> Write(IReadOnlyList<RowEffect> rows, CancellationToken cancellationToken);

    /// <summary>Removes rows that only guard against repetition and are older than <see cref="Retention"/> says.</summary>
    ValueTask Sweep(long nowMicros, CancellationToken cancellationToken);
}

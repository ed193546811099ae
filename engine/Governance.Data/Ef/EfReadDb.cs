using Microsoft.EntityFrameworkCore;

namespace Governance.Data;

/// <summary>Contexts for reading; nothing is tracked.</summary>
internal sealed class EfReadDb(EfDialect dialect) : IReadDb
{
    public GovernanceDb Open()
    {
        var db = dialect.Open();
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return db;
    }
}

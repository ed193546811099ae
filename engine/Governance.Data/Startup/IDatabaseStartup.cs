namespace Governance.Data;

/// <summary>Brings the database to this program's schema; safe to call at every start, on every node at once.</summary>
public interface IDatabaseStartup
{
    Task EnsureCreated(CancellationToken cancellationToken);
}

/// <summary>Opens contexts for reading: nothing is tracked, nothing can be saved. The caller disposes.</summary>
public interface IReadDb
{
    GovernanceDb Open();
}

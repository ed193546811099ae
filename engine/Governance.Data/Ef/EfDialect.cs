namespace Governance.Data;

/// <summary>What <see cref="EfUnitStore"/> must know of a database that is written through EF alone.</summary>
internal abstract class EfDialect
{
    public abstract LeaseSql Leases { get; }

    /// <summary>A context that may write, on a connection of its own.</summary>
    public abstract GovernanceDb Open();

    /// <summary>Name of the unique rule the failure is about; null when it is about something else.</summary>
    public abstract string? BrokenRule(Exception failure);

    public abstract bool MayTryAgain(Exception failure);

    /// <summary>The server itself said that the transaction failed; a lost connection says nothing.</summary>
    public abstract bool IsRolledBack(Exception failure);

    /// <summary>Waits for a lock of this name; it is held until the transaction ends.</summary>
    public abstract Task Lock(GovernanceDb db, string name, CancellationToken cancellationToken);

    /// <summary>After a lost connection: its idle neighbours are most likely lost as well.</summary>
    public abstract void ForgetConnections();
}

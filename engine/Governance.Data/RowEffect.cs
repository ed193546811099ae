using Governance.Execution;

namespace Governance.Data;

/// <summary>A change of rows that commits with the burst it belongs to. A value: it decides nothing.</summary>
public abstract record RowEffect : Effect
{
    /// <summary>Tracks the change on <paramref name="db"/>; may load by key with <c>Find</c>; never saves.</summary>
    public abstract void Apply(GovernanceDb db);

    /// <summary>The row it leaves behind, when it says all of it: stores that can write it by a prepared statement instead.</summary>
    public virtual object? WholeRow() => null;

    /// <summary>The same row as it was before, when that is known: only what differs is written.</summary>
    public virtual object? FormerRow() => null;
}

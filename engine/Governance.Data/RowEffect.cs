using Governance.Execution;

namespace Governance.Data;

/// <summary>A change of rows that commits with the burst it belongs to. A value: it decides nothing.</summary>
public abstract record RowEffect : Effect
{
    /// <summary>Tracks the change on <paramref name="db"/>; may load by key with <c>Find</c>; never saves.</summary>
    public abstract void Apply(GovernanceDb db);
}

using System.Collections.Immutable;

namespace Governance.Cases;

/// <summary>Who acts, as the slice resolved them from the session; travels inside the stimulus.</summary>
public sealed record Acting(string UserName, string Name, UnitRef Unit)
{
    public ImmutableArray<string> Roles { get; init; } = [];

    public PersonRef Person => new(UserName, Name);

    /// <summary>Of the desk that takes cases in and dispatches them.</summary>
    public bool IsDesk => Is(RoleNames.Operator) || Is(RoleNames.Dispatcher) || Is(RoleNames.DutyChief);

    public bool Is(string role) => Roles.Contains(role, StringComparer.Ordinal);
}

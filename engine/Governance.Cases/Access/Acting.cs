using System.Collections.Immutable;

namespace Governance.Cases;

/// <summary>Who acts, as the slice resolved them from the session; travels inside the stimulus.</summary>
public sealed record Acting(string UserName, string Name, UnitRef Unit)
{
    public ImmutableArray<string> Roles { get; init; } = [];

    /// <summary>代理: whose hand it is, while <see cref="UserName"/> is away and <see cref="Name"/> says “甲代乙”.</summary>
    public PersonRef? Deputy { get; init; }

    /// <summary>代理: the plain name of who is away.</summary>
    public string? Principal { get; init; }

    public PersonRef Person => new(UserName, Principal ?? Name);

    /// <summary>Whose hand did it.</summary>
    public string Hand => Deputy?.UserName ?? UserName;

    /// <summary>Of the desk that takes cases in and dispatches them.</summary>
    public bool IsDesk => Is(RoleNames.Operator) || Is(RoleNames.Dispatcher) || Is(RoleNames.DutyChief);

    public bool Is(string role) => Roles.Contains(role, StringComparer.Ordinal);

    /// <summary>Where two people are asked for, whoever lends a name or a hand counts as both.</summary>
    public bool IsPerson(string? userName) =>
        string.Equals(userName, UserName, StringComparison.Ordinal) || string.Equals(userName, Hand, StringComparison.Ordinal);
}

using System.Collections.Immutable;

namespace Governance.Cases;

/// <summary>Who asks, resolved by the host from the session or the API key, passed with every request.</summary>
public sealed record Caller(string UserName, string Name, UnitRef Unit)
{
    public ImmutableArray<string> Roles { get; init; } = [];

    public ImmutableArray<string> Permissions { get; init; } = [];

    /// <summary>代理: the absent ones the caller stands in for now.</summary>
    public ImmutableArray<Acting> Principals { get; init; } = [];

    /// <summary>Who acts with this verb on this item: the caller, else the first absent one whose it is.</summary>
    internal Acting ActingOn(Casefile file, WorkItem item, WorkItemVerb? verb) =>
        verb is null || Principals.IsEmpty || verb.May(file, item, Acting) ? Acting : Principals.FirstOrDefault(principal => verb.May(file, item, principal)) ?? Acting;

    /// <summary>What came to the caller's unit by 撤并 and 划转, as cases of the past name it.</summary>
    public ImmutableArray<UnitRef> Former { get; init; } = [];

    public bool Can(string permission) => Permissions.Contains(permission, StringComparer.Ordinal);

    /// <summary>To look, not to act: what an absent one may see, whoever stands in for them sees.</summary>
    internal bool MaySee(string permission) => Can(permission) || Principals.Any(absent => Cases.Permissions.Of(absent.Roles).Contains(permission, StringComparer.Ordinal));

    /// <summary>The caller, then every absent one the caller stands in for: each with the roles, the unit and the permissions that are their own.</summary>
    internal IEnumerable<Caller> Eyes(UnitBook units) => Principals
        .Select(absent => new Caller(absent.UserName, absent.Person.Name, absent.Unit)
        {
            Roles = absent.Roles,
            Permissions = Cases.Permissions.Of(absent.Roles),
            Former = units.FormerWithin(absent.Unit),
        })
        .Prepend(this with { Principals = [] });

    public Acting Acting => new(UserName, Name, Unit) { Roles = Roles };

    /// <summary>Every path from the root down to the caller's unit.</summary>
    internal IReadOnlyList<string> Lineage
    {
        get
        {
            var parts = Unit.Path.Split('/', StringSplitOptions.RemoveEmptyEntries);
            return [.. Enumerable.Range(1, parts.Length).Select(count => string.Join('/', parts.Take(count)) + "/")];
        }
    }
}

using System.Security.Claims;
using System.Text.Json;
using Governance.Cases;
using Governance.Knowledge;

namespace Governance.Portal.SignIn;

/// <summary>Who the caller is, and where their day starts.</summary>
internal sealed record MeAnswer(
    string UserName, string Name, MeUnit Unit, IReadOnlyList<string> Roles, IReadOnlyList<string> RoleNames, IReadOnlyList<string> Permissions, string Home,
    IReadOnlyList<MePerson> StandsFor)
{
    // What an absent one may look at, whoever stands in for them may: the menu shows those pages.
    private static readonly string[] Looking = [Cases.Permissions.CaseRead, Cases.Permissions.WorkItemRead, Cases.Permissions.SupervisionRead];

    private static readonly (string Role, string Home)[] Homes =
    [
        (Cases.RoleNames.Operator, "/intake"), (Cases.RoleNames.DutyChief, "/dispatch"), (Cases.RoleNames.Dispatcher, "/dispatch"),
        (Cases.RoleNames.Reviewer, "/review"), (Cases.RoleNames.Caller, "/follow-up"), (Cases.RoleNames.Supervisor, "/supervision"),
        (Cases.RoleNames.Leader, "/leader"), (Cases.RoleNames.Assessor, "/evaluation"), (Cases.RoleNames.Analyst, "/flows"), (Cases.RoleNames.Liaison, "/inbox"),
        (Cases.RoleNames.Handler, "/inbox"), (Cases.RoleNames.UnitLeader, "/unit"), (Cases.RoleNames.Checker, "/grid"), (Cases.RoleNames.Mediator, "/inbox"),
        (Cases.RoleNames.Auditor, "/audit"), (Cases.RoleNames.Security, "/accounts"), (Cases.RoleNames.Admin, "/system"),
    ];

    private static string HomeOf(string[] roles, OrgUnit unit, CaseTypeBook types)
    {
        bool Has(string role) => roles.Contains(role, StringComparer.Ordinal);

        // 社区, 街道分中心: who runs one begins with its area, not with its inbox.
        if (unit.Kind is UnitKind.Street or UnitKind.Community && Has(Cases.RoleNames.Liaison))
            return "/area";
        // 综治中心: the desk disputes come to begins with who came and which room is free.
        if (Has(Cases.RoleNames.Operator) && string.Equals(types.Find("dispute")?.Desk, unit.Code.Value, StringComparison.Ordinal))
            return "/window";
        return Homes.FirstOrDefault(h => Has(h.Role)).Home ?? "/cases";
    }

    public static MeAnswer From(ClaimsPrincipal user, UnitBook units, CaseTypeBook types)
    {
        var roles = user.FindAll(Claims.Role).Select(c => c.Value).ToArray();
        var unit = units.Find(user.Find(Claims.Unit)!)!;
        var own = units.Organisation[new UnitCode(unit.Code)];
        var absent = user.FindAll(Claims.StandsFor).Select(c => JsonSerializer.Deserialize<Acting>(c.Value, CaseJson.Options)!).ToArray();
        var granted = user.FindAll(Claims.Permission).Select(c => c.Value);
        return new MeAnswer(
            user.Find(Claims.Id)!, user.Find(Claims.Name)!, new MeUnit(unit.Code, unit.Name, JsonNamingPolicy.KebabCaseLower.ConvertName(own.Kind.ToString())), roles,
            [.. roles.Select(Cases.RoleNames.NameOf)], [.. granted.Union(Cases.Permissions.Of(absent.SelectMany(person => person.Roles)).Intersect(Looking, StringComparer.Ordinal), StringComparer.Ordinal)],
            HomeOf(roles, own, types),
            [.. absent.Select(person => new MePerson(person.UserName, person.Person.Name))]);
    }
}

/// <summary>代理: somebody the caller stands in for now.</summary>
internal sealed record MePerson(string UserName, string Name);

/// <summary>The caller's unit.</summary>
/// <param name="Kind">street, community, government …; told of the caller only.</param>
internal sealed record MeUnit(string Code, string Name, string? Kind = null);

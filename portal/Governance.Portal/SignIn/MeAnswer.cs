using System.Security.Claims;
using Governance.Cases;

namespace Governance.Portal.SignIn;

/// <summary>Who the caller is, and where their day starts.</summary>
internal sealed record MeAnswer(
    string UserName, string Name, MeUnit Unit, IReadOnlyList<string> Roles, IReadOnlyList<string> RoleNames, IReadOnlyList<string> Permissions, string Home)
{
    private static readonly (string Role, string Home)[] Homes =
    [
        (Cases.RoleNames.Operator, "/intake"), (Cases.RoleNames.DutyChief, "/dispatch"), (Cases.RoleNames.Dispatcher, "/dispatch"),
        (Cases.RoleNames.Reviewer, "/review"), (Cases.RoleNames.Caller, "/follow-up"), (Cases.RoleNames.Supervisor, "/supervision"),
        (Cases.RoleNames.Leader, "/supervision"), (Cases.RoleNames.Assessor, "/evaluation"), (Cases.RoleNames.Analyst, "/designer"), (Cases.RoleNames.Liaison, "/inbox"),
        (Cases.RoleNames.Handler, "/inbox"), (Cases.RoleNames.UnitLeader, "/inbox"), (Cases.RoleNames.Checker, "/inbox"), (Cases.RoleNames.Mediator, "/inbox"),
        (Cases.RoleNames.Auditor, "/audit"), (Cases.RoleNames.Security, "/accounts"), (Cases.RoleNames.Admin, "/system"),
    ];

    public static MeAnswer From(ClaimsPrincipal user, UnitBook units)
    {
        var roles = user.FindAll(Claims.Role).Select(c => c.Value).ToArray();
        var unit = units.Find(user.Find(Claims.Unit)!)!;
        return new MeAnswer(
            user.Find(Claims.Id)!, user.Find(Claims.Name)!, new MeUnit(unit.Code, unit.Name), roles,
            [.. roles.Select(Cases.RoleNames.NameOf)], [.. user.FindAll(Claims.Permission).Select(c => c.Value)],
            Homes.FirstOrDefault(h => roles.Contains(h.Role, StringComparer.Ordinal)).Home ?? "/cases");
    }
}

/// <summary>The caller's unit.</summary>
internal sealed record MeUnit(string Code, string Name);

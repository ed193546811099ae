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
        (Cases.RoleNames.Leader, "/supervision"), (Cases.RoleNames.Assessor, "/evaluation"), (Cases.RoleNames.Analyst, "/designer"), (Cases.RoleNames.Liaison, "/inbox"),
        (Cases.RoleNames.Handler, "/inbox"), (Cases.RoleNames.UnitLeader, "/inbox"), (Cases.RoleNames.Checker, "/grid"), (Cases.RoleNames.Mediator, "/inbox"),
        (Cases.RoleNames.Auditor, "/audit"), (Cases.RoleNames.Security, "/accounts"), (Cases.RoleNames.Admin, "/system"),
    ];

    // 社区, 街道分中心: who runs one begins with its area, not with its inbox.
    private static string HomeOf(string[] roles, UnitKind kind) =>
        kind is UnitKind.Street or UnitKind.Community && roles is [Cases.RoleNames.Liaison, ..]
            ? "/area"
            : Homes.FirstOrDefault(h => roles.Contains(h.Role, StringComparer.Ordinal)).Home ?? "/cases";

    public static MeAnswer From(ClaimsPrincipal user, UnitBook units)
    {
        var roles = user.FindAll(Claims.Role).Select(c => c.Value).ToArray();
        var unit = units.Find(user.Find(Claims.Unit)!)!;
        var kind = units.Organisation[new UnitCode(unit.Code)].Kind;
        var absent = user.FindAll(Claims.StandsFor).Select(c => JsonSerializer.Deserialize<Acting>(c.Value, CaseJson.Options)!).ToArray();
        var own = user.FindAll(Claims.Permission).Select(c => c.Value);
        return new MeAnswer(
            user.Find(Claims.Id)!, user.Find(Claims.Name)!, new MeUnit(unit.Code, unit.Name, JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString())), roles,
            [.. roles.Select(Cases.RoleNames.NameOf)], [.. own.Union(Cases.Permissions.Of(absent.SelectMany(person => person.Roles)).Intersect(Looking, StringComparer.Ordinal), StringComparer.Ordinal)],
            HomeOf(roles, kind),
            [.. absent.Select(person => new MePerson(person.UserName, person.Person.Name))]);
    }
}

/// <summary>代理: somebody the caller stands in for now.</summary>
internal sealed record MePerson(string UserName, string Name);

/// <summary>The caller's unit.</summary>
/// <param name="Kind">street, community, government …; told of the caller only.</param>
internal sealed record MeUnit(string Code, string Name, string? Kind = null);

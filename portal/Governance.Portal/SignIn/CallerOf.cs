using System.Security.Claims;
using System.Text.Json;
using Governance.Cases;

namespace Governance.Portal.SignIn;

/// <summary>The caller every request is asked under, made from the live claims of this very request.</summary>
internal sealed class CallerOf(IHttpContextAccessor accessor, UnitBook units)
{
    public Caller Current => From(accessor.HttpContext?.User ?? throw new InvalidOperationException("Outside a request there is no caller."));

    private Caller From(ClaimsPrincipal user)
    {
        var code = user.Find(Claims.Unit) ?? throw new InvalidOperationException("A signed-in caller has a unit.");
        var unit = units.Find(code) ?? throw new InvalidOperationException($"The caller's unit {code} is not in the organisation.");
        return new Caller(user.Find(Claims.Id)!, user.Find(Claims.Name)!, unit)
        {
            Roles = [.. user.FindAll(Claims.Role).Select(c => c.Value)],
            Principals = [.. user.FindAll(Claims.StandsFor).Select(c => JsonSerializer.Deserialize<Acting>(c.Value, CaseJson.Options)!)],
            Former = units.FormerWithin(unit),
            Permissions = [.. user.FindAll(Claims.Permission).Select(c => c.Value)],
        };
    }
}

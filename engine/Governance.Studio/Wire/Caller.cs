using System.Security.Claims;
using Governance.Execution;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Governance.Studio;

/// <summary>Who asks, and what they may do. Claims: <c>sub</c> or name identifier, name, <c>unit</c>, <c>permission</c> (many).</summary>
internal static class Caller
{
    public static bool May(this ClaimsPrincipal user, string permission) => user.HasClaim(StudioPermissions.ClaimType, permission);

    public static Actor Actor(this ClaimsPrincipal user)
    {
        var id = user.FindFirstValue(ClaimTypes.NameIdentifier) ?? user.FindFirstValue("sub") ?? user.Identity?.Name ?? "unknown";
        return new Actor(id, user.Identity?.Name ?? id, user.FindFirstValue("unit"));
    }

    /// <summary>Answers 401 or 403 as JSON, never a redirect: a redirect would be read as the answer.</summary>
    public static TBuilder Needs<TBuilder>(this TBuilder endpoints, string permission)
        where TBuilder : IEndpointConventionBuilder
    {
        endpoints.WithMetadata(new PermissionNeeded(permission));
        return endpoints.AddEndpointFilter(async (context, next) =>
        {
            var user = context.HttpContext.User;
            if (user.Identity?.IsAuthenticated != true)
                return Results.Json(Signed, StudioJson.Options, "application/problem+json", StatusCodes.Status401Unauthorized);

            return user.May(permission) ? await next(context) : Refused.ToHttp(StudioRefusals.NotPermitted(permission));
        });
    }

    private static object Signed
    {
        get
        {
            var refusal = StudioRefusals.NotSignedIn();
            return new { title = refusal.Message, status = StatusCodes.Status401Unauthorized, code = refusal.Code, detail = refusal.Message };
        }
    }
}

/// <summary>Endpoint metadata: the permission its filter asks for.</summary>
public sealed record PermissionNeeded(string Permission);

using Governance.Portal.Composition;

namespace Governance.Portal.Endpoints;

/// <summary>Is the process alive; may it be sent work.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        var health = app.MapGroup("/health").WithTags("运行状态").AllowAnonymous();
        health.MapGet("/live", () => Results.Ok(new { status = "live" }));
        health.MapGet("/ready", (Readiness readiness) => readiness.Ready
            ? Results.Ok(new { status = "ready" })
            : Results.Json(new { status = "starting" }, statusCode: StatusCodes.Status503ServiceUnavailable));
    }
}

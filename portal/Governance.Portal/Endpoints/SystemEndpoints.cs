using Governance.Cases;
using Governance.Knowledge;

namespace Governance.Portal.Endpoints;

/// <summary>Which installation this is.</summary>
internal static class SystemEndpoints
{
    public static void MapSystem(this IEndpointRouteBuilder app) =>
        app.MapGet("/api/system", (KnowledgeBase knowledge, CityTime time, IConfiguration configuration, IHostEnvironment environment) => Results.Ok(new
        {
            city = knowledge.Organisation.Root.Name,
            adminCode = configuration["Governance:AdminCode"] ?? knowledge.Organisation.Root.Code.Value[..6],
            environment = environment.EnvironmentName,
            now = time.Local(time.NowMicros),
            zone = time.Calendar.Zone.Id,
        })).WithTags("运行状态").AllowAnonymous();
}

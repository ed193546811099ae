using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Governance.Studio;

/// <summary>比较版本, for the portal's own pages.</summary>
internal static class CompareEndpoints
{
    public static void MapComparisons(this IEndpointRouteBuilder app) =>
        app.MapGet("/api/definitions/{definitionId}/compare", Compare).Needs(StudioPermissions.Read);

    /// <param name="from">A version's number; the published one unless said otherwise.</param>
    /// <param name="to">A version's number; the latest unless said otherwise.</param>
    private static async Task<IResult> Compare(string definitionId, string? from, string? to, CompareVersions compare, CancellationToken cancellationToken)
    {
        var compared = await compare.Handle(definitionId, from, to, cancellationToken);
        return compared.Refusal is { } refusal ? Refused.ToHttp(refusal) : StudioJson.Ok(compared.Value);
    }
}

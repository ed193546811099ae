using System.Globalization;
using Governance.Definitions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Governance.Studio;

/// <summary>Shipped drawings that wait as drafts, because a person has changed what runs.</summary>
internal sealed class ProductUpdates(DefinitionLibrary library)
{
    /// <param name="Why">Code <c>STU-025</c> with its sentence.</param>
    public sealed record Waiting(string DefinitionId, int Version, int? Published, Refusal Why);

    public async Task<IReadOnlyList<Waiting>> List(CancellationToken cancellationToken)
    {
        var waiting = new List<Waiting>();
        foreach (var id in await library.Ids(cancellationToken))
        {
            if (await Of(id, cancellationToken) is { } found)
                waiting.Add(found);
        }

        return waiting;
    }

    private async Task<Waiting?> Of(string definitionId, CancellationToken cancellationToken)
    {
        var state = await library.State(definitionId, cancellationToken);
        if (state.IsHidden || state.Versions.LastOrDefault(v => v is { IsDraft: true, IsHidden: false, FileHash: not null }) is not { } draft
            || state.Published is { } running && running.Version > draft.Version)
            return null;
        var name = (await library.Content(draft.Id, cancellationToken))?.Name ?? definitionId;
        return new Waiting(definitionId, draft.Version, state.Published?.Version, StudioRefusals.UpdateWaits(name, draft.Version, WhyOf(state)));
    }

    private static string WhyOf(DefinitionState state) => state.Published is { } published
        ? string.Create(CultureInfo.InvariantCulture, $"现用的第 {published.Version} 版由{published.SavedByName}改过或选定")
        : "原来的版本已经下架";
}

internal static class ProductUpdateEndpoints
{
    public static void MapProductUpdates(this IEndpointRouteBuilder app) =>
        app.MapGet("/api/definitions/product-updates", List).Needs(StudioPermissions.Read);

    private static async Task<IResult> List(ProductUpdates updates, CancellationToken cancellationToken) => StudioJson.Ok(new
    {
        items = (await updates.List(cancellationToken))
            .Select(waiting => new { waiting.DefinitionId, waiting.Version, waiting.Published, code = waiting.Why.Code, message = waiting.Why.Message }),
    });
}

using Governance.Execution;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Governance.Studio;

/// <summary>What the designer can draw with: activities, expressions, variable types, strategies.</summary>
internal static class DescriptorEndpoints
{
    // Compared by Studio with this name: it then opens the hub instead of polling.
    private static readonly object LiveUpdates = new
    {
        name = "RealTimeWorkflowUpdates",
        @namespace = "Elsa",
        fullName = "Elsa.RealTimeWorkflowUpdates",
        displayName = "运行实例实时更新",
        description = "",
    };

    public static void MapDescriptors(this RouteGroupBuilder api)
    {
        var descriptors = api.MapGroup("/descriptors").Needs(StudioPermissions.Read);
        descriptors.MapGet("/activities", Activities);
        descriptors.MapPost("/activities/{type}/options/{property}", Options);
        Fixed(descriptors, "/expression-descriptors", FixedLists.Expressions);
        Fixed(descriptors, "/variables", FixedLists.Variables);
        Fixed(descriptors, "/storage-drivers", FixedLists.StorageDrivers);
        Fixed(descriptors, "/workflow-activation-strategies", FixedLists.ActivationStrategies);
        Fixed(descriptors, "/incident-strategies", FixedLists.IncidentStrategies);
        Fixed(descriptors, "/log-persistence-strategies", FixedLists.Empty);
        Fixed(descriptors, "/commit-strategies/workflows", FixedLists.Empty);
        Fixed(descriptors, "/commit-strategies/activities", FixedLists.Empty);
        Fixed(descriptors, "/output-converters", FixedLists.OutputConverters);

        var features = api.MapGroup("/features").Needs(StudioPermissions.Read);
        Fixed(features, "/installed", new ListOf<object>([LiveUpdates]));
        features.MapGet("/installed/{name}", (string name) =>
            string.Equals(name, "Elsa.RealTimeWorkflowUpdates", StringComparison.Ordinal) ? StudioJson.Ok(LiveUpdates) : Results.NotFound());
        Fixed(api.MapGroup("/package").Needs(StudioPermissions.Read), "/version", new { packageVersion = "3.8.2" });
    }

    private static void Fixed(RouteGroupBuilder group, string path, object answer) => group.MapGet(path, () => StudioJson.Ok(answer));

    private static async Task<IResult> Activities(DescriptorCache cache, HttpResponse response, CancellationToken cancellationToken)
    {
        var (json, tag) = await cache.Get(cancellationToken);
        response.Headers.CacheControl = "private, no-cache";
        return Results.Bytes(json, "application/json; charset=utf-8", entityTag: EntityTagHeaderValue.Parse(tag));
    }

    private static IResult Options(string type, string property, IActivityCatalog catalog, DescriptorCache cache)
    {
        var input = catalog.Find(type, 0)?.Descriptor.Inputs.FirstOrDefault(i => string.Equals(i.Name, property, StringComparison.OrdinalIgnoreCase));
        return StudioJson.Ok(new { items = input is null ? [] : DescriptorShape.Specifications(input, DescriptorShape.Choices(input, cache.Choices)) ?? [] });
    }
}

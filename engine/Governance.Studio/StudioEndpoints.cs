using Governance.Data;
using Governance.Execution;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Governance.Studio;

/// <summary>What Elsa Studio 3.8.2 needs of a server.</summary>
public static class StudioEndpoints
{
    public const string ApiPath = "/elsa/api";
    public const string HubPath = "/elsa/hubs/workflow-instance";

    /// <summary>Needs: <c>IUnitStore</c>, <c>IReadDb</c>, <c>RowWrites</c>, <c>IBursts</c>, <c>IActivityCatalog</c>, <c>IInstanceGuard</c>,
    /// <c>TimeProvider</c>; takes every <c>IOptionSource</c> it finds.</summary>
    public static IServiceCollection AddStudio(this IServiceCollection services, Action<StudioOptions> configure)
    {
        services.Configure(configure);
        services.AddSingleton<Instants>();
        services.AddSingleton(provider => new AggregateCodec(provider.GetService<IDomain>()));
        AddDefinitions(services);
        AddChanges(services);
        AddDesk(services);
        AddRehearsals(services);
        AddRuns(services);
        AddMoves(services);
        return services;
    }

    // What is drawn, and how it is shown.
    private static void AddDefinitions(IServiceCollection services)
    {
        services.AddSingleton<DefinitionChanges>();
        services.AddSingleton<DefinitionLibrary>();
        services.AddSingleton<DefinitionQueries>();
        services.AddSingleton<DefinitionFacts>();
        services.AddSingleton<WorkflowActivities>();
        services.AddSingleton<ActivityTypes>();
        services.AddSingleton<StoredGraphs>();
        services.AddSingleton<IGraphs>(provider => provider.GetRequiredService<StoredGraphs>());
        services.AddSingleton<DescriptorCache>();
        services.AddSingleton<DefinitionShape>();
        services.AddSingleton<DefinitionAnswers>();
        services.AddSingleton<ComparisonRows>();
        services.AddSingleton<CompareVersions>();
    }

    // How a drawing is saved, published and taken in or out.
    private static void AddChanges(IServiceCollection services)
    {
        services.AddSingleton<SaveDefinition>();
        services.AddSingleton<PublicationCheck>();
        services.AddSingleton<CaseTypeFolders>();
        services.AddSingleton<Releases>();
        services.AddSingleton<SharedVersions>();
        services.AddSingleton<PublishDefinition>();
        services.AddSingleton<ProductUpdates>();
        services.AddSingleton<TriggerArming>();
        services.AddSingleton<ChangeDefinition>();
        services.AddSingleton(provider => new DefinitionFiles(
            provider.GetRequiredService<CaseTypeFolders>(), provider.GetRequiredService<DefinitionLibrary>(),
            provider.GetRequiredService<PublishDefinition>(), provider.GetRequiredService<SharedVersions>(), provider.GetRequiredService<ProductUpdates>(),
            provider.GetRequiredService<ILogger<DefinitionFiles>>()));
        services.AddSingleton(provider => new DefinitionExchange(
            provider.GetRequiredService<IReadDb>(), provider.GetRequiredService<DefinitionQueries>(),
            provider.GetRequiredService<SaveDefinition>(), provider.GetRequiredService<PublishDefinition>(), provider.GetRequiredService<RowWrites>()));
    }

    // What the portal's own pages ask of definitions.
    private static void AddDesk(IServiceCollection services)
    {
        services.AddSingleton<LintCounts>();
        services.AddSingleton<DefinitionDesk>();
        services.AddSingleton<PublicationGround>();
        services.AddSingleton<PublicationDesk>();
    }

    // What recorded cases make of a drawing; takes every IRecordedCases it finds.
    private static void AddRehearsals(IServiceCollection services)
    {
        services.AddSingleton<RehearsalStages>();
        services.AddSingleton<Rehearsals>();
        services.AddHostedService(provider => provider.GetRequiredService<Rehearsals>());
    }

    private static void AddRuns(IServiceCollection services)
    {
        services.AddSingleton<RunQueries>();
        services.AddSingleton<RunReader>();
        services.AddSingleton<RunShape>();
        services.AddSingleton<RunVerbs>();
        services.AddSingleton<ObservedInstances>();
        services.AddHostedService<InstanceNews>();
        services.AddSignalR();
    }

    private static void AddMoves(IServiceCollection services)
    {
        services.AddSingleton<MovesBook>();
        services.AddSingleton<RunningInstances>();
        services.AddSingleton<PreviewMoves>();
        services.AddSingleton<OrderMoves>();
        services.AddSingleton<MovesShape>();
        services.AddSingleton(provider => new Moves(
            provider.GetRequiredService<DefinitionLibrary>(), provider.GetRequiredService<MovesBook>(), provider.GetRequiredService<RunningInstances>(),
            provider.GetRequiredService<IGraphs>(), provider.GetRequiredService<IBursts>(), provider.GetRequiredService<TimeProvider>()));
    }

    /// <summary>Maps <c>/elsa/api</c> and <c>/api/definitions/{id}/saves</c>. Anonymous as far as the host's policies go:
    /// every endpoint asks for its permission itself and answers 401 or 403, never a redirect.</summary>
    public static IEndpointRouteBuilder MapStudio(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup(ApiPath).ExcludeFromDescription().AllowAnonymous();
        api.MapDescriptors();
        api.MapDefinitions();
        api.MapSaving();
        api.MapChanges();
        api.MapExports();
        api.MapScripts();
        api.MapRuns();
        api.MapRunVerbs();
        api.MapRunExports();
        app.MapHub<InstanceHub>(HubPath).AllowAnonymous();
        var own = app.MapGroup("").AllowAnonymous();
        own.MapSaves();
        own.MapDesk();
        own.MapLint();
        own.MapMoves();
        own.MapComparisons();
        own.MapRehearsals();
        own.MapProductUpdates();
        return app;
    }
}

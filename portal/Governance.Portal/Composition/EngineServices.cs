using Governance.Cases;
using Governance.Data;
using Governance.Execution;
using Governance.Knowledge;
using Governance.Portal.Demo;
using Governance.Portal.SignIn;
using Governance.Studio;

namespace Governance.Portal.Composition;

/// <summary>Everything below the web: store, engine, cases, definitions. The server and the demo's own clock share it.</summary>
internal static class EngineServices
{
    public static IServiceCollection AddGovernance(this IServiceCollection services, ProductFiles files, DataOptions data)
    {
        services.AddSingleton(files);
        services.AddGovernanceData(data);
        services.AddSingleton<RowWrites>();
        services.AddCases(new CasesOptions(files.Workflows, files.KnowledgeBase));
        services.AddSingleton<CaseFacts>().AddSingleton<IFactSource, LiveFacts>();
        services.AddSingleton<IActivityCatalog>(provider => new ActivityCatalog(provider.GetServices<IActivity>()));
        services.AddStudio(options => (options.WorkflowsDirectory, options.Mask) = (files.Workflows, Masking.Mask));
        services.AddOptions<StudioOptions>().Configure<IServiceProvider>((options, provider) =>
            options.NeedsSecondPerson = provider.GetService<IConfiguration>()?["Governance:SecondPerson"] is { Length: > 0 } set && bool.Parse(set));
        services.AddSingleton(provider => EngineSetup.From(provider.GetService<IConfiguration>()));
        services.AddSingleton<BurstHost>();
        services.AddSingleton<IBursts>(provider => provider.GetRequiredService<BurstHost>());
        services.AddSingleton<Accounts>().AddSingleton<DemoPeople>().AddSingleton<DemoAccounts>().AddSingleton<DemoCases>();
        return services;
    }
}

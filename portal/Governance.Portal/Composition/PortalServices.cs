using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Governance.Cases;
using Governance.Data;
using Governance.Execution;
using Governance.Integrations.Http;
using Governance.Integrations.Sms;
using Governance.Portal.Answers;
using Governance.Portal.Demo;
using Governance.Portal.Endpoints;
using Governance.Portal.HttpTriggers;
using Governance.Portal.Live;
using Governance.Portal.Rehearsing;
using Governance.Portal.SignIn;
using Governance.Portal.Workers;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;

namespace Governance.Portal.Composition;

/// <summary>What the server is made of.</summary>
internal static class PortalServices
{
    public static IServiceCollection AddPortal(this IServiceCollection services, ProductFiles files, DataOptions data)
    {
        services.AddSingleton<Readiness>().AddSingleton<DemoSeeding>();
        services.AddGovernance(files, data);
        AddWeb(services);
        AddPeople(services);
        services.AddHostedService<DataStart>();
        services.AddRehearsals();
        AddOutside(services);
        AddPumps(services);
        return services;
    }

    private static void AddWeb(IServiceCollection services)
    {
        services.AddExceptionHandler<FaultAnswer>();
        services.AddProblemDetails();
        services.AddOpenApi();
        services.AddSignalR();
        services.AddRateLimits();
        services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower));
            options.SerializerOptions.Converters.Add(new CityInstants());
            options.SerializerOptions.TypeInfoResolver = options.SerializerOptions.TypeInfoResolver!.WithAddedModifier(FilledLists.Demand);
        });
    }

    private static void AddOutside(IServiceCollection services)
    {
        services.AddSingleton(provider => OutboundSettings.From(provider.GetRequiredService<IConfiguration>()));
        services.AddSingleton<IOutboundHttp, HttpSender>();
        services.AddSingleton<OutboxRound>().AddSingleton<TaskRound>();
        services.AddSingleton(provider => SmsSettings.From(provider.GetRequiredService<IConfiguration>()));
        services.AddSingleton(provider =>
        {
            var cases = provider.GetRequiredService<CasesOptions>();
            return new SmsOptions(cases.Workflows, (provider.GetRequiredService<IConfiguration>()["Governance:WebAddress"] ?? cases.WebAddress).TrimEnd('/'));
        });
        services.AddSingleton<SmsGateway>().AddSingleton<SmsRound>();
        services.AddSingleton<EndpointFinder>();
    }

    private static void AddPumps(IServiceCollection services)
    {
        services.AddHostedService<DiskWatch>();
        services.AddHostedService<TimerPump>();
        services.AddHostedService<ToldPump>();
        services.AddHostedService<OutboxPump>();
        services.AddHostedService<JournalWatch>();
        services.AddHostedService<SweepPump>();
        services.AddHostedService<IdleCollection>();
        services.AddHostedService<RecomputePump>();
        services.AddHostedService<MovesPump>();
        services.AddHostedService<UnitChangePump>();
        services.AddHostedService<PolicyPump>();
        services.AddHostedService<PrecedentPump>();
        services.AddHostedService<SmsPump>();
        services.AddHostedService<SealPump>();
        services.AddHostedService<ChainCheckPump>();
    }

    private static void AddPeople(IServiceCollection services)
    {
        services.AddSignIn();
        services.AddHttpContextAccessor();
        services.AddSingleton<AccountOffice>().AddSingleton<CallerOf>().AddSingleton<Grants>().AddSingleton<FirstAdministrator>();
        services.AddSingleton<IClaimsTransformation>(provider => provider.GetRequiredService<Grants>());
        services.AddDataProtection().SetApplicationName("governance");
        services.AddSingleton<DatabaseKeys>();
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider =>
            new ConfigureOptions<KeyManagementOptions>(options => options.XmlRepository = provider.GetRequiredService<DatabaseKeys>()));
    }
}

using Governance.Data;
using Governance.Portal.Endpoints;
using Governance.Portal.HttpTriggers;
using Governance.Portal.Live;
using Governance.Portal.SignIn;
using Governance.Portal.Studio;
using Governance.Studio;

namespace Governance.Portal.Composition;

/// <summary>Puts the rooms together into the server.</summary>
internal static class PortalHost
{
    private const string DefaultAddress = "http://127.0.0.1:5080";
    private const long LargestBody = 24 * 1024 * 1024;

    public static WebApplication Build(string[] args)
    {
        var files = ProductFiles.Find();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, EnvironmentName = EnvironmentUnlessSet(args, files) });
        if (builder.Configuration["urls"] is null)
        {
            builder.WebHost.UseUrls(DefaultAddress);
        }

        Logs(builder.Logging, builder.Environment);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
        });
        builder.Services.AddPortal(files, DataOptions.From(builder.Configuration));
        var app = builder.Build();
        Pipeline(app, files);
        MapDesk(app);
        MapOversight(app);
        MapEngine(app);
        app.MapSpa(files);
        return app;
    }

    // One line a fact; requests are counted by metrics, not written down one by one.
    private static void Logs(ILoggingBuilder logging, IHostEnvironment environment)
    {
        logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        if (!environment.IsDevelopment())
        {
            logging.ClearProviders();
            logging.AddJsonConsole();
        }
    }

    // A checkout is for trying out; what somebody published is for real, unless told otherwise.
    private static string? EnvironmentUnlessSet(string[] args, ProductFiles files) =>
        Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") is { Length: > 0 } || Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT") is { Length: > 0 }
        || new ConfigurationBuilder().AddCommandLine(args).Build()[HostDefaults.EnvironmentKey] is { Length: > 0 }
            ? null
            : files.IsPublished ? Environments.Production : Environments.Development;

    private static void Pipeline(WebApplication app, ProductFiles files)
    {
        app.UseTrustedProxies();
        app.UseExceptionHandler();
        app.UseSecurityHeaders();
        app.UseMiddleware<OriginGuard>();
        app.UseStudioFiles();
        if (Directory.Exists(files.Web))
        {
            app.UsePrecompressedFiles(files.Web, "");
        }

        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UsePresence();
        app.UseRateLimiter();
    }

    // What people work with all day, and what is open to whoever has no account.
    private static void MapDesk(WebApplication app)
    {
        app.MapHealth();
        app.MapSession();
        app.MapSystem();
        app.MapLookups();
        app.MapCaseReading();
        app.MapCaseWriting();
        app.MapStaff();
        app.MapAreas();
        app.MapWindow();
        app.MapUnits();
        app.MapReporters();
        app.MapResidents();
        app.MapParties();
        app.MapWorkItems();
        app.MapAttachments();
        app.MapHub<LiveHub>("/hubs/live");
    }

    private static void MapOversight(WebApplication app)
    {
        app.MapSupervision();
        app.MapLetters();
        app.MapEvaluation();
        app.MapAudit();
        app.MapAccounts();
        app.MapClocks();
        app.MapPolicies();
    }

    private static void MapEngine(WebApplication app)
    {
        app.MapStudio();
        app.MapStudioPage();
        app.MapHttpTriggers();
        app.MapEvents();
        app.MapTasks();
        app.MapOpenApi();
    }
}

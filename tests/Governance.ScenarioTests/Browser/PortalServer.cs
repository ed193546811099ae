using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Governance.ScenarioTests.Browser;

/// <summary>The whole product on a real socket: demo accounts, SQLite in a directory of its own, a free port.</summary>
internal sealed class PortalServer : WebApplicationFactory<Program>
{
    private readonly string _data = Directory.CreateTempSubdirectory("governance-portal-").FullName;

    public PortalServer()
    {
        UseKestrel(0);
        StartServer();
        Address = ClientOptions.BaseAddress.ToString().TrimEnd('/');
    }

    public CityMorning Clock { get; } = new();

    public string Address { get; }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }

    protected override IHost CreateHost(IHostBuilder builder)
    {
        // Settings have to be there before the program composes itself: they travel as its arguments.
        builder.ConfigureHostConfiguration(settings => settings.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Governance:DataDirectory"] = _data,
            ["urls"] = "http://127.0.0.1:0",
        }));
        return base.CreateHost(builder);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseEnvironment(Environments.Development)
        .ConfigureLogging(logging => logging.SetMinimumLevel(LogLevel.Warning))
        .ConfigureTestServices(services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock)));
}

using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text.Json;
using Governance.Data;
using Governance.Portal.SignIn;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Governance.DurabilityTests.Portal.Leaks;

/// <summary>The whole server in this process, as installed for real, with every log line kept.</summary>
internal sealed class LeakPortal : WebApplicationFactory<Program>
{
    private readonly string? _postgres;

    /// <param name="postgres">Connection string; null for SQLite in <paramref name="data"/>.</param>
    public LeakPortal(string data, string? postgres = null)
    {
        (Data, _postgres) = (data, postgres);
        UseKestrel(0);
        StartServer();
        Client = CreateClient();
        Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("ApiKey", PortalProcess.ApiKey);
        Client.Timeout = TimeSpan.FromSeconds(30);
    }

    public string Data { get; }

    public HttpClient Client { get; }

    public KeptLog Log { get; } = new();

    /// <summary>Somebody work can be assigned to.</summary>
    public async Task<string> Handler(string unit, CancellationToken cancellationToken)
    {
        var name = $"handler-{unit}".ToLowerInvariant();
        var account = new AccountRow
        {
            Id = name,
            UserName = name,
            NormalizedName = name,
            DisplayName = "经办人",
            Unit = unit,
            Roles = JsonSerializer.Serialize(new[] { "handler" }),
            SecurityStamp = name,
        };
        await Services.GetRequiredService<Accounts>().Ensure([account], "leak-tests-only-1", cancellationToken);
        return name;
    }

    protected override IHost CreateHost(IHostBuilder builder)
    {
        var given = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Governance:DataDirectory"] = Data,
            ["Governance:ApiKey"] = PortalProcess.ApiKey,
            ["urls"] = "http://127.0.0.1:0",
        };
        if (_postgres is not null)
            (given["Governance:Database"], given["ConnectionStrings:Governance"]) = ("PostgreSql", _postgres);
        builder.ConfigureHostConfiguration(settings => settings.AddInMemoryCollection(given));
        return base.CreateHost(builder);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseEnvironment(Environments.Production)
        .ConfigureLogging(logging => logging.AddProvider(Log).SetMinimumLevel(LogLevel.Debug));
}

/// <summary>Every line any part of the server logs, with its scopes' and exceptions' words.</summary>
internal sealed class KeptLog : ILoggerProvider
{
    public ConcurrentQueue<string> Lines { get; } = [];

    public ILogger CreateLogger(string categoryName) => new Keeper(categoryName, Lines);

    public void Dispose()
    {
        // Nothing is held.
    }

    private sealed class Keeper(string category, ConcurrentQueue<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            lines.Enqueue($"{category} {state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{category} {formatter(state, exception)} {exception}");
    }
}

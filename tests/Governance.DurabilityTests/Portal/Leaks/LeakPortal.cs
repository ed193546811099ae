using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Net.Http.Json;
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
    private const string Password = "leak-tests-only-1";

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
    public Task<string> Handler(string unit, CancellationToken cancellationToken) => Account("handler", unit, ["handler"], cancellationToken);

    /// <summary>Somebody of a unit at a browser: what begins with one's own area answers no machine.</summary>
    /// <param name="unit">Theirs.</param>
    /// <param name="cancellationToken">Of the test.</param>
    /// <param name="roles">All of them in one person; those of a unit where none are said.</param>
    public async Task<HttpClient> SignedIn(string unit, CancellationToken cancellationToken, params string[] roles)
    {
        var userName = await Account("leaky", unit, roles is [] ? ["liaison", "handler", "unit-leader", "checker", "mediator"] : roles, cancellationToken);
        var client = new HttpClient { BaseAddress = Client.BaseAddress, Timeout = Client.Timeout };
        using var answer = await client.PostAsJsonAsync(new Uri("/api/sign-in", UriKind.Relative), new { userName, password = Password }, cancellationToken);
        answer.EnsureSuccessStatusCode();
        client.DefaultRequestHeaders.Add("Cookie", answer.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]));
        return client;
    }

    private async Task<string> Account(string prefix, string unit, string[] roles, CancellationToken cancellationToken)
    {
        var name = $"{prefix}-{unit}".ToLowerInvariant();
        var account = new AccountRow
        {
            Id = name,
            UserName = name,
            NormalizedName = name,
            DisplayName = "经办人",
            Unit = unit,
            Roles = JsonSerializer.Serialize(roles),
            SecurityStamp = name,
        };
        await Services.GetRequiredService<Accounts>().Ensure([account], Password, cancellationToken);
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

using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Governance.Data;
using Npgsql;

[assembly: AssemblyFixture(typeof(Governance.DurabilityTests.PostgresCluster))]

namespace Governance.DurabilityTests;

/// <summary>A PostgreSQL for this test run: the one GOVERNANCE_TEST_POSTGRES names, or an own cluster on a free port.</summary>
public sealed class PostgresCluster : IAsyncDisposable
{
    private readonly SemaphoreSlim _starting = new(1);
    private string? _server;
    private string? _directory;
    private int _databases;

    /// <summary>A new database with the schema, copied from one template. Skips the test where there is no PostgreSQL.</summary>
    public async Task<string> NewDatabase()
    {
        await _starting.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            _server ??= await Start();
            var name = $"governance_{Environment.ProcessId}_{++_databases}";
            await Execute(_server, $"CREATE DATABASE {name} TEMPLATE {Template}");
            return new NpgsqlConnectionStringBuilder(_server) { Database = name }.ToString();
        }
        finally
        {
            _starting.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        _starting.Dispose();
        if (_directory is null)
            return;

        NpgsqlConnection.ClearAllPools();
        await Run("pg_ctl", "-D", Path.Combine(_directory, "data"), "-m", "immediate", "stop");
        Directory.Delete(_directory, true);
    }

    private static string Template => $"governance_template_{Environment.ProcessId}";

    private async Task<string> Start()
    {
        var server = Environment.GetEnvironmentVariable("GOVERNANCE_TEST_POSTGRES") ?? await StartOwn();
        await using (var source = PostgresSource.Of(new NpgsqlConnectionStringBuilder(server) { Database = Template, Pooling = false }.ToString()))
            await new PostgresStartup(source).EnsureCreated(TestContext.Current.CancellationToken);
        return server;
    }

    private async Task<string> StartOwn()
    {
        if (Binary("initdb") is null)
            Missing();
        _directory = Directory.CreateTempSubdirectory("governance-pg-").FullName;
        if (IsRoot)
            await Run("chown", "postgres", _directory);
        var (data, port) = (Path.Combine(_directory, "data"), FreePort());
        await Run("initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
        // Durability of the server itself is not what these tests are about.
        var settings = $"-p {port} -k {_directory} -h 127.0.0.1 -c fsync=off -c max_connections=300";
        await Run("pg_ctl", "-D", data, "-w", "-o", settings, "-l", Path.Combine(_directory, "log"), "start");
        return string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={port};Username=postgres;Database=postgres");
    }

    private static bool IsRoot => string.Equals(Environment.UserName, "root", StringComparison.Ordinal);

    private static void Missing()
    {
        const string Why = "PostgreSQL is not installed and GOVERNANCE_TEST_POSTGRES is not set.";
        if (Environment.GetEnvironmentVariable("CI") is not null)
            Assert.Fail(Why);
        Assert.Skip(Why);
    }

    private static string? Binary(string name) =>
        Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").Order(StringComparer.Ordinal).Select(d => Path.Combine(d, "bin", name)).LastOrDefault(File.Exists)
            : null;

    private static async Task Run(string program, params string[] arguments)
    {
        var binary = Binary(program);
        var start = new ProcessStartInfo(binary is not null && IsRoot ? "runuser" : binary ?? program) { WorkingDirectory = "/" };
        if (binary is not null && IsRoot)
            foreach (var word in new[] { "-u", "postgres", "--", binary })
                start.ArgumentList.Add(word);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.UseShellExecute = false;
        start.RedirectStandardOutput = true;
        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        await process.WaitForExitAsync(CancellationToken.None);
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task Execute(string server, string sql)
    {
        await using var source = NpgsqlDataSource.Create(server);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}

using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Governance.DurabilityTests;

/// <summary>A PostgreSQL cluster of its own in a temporary directory, on a free port.</summary>
internal sealed class OwnPostgres : IAsyncDisposable
{
    private readonly string _directory;

    private OwnPostgres(string directory, string connectionString) => (_directory, ConnectionString) = (directory, connectionString);

    public string ConnectionString { get; }

    /// <summary>A shell command that lets the server die and start again.</summary>
    public string RestartCommand =>
        $"{(IsRoot ? "runuser -u postgres -- " : "")}{Binary("pg_ctl")} -D {Data(_directory)} -w -m immediate -l {Path.Combine(_directory, "log")} restart";

    /// <summary>Skips the test where there is no PostgreSQL.</summary>
    public static async Task<OwnPostgres> Start(string settings)
    {
        if (Binary("initdb") is null)
            Missing();
        var directory = Directory.CreateTempSubdirectory("governance-pg-").FullName;
        if (IsRoot)
            await Run("chown", "postgres", directory);
        var port = FreePort();
        await Run("initdb", "-D", Data(directory), "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
        await Run("pg_ctl", "-D", Data(directory), "-w", "-o", $"-p {port} -k {directory} -h 127.0.0.1 {settings}", "-l", Path.Combine(directory, "log"), "start");
        return new(directory, string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={port};Username=postgres;Database=postgres"));
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await Run("pg_ctl", "-D", Data(_directory), "-m", "immediate", "stop");
        Directory.Delete(_directory, true);
    }

    private static bool IsRoot => string.Equals(Environment.UserName, "root", StringComparison.Ordinal);

    private static string Data(string directory) => Path.Combine(directory, "data");

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
}

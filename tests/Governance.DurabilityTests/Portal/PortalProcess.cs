using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;

namespace Governance.DurabilityTests.Portal;

/// <summary>The real executable in a process of its own, on a data directory that outlives it.</summary>
internal sealed class PortalProcess : IAsyncDisposable
{
    public const string ApiKey = "durability-tests-only";

    private static readonly TimeSpan ReadyWithin = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly Task<string[]> _drained;

    private PortalProcess(Process process, Uri address)
    {
        _process = process;
        _drained = Task.WhenAll(process.StandardOutput.ReadToEndAsync(CancellationToken.None), process.StandardError.ReadToEndAsync(CancellationToken.None));
        Client = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(30) };
        Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("ApiKey", ApiKey);
    }

    public HttpClient Client { get; }

    /// <summary>Everything it said; known when it has ended.</summary>
    public async Task<string> Said() => string.Concat(await _drained);

    public static async Task<PortalProcess> Start(string dataDirectory, CancellationToken cancellationToken, params (string Name, string Value)[] settings)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = StartInfo(dataDirectory, ["--urls", address.ToString()]);
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        var portal = new PortalProcess(Process.Start(start)!, address);
        await portal.BecomeReady(cancellationToken);
        return portal;
    }

    /// <summary>Runs a command of the executable to its end.</summary>
    public static async Task<(int ExitCode, string Output)> Command(string dataDirectory, string[] arguments, CancellationToken cancellationToken)
    {
        using var process = Process.Start(StartInfo(dataDirectory, arguments))!;
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await errors;
        await process.WaitForExitAsync(cancellationToken);
        return (process.ExitCode, output);
    }

    /// <summary>SIGKILL: nothing in the process gets to run after this.</summary>
    public async Task Kill()
    {
        _process.Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
        await _drained;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await Kill();
        }

        Client.Dispose();
        _process.Dispose();
    }

    private static ProcessStartInfo StartInfo(string dataDirectory, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = dataDirectory,
        };
        start.Environment["Governance__DataDirectory"] = dataDirectory;
        start.Environment["Governance__ApiKey"] = ApiKey;
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["DOTNET_ENVIRONMENT"] = "Production";
        return start;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task BecomeReady(CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        using var every = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (await every.WaitForNextTickAsync(cancellationToken))
        {
            if (_process.HasExited)
            {
                throw new InvalidOperationException($"The portal ended with {_process.ExitCode} before it was ready.");
            }

            if (await IsReady(cancellationToken))
            {
                return;
            }

            if (clock.Elapsed > ReadyWithin)
            {
                throw new TimeoutException($"The portal was not ready within {ReadyWithin}.");
            }
        }
    }

    private async Task<bool> IsReady(CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await Client.GetAsync(new Uri("/health/ready", UriKind.Relative), cancellationToken);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}

using System.Diagnostics;
using Governance.Data;

namespace Governance.Portal.Commands.Chaos;

/// <summary>One child process, and what it said.</summary>
internal sealed class ChaosNode : IDisposable
{
    private readonly Process _process;
    private readonly ChaosLedger _ledger;
    private readonly Task<string> _errors;

    private ChaosNode(Process process, ChaosLedger ledger)
    {
        (_process, _ledger) = (process, ledger);
        _errors = process.StandardError.ReadToEndAsync();
    }

    public static async Task<ChaosNode> Start(DataOptions options, ChaosLedger ledger, IEnumerable<ChaosOperation> again, string order)
    {
        var node = new ChaosNode(Process.Start(Self(options)) ?? throw new InvalidOperationException("The child did not start."), ledger);
        foreach (var operation in again)
            await node._process.StandardInput.WriteLineAsync(operation.ToString());
        await node._process.StandardInput.WriteLineAsync(order);
        await node._process.StandardInput.FlushAsync();
        return node;
    }

    /// <summary>Lets it work for so many acknowledgements and a moment, then kills it.</summary>
    public async Task KillAfter(int acknowledged, TimeSpan moment, CancellationToken cancellationToken)
    {
        await Listen(acknowledged, cancellationToken);
        var rest = Listen(int.MaxValue, cancellationToken);
        await Task.WhenAny(rest, Task.Delay(moment, TimeProvider.System, cancellationToken));
        if (_process.HasExited)
            throw new InvalidOperationException($"A child ended by itself: {await _errors}");

        _process.Kill();
        await rest;
        await _process.WaitForExitAsync(cancellationToken);
    }

    public async Task End(CancellationToken cancellationToken)
    {
        await Listen(int.MaxValue, cancellationToken);
        await _process.WaitForExitAsync(cancellationToken);
        if (_process.ExitCode != 0)
            throw new InvalidOperationException($"The last child failed: {await _errors}");
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }

    private async Task Listen(int acknowledged, CancellationToken cancellationToken)
    {
        while (acknowledged > 0 && await _process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            if (_ledger.Hear(line))
                acknowledged--;
        }
    }

    private static ProcessStartInfo Self(DataOptions options)
    {
        var assembly = typeof(ChaosNode).Assembly;
        var own = Environment.ProcessPath;
        // Under the dotnet host, or in a test, the assembly is run; else the executable itself.
        var isOwn = string.Equals(Path.GetFileNameWithoutExtension(own), assembly.GetName().Name, StringComparison.Ordinal);
        var start = new ProcessStartInfo(isOwn ? own! : "dotnet", isOwn ? ["chaos", "--worker"] : [assembly.Location, "chaos", "--worker"])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["Governance__Database"] = options.Kind.ToString();
        start.Environment["Governance__DataDirectory"] = options.Directory;
        if (options.ConnectionString is { } connection)
            start.Environment["ConnectionStrings__Governance"] = connection;
        else
            start.Environment.Remove("ConnectionStrings__Governance");
        return start;
    }
}

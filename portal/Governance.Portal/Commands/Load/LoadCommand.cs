using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Governance.Portal.Commands.Load;

/// <summary>
/// <c>load</c> against a running server. <c>--mode cases</c>: new cases at a steady rate, read back afterwards. <c>--mode cycles</c>: whole life
/// cycles by C people at once, as fast as the server lets them, or at a rate. <c>--mode verbs</c>: cycles to saturation for half the time, then at half
/// that rate; the second half is what a verb costs. The last two need the demo's accounts.
/// </summary>
internal static class LoadCommand
{
    public const string Usage =
        "[--mode cases|cycles|verbs|lists] --rate R --seconds S [--clients C] [--url http://127.0.0.1:5080] [--json]   (key in Governance__ApiKey)";

    private const string DefaultUrl = "http://127.0.0.1:5080";
    private static readonly JsonSerializerOptions Json = new(JsonSerializerOptions.Web) { WriteIndented = true };

    public static async Task<int> Run(string[] args, TextWriter stdout, CancellationToken cancellationToken)
    {
        var (rate, clients) = (Number(args, "--rate") ?? 0, (int)(Number(args, "--clients") ?? 8));
        var mode = Text(args, "--mode") ?? "cases";
        if (Number(args, "--seconds") is not { } seconds || seconds <= 0 || clients < 1 || rate < 0 || (rate == 0 && mode is "cases"))
        {
            await stdout.WriteLineAsync("load " + Usage);
            return 2;
        }

        using var client = new HttpClient { BaseAddress = new Uri(Text(args, "--url") ?? DefaultUrl), Timeout = TimeSpan.FromSeconds(60) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("ApiKey", Environment.GetEnvironmentVariable("Governance__ApiKey") ?? "");
        var report = mode switch
        {
            "cases" => await new PacedLoad(client).Run(rate, seconds, cancellationToken),
            "cycles" => await Cycles(client, clients, rate, seconds, cancellationToken),
            "verbs" => await Verbs(client, clients, seconds, cancellationToken),
            "lists" => await new ListLoad(client).Run(clients, seconds, cancellationToken),
            _ => null,
        };
        if (report is null)
            return 2;
        await stdout.WriteLineAsync(JsonSerializer.Serialize(report, report.GetType(), Json));
        return report.Holds ? 0 : 1;
    }

    private static async Task<LoadReport> Cycles(HttpClient client, int clients, double rate, double seconds, CancellationToken cancellationToken)
    {
        await using var people = new LoadPeople(client);
        return await new LifeCycles(client, people).Run(clients, rate, seconds, cancellationToken);
    }

    private static async Task<LoadReport> Verbs(HttpClient client, int clients, double seconds, CancellationToken cancellationToken)
    {
        await using var people = new LoadPeople(client);
        var full = await new LifeCycles(client, people).Run(clients, 0, seconds / 2, cancellationToken);
        var paced = await new LifeCycles(client, people).Run(clients, full.CyclesPerSecond / 2, seconds / 2, cancellationToken);
        return paced with { SaturationPerSecond = full.CyclesPerSecond };
    }

    private static double? Number(string[] args, string name) =>
        double.TryParse(Text(args, name), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static string? Text(string[] args, string name)
    {
        var at = Array.IndexOf(args, name);
        return at >= 0 && at + 1 < args.Length ? args[at + 1] : null;
    }
}

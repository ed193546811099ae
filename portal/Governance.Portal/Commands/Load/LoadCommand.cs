using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Governance.Portal.Commands.Load;

/// <summary><c>load --rate R --seconds S</c>: opens cases at a steady pace against a running server and says what each cost.</summary>
internal static class LoadCommand
{
    public const string Usage = "--rate R --seconds S [--url http://127.0.0.1:5080] [--json]   (key in Governance__ApiKey)";

    private const string DefaultUrl = "http://127.0.0.1:5080";

    public static async Task<int> Run(string[] args, TextWriter stdout, CancellationToken cancellationToken)
    {
        if (Number(args, "--rate") is not { } rate || Number(args, "--seconds") is not { } seconds || rate <= 0 || seconds <= 0)
        {
            await stdout.WriteLineAsync("load " + Usage);
            return 2;
        }

        using var client = new HttpClient { BaseAddress = new Uri(Text(args, "--url") ?? DefaultUrl), Timeout = TimeSpan.FromSeconds(60) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("ApiKey", Environment.GetEnvironmentVariable("Governance__ApiKey") ?? "");
        var report = await new PacedLoad(client).Run(rate, seconds, cancellationToken);
        await stdout.WriteLineAsync(JsonSerializer.Serialize(report, JsonSerializerOptions.Web));
        return report.Accepted == report.Sent ? 0 : 1;
    }

    private static double? Number(string[] args, string name) =>
        double.TryParse(Text(args, name), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static string? Text(string[] args, string name)
    {
        var at = Array.IndexOf(args, name);
        return at >= 0 && at + 1 < args.Length ? args[at + 1] : null;
    }
}

/// <param name="P50Ms">From sending to the whole answer; queueing in the generator counts, so an overloaded server cannot hide.</param>
internal sealed record LoadReport(int Sent, int Accepted, int Refused, int Failed, double PerSecond, double P50Ms, double P99Ms)
{
    public static LoadReport From(IReadOnlyCollection<(int Status, double Ms)> answers, TimeSpan elapsed)
    {
        var times = answers.Select(a => a.Ms).Order().ToArray();
        var accepted = answers.Count(a => a.Status is 200 or 201);
        var failed = answers.Count(a => a.Status == 0);
        return new LoadReport(
            answers.Count, accepted, answers.Count - accepted - failed, failed, Math.Round(accepted / elapsed.TotalSeconds, 1), At(times, 0.5), At(times, 0.99));
    }

    private static double At(double[] sorted, double share) =>
        sorted.Length == 0 ? 0 : Math.Round(sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * share))], 2);
}

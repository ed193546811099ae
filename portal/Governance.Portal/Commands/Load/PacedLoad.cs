using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;

namespace Governance.Portal.Commands.Load;

/// <summary>Sends one new case per tick of a fixed schedule, whether or not the answers keep up; then reads every accepted one back.</summary>
internal sealed class PacedLoad(HttpClient client)
{
    private const int Readers = 8;
    private const int Resend = 50;

    private readonly ConcurrentBag<(int Status, double Ms, int Number, string? CaseNo)> _answers = [];
    private readonly string _run = Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString("N");

    public async Task<LoadReport> Run(double rate, double seconds, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        var total = (int)(rate * seconds);
        var running = new List<Task>(total);
        for (var i = 0; i < total; i++)
        {
            var due = TimeSpan.FromSeconds(i / rate);
            if (due - clock.Elapsed > TimeSpan.FromMilliseconds(1))
                await Task.Delay(due - clock.Elapsed, cancellationToken);
            running.Add(Send(i, clock, due, cancellationToken));
        }

        await Task.WhenAll(running);
        var elapsed = clock.Elapsed;
        return await Report(elapsed, cancellationToken);
    }

    private async Task<LoadReport> Report(TimeSpan elapsed, CancellationToken cancellationToken)
    {
        var accepted = _answers.Where(answer => answer.CaseNo is not null).ToList();
        var failed = _answers.Count(answer => answer.Status == 0);
        var (lost, routed, clocked) = await ReadBack(accepted.ConvertAll(answer => answer.CaseNo!), cancellationToken);
        return new CasesReport(
            _answers.Count, accepted.Count, _answers.Count - accepted.Count - failed, failed, Math.Round(accepted.Count / elapsed.TotalSeconds, 1),
            Times.Of(_answers.Select(answer => answer.Ms)), routed, clocked, lost,
            await Doubled(accepted, cancellationToken) + accepted.Count - accepted.DistinctBy(answer => answer.CaseNo, StringComparer.Ordinal).Count());
    }

    private async Task<(int Lost, int Routed, int Clocked)> ReadBack(List<string> numbers, CancellationToken cancellationToken)
    {
        var (lost, routed, clocked) = (0, 0, 0);
        var options = new ParallelOptions { MaxDegreeOfParallelism = Readers, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(numbers, options, async (number, cancel) =>
        {
            using var answer = await client.GetAsync(new Uri("/api/cases/" + number, UriKind.Relative), cancel);
            if (!answer.IsSuccessStatusCode)
            {
                Interlocked.Increment(ref lost);
                return;
            }

            var found = await answer.Content.ReadFromJsonAsync<JsonElement>(cancel);
            if (found.GetProperty("category").ValueKind == JsonValueKind.Object && found.GetProperty("workItems").GetArrayLength() > 0)
                Interlocked.Increment(ref routed);
            if (found.GetProperty("clocks").GetArrayLength() > 0)
                Interlocked.Increment(ref clocked);
        });
        return (lost, routed, clocked);
    }

    /// <summary>Sends some of them once more under the same key: each must answer with its own case.</summary>
    private async Task<int> Doubled(List<(int Status, double Ms, int Number, string? CaseNo)> accepted, CancellationToken cancellationToken)
    {
        var doubled = 0;
        foreach (var known in accepted.Where(answer => answer.Number % Resend == 0))
            doubled += string.Equals((await Post(known.Number, cancellationToken)).CaseNo, known.CaseNo, StringComparison.Ordinal) ? 0 : 1;
        return doubled;
    }

    private async Task Send(int number, Stopwatch clock, TimeSpan due, CancellationToken cancellationToken)
    {
        var (status, caseNo) = await Post(number, cancellationToken);
        _answers.Add((status, (clock.Elapsed - due).TotalMilliseconds, number, caseNo));
    }

    private async Task<(int Status, string? CaseNo)> Post(int number, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/cases", UriKind.Relative)) { Content = JsonContent.Create(LoadMessages.Body(number)) };
        request.Headers.Add("Idempotency-Key", $"{_run}-{number}");
        try
        {
            using var answer = await client.SendAsync(request, cancellationToken);
            var body = answer.IsSuccessStatusCode ? await answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken) : default;
            return ((int)answer.StatusCode, answer.IsSuccessStatusCode ? body.GetProperty("caseNo").GetString() : null);
        }
        catch (HttpRequestException)
        {
            return (0, null);
        }
    }
}

/// <param name="Routed">Read back with a category and somebody to act on it.</param>
/// <param name="Clocked">Read back with a deadline armed.</param>
/// <param name="Lost">Accepted, and not there afterwards.</param>
/// <param name="Doubled">Sent again under its key and answered with another case, or one number given twice.</param>
internal sealed record CasesReport(
    int Sent, int Accepted, int Refused, int Failed, double PerSecond, Times Time, int Routed, int Clocked, int Lost, int Doubled) : LoadReport
{
    public override bool Holds => Accepted == Sent && Lost == 0 && Doubled == 0 && Routed == Accepted;
}

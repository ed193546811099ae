using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;

namespace Governance.Portal.Commands.Load;

/// <summary>Cases from registration to archive, each step by the person whose turn it is. Only finished ones count.</summary>
internal sealed class LifeCycles(HttpClient machine, LoadPeople people)
{
    private const int MostSteps = 20;

    private readonly Stopwatches _times = new();
    private readonly ConcurrentBag<string> _finished = [];
    private readonly ConcurrentDictionary<string, int> _stuck = new(StringComparer.Ordinal);
    private int _started;

    /// <param name="rate">Cycles begun a second; 0: each client begins the next when the last is over.</param>
    public async Task<LoadReport> Run(int clients, double rate, double seconds, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        if (rate > 0)
            await Paced(rate, seconds, clock, cancellationToken);
        else
            await Task.WhenAll(Enumerable.Range(0, clients).Select(async _ =>
            {
                while (clock.Elapsed.TotalSeconds < seconds)
                    await One(cancellationToken);
            }));
        var elapsed = clock.Elapsed.TotalSeconds;
        var lost = await Lost(cancellationToken);
        return new CyclesReport(
            _started, _finished.Count, _stuck.Values.Sum(), lost, Math.Round(_times.All().Count / elapsed, 1), _times.All(), _times.Report(),
            _stuck.ToDictionary(StringComparer.Ordinal))
        {
            CyclesPerSecond = Math.Round(_finished.Count / elapsed, 2),
        };
    }

    private async Task Paced(double rate, double seconds, Stopwatch clock, CancellationToken cancellationToken)
    {
        var running = new List<Task>();
        for (var i = 0; i < rate * seconds; i++)
        {
            var wait = TimeSpan.FromSeconds(i / rate) - clock.Elapsed;
            if (wait > TimeSpan.FromMilliseconds(1))
                await Task.Delay(wait, cancellationToken);
            running.Add(One(cancellationToken));
        }

        await Task.WhenAll(running);
    }

    private async Task One(CancellationToken cancellationToken)
    {
        var number = Interlocked.Increment(ref _started);
        var file = await Send(machine, "open", "/api/cases", LoadMessages.Body(number), cancellationToken);
        var contacted = false;
        for (var step = 0; step < MostSteps && file is { } now; step++)
        {
            if (now.GetProperty("status").GetString() is not "open")
            {
                _finished.Add(now.GetProperty("caseNo").GetString()!);
                return;
            }

            if (LoadStep.Next(now, contacted, people) is not { } next)
                break;
            contacted |= next.Verb is "contact";
            var id = next.Item.GetProperty("id").GetString();
            var after = await Send(await people.For(next.Item), next.Name, $"/api/work-items/{id}/{next.Verb}", new { data = next.Data }, cancellationToken);
            file = after?.GetProperty("case");
        }

        if (file is { } left)
            _stuck.AddOrUpdate("no step at " + left.GetProperty("stage").GetString(), 1, (_, count) => count + 1);
    }

    private async Task<JsonElement?> Send(HttpClient client, string kind, string address, object body, CancellationToken cancellationToken)
    {
        var began = Stopwatch.GetTimestamp();
        using var answer = await client.PostAsJsonAsync(new Uri(address, UriKind.Relative), body, cancellationToken);
        var text = await answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
        _times.Add(kind, Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        if (answer.IsSuccessStatusCode)
            return text;
        _stuck.AddOrUpdate($"{kind}: {text.GetProperty("code").GetString()}", 1, (_, count) => count + 1);
        return null;
    }

    /// <summary>Finished ones that do not say so when they are read again.</summary>
    private async Task<int> Lost(CancellationToken cancellationToken)
    {
        var lost = 0;
        await Parallel.ForEachAsync(_finished, new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = cancellationToken }, async (number, cancel) =>
        {
            using var answer = await machine.GetAsync(new Uri("/api/cases/" + number, UriKind.Relative), cancel);
            if (!answer.IsSuccessStatusCode || (await answer.Content.ReadFromJsonAsync<JsonElement>(cancel)).GetProperty("status").GetString() is "open")
                Interlocked.Increment(ref lost);
        });
        return lost;
    }
}

/// <param name="Stuck">Cycles that met a refusal or an unknown step, by reason in <paramref name="Why"/>.</param>
internal sealed record CyclesReport(
    int Started, int Finished, int Stuck, int Lost, double VerbsPerSecond, Times Verbs, SortedDictionary<string, Times> ByVerb, Dictionary<string, int> Why) : LoadReport
{
    public override bool Holds => Finished > 0 && Stuck == 0 && Lost == 0;
}

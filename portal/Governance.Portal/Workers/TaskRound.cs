using Governance.Execution;
using Governance.Integrations.Http;

namespace Governance.Portal.Workers;

/// <summary>Tells the tasks of <c>Elsa.RunTask</c> to whoever does them. What they answer comes back by itself, at its own time.</summary>
/// <remarks>Told at least once, under one key. What nobody takes becomes a dead letter; the flow goes on waiting, and a person may answer for it.</remarks>
internal sealed class TaskRound(IOutbox outbox, IOutboundHttp http, OutboundSettings settings, TimeProvider time)
{
    private const int Batch = 16;

    private long NowMicros => (time.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;

    /// <returns>Whether there may be more at once.</returns>
    public async Task<bool> Run(CancellationToken cancellationToken)
    {
        if (settings.Tasks is not { } endpoint)
            return false;

        var items = await outbox.Take(TaskRequest.Channel, NowMicros, Batch, cancellationToken);
        await Task.WhenAll(items.Select(item => Tell(item, endpoint, cancellationToken)));
        return items.Length == Batch;
    }

    private async Task Tell(OutboxItem item, TaskEndpoint endpoint, CancellationToken cancellationToken)
    {
        var request = endpoint.Request(TaskRequest.Read(item), time.GetUtcNow());
        var answer = await http.Send(request, cancellationToken);
        if (answer is { Fate: OutboundFate.Answered, StatusCode: >= 200 and < 300 })
        {
            await outbox.Sent(item.Id, NowMicros, cancellationToken);
            return;
        }

        var isTriedAgain = answer.IsWorthRetrying(request) && item.Attempts + 1 < http.Attempts;
        var why = answer.Message ?? $"HTTP {answer.StatusCode}";
        await outbox.Failed(item.Id, why, isTriedAgain ? NowMicros + Backoff.Micros(item.Attempts) : null, cancellationToken);
    }
}

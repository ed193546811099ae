using System.Text.Json;
using Governance.Execution;
using Governance.Portal.Answers;

namespace Governance.Portal.Workers;

/// <summary>Sends what waits in the outbox.</summary>
internal sealed class OutboxPump(OutboxRound round, TaskRound tasks, TimeProvider time, ILogger<OutboxPump> logger) : Pump(time, logger)
{
    protected override string Name => "outbox pump";

    protected override TimeSpan Rest => TimeSpan.FromMilliseconds(250);

    protected override async Task<bool> Round(CancellationToken cancellationToken)
    {
        var more = await round.Run(cancellationToken);
        return await tasks.Run(cancellationToken) || more;
    }
}

/// <summary>Sends what flows ask of other systems, after commit. What came of it is one stimulus, however often it was tried.</summary>
/// <remarks>A crash after sending and before the answer is committed sends again, under the same key: at least once, consumed exactly once.</remarks>
internal sealed class OutboxRound(
    IOutbox outbox, IOutboundHttp http, IBursts bursts, IUnitStore store, TimeProvider time, ILogger<OutboxRound> logger)
{
    private const int Batch = 16;

    private long NowMicros => (time.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;

    /// <returns>Whether there may be more at once.</returns>
    public async Task<bool> Run(CancellationToken cancellationToken)
    {
        var items = await outbox.Take(OutboundRequest.Channel, NowMicros, Batch, cancellationToken);
        await Task.WhenAll(items.Select(item => Send(item, cancellationToken)));
        return items.Length == Batch;
    }

    private async Task Send(OutboxItem item, CancellationToken cancellationToken)
    {
        var request = OutboundRequest.Read(item);
        if (!request.IsAgain && await store.WasConsumed(request.AnswerId, cancellationToken))
        {
            await outbox.Sent(item.Id, NowMicros, cancellationToken);
            return;
        }

        var answer = await http.Send(request, cancellationToken);
        if (answer.IsWorthRetrying(request) && item.Attempts + 1 < http.Attempts)
        {
            await outbox.Failed(item.Id, Why(answer), NowMicros + Backoff.Micros(item.Attempts), cancellationToken);
            return;
        }

        if (!request.IsAgain)
            await Tell(request, answer, cancellationToken);

        // A failure has reached the flow; the dead letter tells people what was never delivered.
        if (answer.Fate == OutboundFate.Answered)
            await outbox.Sent(item.Id, NowMicros, cancellationToken);
        else
            await outbox.Failed(item.Id, Why(answer), nextMicros: null, cancellationToken);
    }

    private async Task Tell(OutboundRequest request, OutboundAnswer answer, CancellationToken cancellationToken)
    {
        var data = JsonSerializer.SerializeToElement(new { bookmarkId = request.BookmarkId, answer }, JsonSerializerOptions.Web);
        var stimulus = new Stimulus(request.AnswerId, new AggregateKey(request.Aggregate), StimulusKinds.Answer, data, Actor.System);
        var outcome = await bursts.Run(stimulus, BurstOptions.None, cancellationToken);
        if (outcome.Refusal is { } refusal)
            PortalLog.StimulusRefused(logger, stimulus.Id, request.Aggregate, refusal.Code);
    }

    private static string Why(OutboundAnswer answer) => answer.Message ?? $"HTTP {answer.StatusCode}";
}

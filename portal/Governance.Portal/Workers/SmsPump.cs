using Governance.Cases;
using Governance.Execution;
using Governance.Integrations.Sms;
using Governance.Portal.Answers;

namespace Governance.Portal.Workers;

/// <summary>Sends the SMS that wait in the outbox.</summary>
internal sealed class SmsPump(SmsRound round, TimeProvider time, ILogger<SmsPump> logger) : Pump(time, logger)
{
    protected override string Name => "sms";

    protected override TimeSpan Rest => TimeSpan.FromSeconds(1);

    protected override Task<bool> Round(CancellationToken cancellationToken) => round.Run(cancellationToken);
}

/// <summary>Takes messages, writes them out and hands them to the gateway. Without one they wait; in Development the masked text goes to the log instead.</summary>
internal sealed class SmsRound(IOutbox outbox, SmsLetters letters, SmsGateway gateway, IHostEnvironment environment, TimeProvider time, ILogger<SmsRound> logger)
{
    private const int Batch = 16;
    private const string Nobody = "诉求人没有留电话，或个人信息已依法删除。";

    private long NowMicros => (time.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;

    /// <returns>Whether there may be more at once.</returns>
    public async Task<bool> Run(CancellationToken cancellationToken)
    {
        if (!gateway.IsThere && !environment.IsDevelopment())
            return false;
        var items = await outbox.Take("sms", NowMicros, Batch, cancellationToken);
        foreach (var item in items)
            await Send(item, cancellationToken);
        return items.Length == Batch;
    }

    private async Task Send(OutboxItem item, CancellationToken cancellationToken)
    {
        if (await letters.Write(item.Body, cancellationToken) is not { } letter)
        {
            await outbox.Failed(item.Id, Nobody, nextMicros: null, cancellationToken);
            return;
        }

        if (!gateway.IsThere)
        {
            var (phone, text) = await letters.Show(item.Body, cancellationToken);
            PortalLog.SmsShown(logger, item.Id, phone, text);
            await outbox.Sent(item.Id, NowMicros, cancellationToken);
            return;
        }

        var outcome = await gateway.Send(item.Id, letter.Phone, letter.Text, cancellationToken);
        if (outcome.Fate == SmsFate.Sent)
            await outbox.Sent(item.Id, NowMicros, cancellationToken);
        else
            await outbox.Failed(item.Id, outcome.Why!, Again(outcome, item), cancellationToken);
    }

    private long? Again(SmsOutcome outcome, OutboxItem item) =>
        outcome.Fate == SmsFate.Later && item.Attempts + 1 < gateway.Attempts ? NowMicros + Backoff.Micros(item.Attempts) : null;
}

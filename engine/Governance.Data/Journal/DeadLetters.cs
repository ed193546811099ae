using System.Text.Json;
using System.Text.Json.Nodes;
using Governance.Definitions;
using Governance.Execution;
using Microsoft.EntityFrameworkCore;

namespace Governance.Data;

/// <summary>What people do with a message nobody took: it is sent again under its own key, or put aside. Each is a journaled write of <c>letter/{id}</c>.</summary>
public sealed class DeadLetters(IReadDb read, RowWrites writes)
{
    /// <summary>Waits again, as if never tried. An HTTP request is sent for the other system's sake alone: its flow has gone on with the failure.</summary>
    /// <returns>False: it waits or was sent already; nothing is written.</returns>
    public ValueTask<Result<bool>> SendAgain(string id, Actor by, string? reason, CancellationToken cancellationToken) =>
        Change(id, by, (row, at) => row.Status switch
        {
            OutboxStatus.Dead or OutboxStatus.Aside => Write(row, "letter.sent-again", "消息重新发送。", reason, new LetterWaits(id, Again(row), at)),
            _ => (RowWrite?)null,
        }, cancellationToken);

    /// <param name="reason">Enters the journal: masked by the caller.</param>
    public ValueTask<Result<bool>> PutAside(string id, Actor by, string reason, CancellationToken cancellationToken) =>
        Change(id, by, (row, _) => row.Status switch
        {
            OutboxStatus.Dead => Write(row, "letter.put-aside", "消息不再发送。", reason, new LetterAside(id)),
            OutboxStatus.Aside => (RowWrite?)null,
            _ => LetterRefusals.NotDead(id),
        }, cancellationToken);

    private async ValueTask<Result<bool>> Change(
        string id, Actor by, Func<OutboxRow, long, Result<RowWrite?>> decide, CancellationToken cancellationToken)
    {
        var isWritten = false;
        var written = await writes.Write(new AggregateKey("letter/" + id), by, async (_, at, stop) =>
        {
            await using var db = read.Open();
            var decided = await db.Outbox.SingleOrDefaultAsync(row => row.Id == id, stop) is { } row ? decide(row, at) : LetterRefusals.Unknown(id);
            isWritten = decided is { Refusal: null, Value: not null };
            return decided;
        }, cancellationToken);
        return written.Refusal is { } refusal ? refusal : isWritten;
    }

    private static RowWrite Write(OutboxRow row, string kind, string text, string? reason, RowEffect effect)
    {
        var data = JsonSerializer.SerializeToElement(new { channel = row.Channel, attempts = row.Attempts, why = row.Why, reason }, JsonSerializerOptions.Web);
        return new RowWrite(new Happening(kind, text, row.Id, data), JsonSerializer.SerializeToUtf8Bytes(new { row.Id, kind }, JsonSerializerOptions.Web), [effect]);
    }

    private static string Again(OutboxRow row)
    {
        if (!string.Equals(row.Channel, OutboundRequest.Channel, StringComparison.Ordinal) || JsonNode.Parse(row.Body) is not JsonObject body)
            return row.Body;
        body["isAgain"] = true;
        return body.ToJsonString();
    }
}

internal sealed record LetterWaits(string Id, string Body, long AtMicros) : RowEffect
{
    public override string Name => "letter.waits";

    public override void Apply(GovernanceDb db)
    {
        var row = db.Outbox.Find(Id) ?? throw new InvalidOperationException($"Message {Id} is not there.");
        (row.Status, row.Attempts, row.NextMicros, row.Body) = (OutboxStatus.Waiting, 0, AtMicros, Body);
    }
}

internal sealed record LetterAside(string Id) : RowEffect
{
    public override string Name => "letter.aside";

    public override void Apply(GovernanceDb db) =>
        (db.Outbox.Find(Id) ?? throw new InvalidOperationException($"Message {Id} is not there.")).Status = OutboxStatus.Aside;
}

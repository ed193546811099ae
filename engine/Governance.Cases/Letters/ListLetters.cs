#pragma warning disable CA1309 // Translated to SQL, where keys are compared by their bytes.
using System.Text.Json;
using Governance.Data;
using Governance.Definitions;
using Governance.Execution;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Governance.Cases;

/// <summary>Messages to the outside of every channel (sms, task, http) that were given up or put aside, newest first. What they say stays where it is.</summary>
public static class ListLetters
{
    /// <param name="Status">dead or aside.</param>
    public sealed record Query(Caller Caller, string? Status, string? Channel, string? After, int? Take) : IRequest<Result<Letters>>;

    /// <param name="Counts">How many are dead, by channel.</param>
    public sealed record Letters(IReadOnlyList<LetterDto> Items, string? Next, IReadOnlyDictionary<string, int> Counts, bool MayManage);

    /// <param name="Subject">What it is: the text's name, the task's name, or method and host; never what it says.</param>
    public sealed record LetterDto(
        string Id, string Channel, string Status, string Subject, string? CaseNo, string? InstanceId, int Attempts, string? Why, DateTimeOffset CreatedAt);

    internal sealed class Handler(IReadDb database, CityTime time) : IRequestHandler<Query, Result<Letters>>
    {
        public async Task<Result<Letters>> Handle(Query query, CancellationToken cancellationToken)
        {
            if (!query.Caller.Can(Permissions.AuditRead) && !query.Caller.Can(Permissions.OutboxManage))
                return CaseRefusals.NotPermitted("查看没有送达的消息");
            var cursor = Cursor.Read(query.After);
            if (cursor.Refusal is { } wrong)
                return wrong;
            await using var db = database.Open();
            var take = Cursor.Take(query.Take) + 1;
            var status = string.Equals(query.Status, "aside", StringComparison.Ordinal) ? OutboxStatus.Aside : OutboxStatus.Dead;
            var rows = db.Outbox.Where(row => row.Status == status && (query.Channel == null || row.Channel == query.Channel));
            if (cursor.Value is { } after)
                rows = rows.Where(row => row.CreatedMicros < after.Value || (row.CreatedMicros == after.Value && string.Compare(row.Id, after.Key) > 0));
            var page = await rows.OrderByDescending(row => row.CreatedMicros).ThenBy(row => row.Id).Take(take).ToListAsync(cancellationToken);
            var counts = await db.Outbox.Where(row => row.Status == OutboxStatus.Dead).GroupBy(row => row.Channel)
                .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, StringComparer.Ordinal, cancellationToken);
            var shown = page.Take(take - 1).ToList();
            var next = page.Count == take ? new Cursor(shown[^1].CreatedMicros, shown[^1].Id).ToString() : null;
            return new Letters([.. shown.Select(Of)], next, counts, query.Caller.Can(Permissions.OutboxManage));
        }

        private LetterDto Of(OutboxRow row)
        {
            using var parsed = JsonDocument.Parse(row.Body);
            var (subject, caseNo, instance) = About(row, parsed.RootElement);
            return new LetterDto(
                row.Id, row.Channel, CaseRows.Wire(row.Status), subject, caseNo, instance, row.Attempts, row.Why, time.Local(row.CreatedMicros));
        }

        private static (string Subject, string? CaseNo, string? InstanceId) About(OutboxRow row, JsonElement body)
        {
            var item = new OutboxItem(row.Id, row.Channel, body, row.Attempts);
            switch (row.Channel)
            {
                case SmsNotices.Channel:
                    var notice = CaseJson.Read<SmsBody>(body);
                    return (notice.Template, notice.CaseNo, null);
                case TaskRequest.Channel:
                    var task = TaskRequest.Read(item);
                    return (task.TaskName, null, task.InstanceId);
                case OutboundRequest.Channel:
                    var request = OutboundRequest.Read(item);
                    // A path or a query may name people; the host does not.
                    var host = Uri.TryCreate(request.Url, UriKind.Absolute, out var url) ? url.Authority : "";
                    return ($"{request.Method} {host}".Trim(), CaseOf(request.Aggregate), Instance(request.Aggregate));
                default:
                    return (row.Channel, null, null);
            }
        }

        private static string? CaseOf(string aggregate) => aggregate.StartsWith("case/", StringComparison.Ordinal) ? aggregate["case/".Length..] : null;

        private static string? Instance(string aggregate) =>
            aggregate.StartsWith("instance/", StringComparison.Ordinal) ? aggregate["instance/".Length..] : null;
    }
}

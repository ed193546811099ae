using System.Text.Json;
using Governance.Data;
using Governance.Definitions;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Governance.Cases;

/// <summary>短信: what waits, what was sent, what could not be sent and why; masked.</summary>
public static class ListSms
{
    private const int Most = 100;

    /// <param name="Status">waiting, sent or dead; null for all.</param>
    public sealed record Query(Caller Caller, string? Status) : IRequest<Result<Page<SmsDto>>>;

    public sealed record SmsDto(
        string Id, string Template, string CaseNo, string? Phone, string? Text, string Status, int Attempts, string? Why, DateTimeOffset CreatedAt, DateTimeOffset? SentAt);

    internal sealed class Handler(IReadDb database, SmsLetters letters, CityTime time) : IRequestHandler<Query, Result<Page<SmsDto>>>
    {
        public async Task<Result<Page<SmsDto>>> Handle(Query query, CancellationToken cancellationToken)
        {
            if (!query.Caller.Can(Permissions.AuditRead) && !query.Caller.Can(Permissions.OutboxManage))
                return CaseRefusals.NotPermitted("查看短信记录");
            await using var db = database.Open();
            var rows = db.Outbox.Where(row => row.Channel == SmsNotices.Channel);
            if (Enum.TryParse<OutboxStatus>(query.Status, ignoreCase: true, out var status))
                rows = rows.Where(row => row.Status == status);
            var shown = new List<SmsDto>();
            foreach (var row in await rows.OrderByDescending(row => row.CreatedMicros).Take(Most).ToListAsync(cancellationToken))
                shown.Add(await Of(row, cancellationToken));
            return new Page<SmsDto>(shown);
        }

        private async ValueTask<SmsDto> Of(OutboxRow row, CancellationToken cancellationToken)
        {
            using var body = JsonDocument.Parse(row.Body);
            var notice = CaseJson.Read<SmsBody>(body.RootElement);
            var (phone, text) = await letters.Show(body.RootElement, cancellationToken);
            return new SmsDto(row.Id, notice.Template, notice.CaseNo, phone, text, CaseRows.Wire(row.Status), row.Attempts, row.Why, time.Local(row.CreatedMicros), time.Local(row.SentMicros));
        }
    }
}

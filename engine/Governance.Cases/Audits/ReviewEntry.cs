using System.Text.Json;
using Governance.Data;
using Governance.Definitions;
using Governance.Execution;
using Governance.Knowledge;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Governance.Cases;

/// <param name="Verdict">fine 正常 or doubtful 存疑.</param>
public sealed record AuditReviewDto(string Verdict, string? Remark, string By, DateTimeOffset At);

/// <summary>复核 of what somebody did, by somebody else; once, journaled.</summary>
public static class ReviewEntry
{
    private const string Doubtful = "doubtful";
    private const int LongestRemark = 500;

    public sealed record Command(Caller Caller, long Position, string? Verdict, string? Remark) : IRequest<Result<AuditReviewDto>>;

    internal sealed class Handler(IReadDb database, RowWrites writes, CityTime time) : IRequestHandler<Command, Result<AuditReviewDto>>
    {
        public async Task<Result<AuditReviewDto>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (!command.Caller.Can(Permissions.AuditRead))
                return CaseRefusals.NotPermitted("复核流水");
            if (command.Verdict is not ("fine" or Doubtful))
                return AuditRefusals.VerdictUnknown(command.Verdict ?? "");
            if (command.Verdict is Doubtful && string.IsNullOrWhiteSpace(command.Remark))
                return CaseRefusals.ReasonMissing();
            if (command.Remark?.Length > LongestRemark)
                return CaseRefusals.TextTooLong("remark", "复核说明", LongestRemark);
            await using var db = database.Open();
            if (await db.Entries.SingleOrDefaultAsync(row => row.Position == command.Position, cancellationToken) is not { } row)
                return AuditRefusals.EntryUnknown(FormattableString.Invariant($"{command.Position}"));
            var entry = AuditLines.Read(row);
            return string.Equals(entry.Actor.Id, command.Caller.UserName, StringComparison.Ordinal) ? AuditRefusals.OwnDeed() : await Store(command, row, cancellationToken);
        }

        private async Task<Result<AuditReviewDto>> Store(Command command, EntryRow row, CancellationToken cancellationToken)
        {
            var review = new AuditReviewDto(command.Verdict!, command.Remark is { } words ? Masking.Mask(words.Trim()) : null, command.Caller.Name, time.Local(time.NowMicros));
            var what = new Happening(
                "audit.reviewed", FormattableString.Invariant($"复核第 {row.Position} 条流水：{(command.Verdict is Doubtful ? $"存疑，{review.Remark}" : "正常")}。"), row.Aggregate);
            var written = await writes.Write(
                AuditReviews.KeyOf(row.Position), EvaluateMonth.ActorOf(command.Caller),
                (stored, _, _) => ValueTask.FromResult<Result<RowWrite?>>(
                    stored is not null ? AuditRefusals.Reviewed() : new RowWrite(what, JsonSerializer.SerializeToUtf8Bytes(review, CaseJson.Options), [])),
                cancellationToken);
            return written.Refusal is { } refusal ? refusal : review;
        }
    }
}

/// <summary>What was reviewed, by the place of the entry.</summary>
internal static class AuditReviews
{
    private const string Prefix = "audit-review/";

    public static AggregateKey KeyOf(long position) => new(FormattableString.Invariant($"{Prefix}{position}"));

    public static async Task<IReadOnlyDictionary<long, AuditReviewDto>> Of(GovernanceDb db, IReadOnlyList<AuditEntry> entries, CancellationToken cancellationToken)
    {
        var keys = entries.ToDictionary(entry => KeyOf(entry.Row.Position).Value, entry => entry.Row.Position, StringComparer.Ordinal);
        var named = keys.Keys.ToList();
        var rows = await db.Aggregates.Where(row => named.Contains(row.Key)).Select(row => new { row.Key, row.State }).ToListAsync(cancellationToken);
        return rows.ToDictionary(row => keys[row.Key], row => JsonSerializer.Deserialize<AuditReviewDto>(row.State, CaseJson.Options)!);
    }
}

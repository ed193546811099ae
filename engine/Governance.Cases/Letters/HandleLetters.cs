using System.Collections.Immutable;
using Governance.Data;
using Governance.Definitions;
using Governance.Knowledge;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Governance.Cases;

/// <summary>重发, 搁置: message by message, each with its own answer. Said again, nothing happens twice.</summary>
public static class HandleLetters
{
    private const int Most = 200;

    /// <param name="Deed">resend or put-aside.</param>
    /// <param name="Ids">Which; where none is named, the oldest dead ones of <paramref name="Channel"/>.</param>
    /// <param name="Reason">Needed for put-aside.</param>
    public sealed record Command(Caller Caller, string Deed, ImmutableArray<string> Ids, string? Channel, string? Reason) : IRequest<Result<HandledDto>>;

    /// <param name="Done">How many messages changed.</param>
    public sealed record HandledDto(int Done, IReadOnlyList<HandledLineDto> Items);

    /// <param name="Changed">False without a code: it was so already.</param>
    /// <param name="Code">Refusal code and sentence.</param>
    public sealed record HandledLineDto(string Id, bool Changed, string? Code, string? Message);

    internal sealed class Handler(IReadDb database, DeadLetters letters) : IRequestHandler<Command, Result<HandledDto>>
    {
        public async Task<Result<HandledDto>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (!command.Caller.Can(Permissions.OutboxManage))
                return CaseRefusals.NotPermitted("重发或搁置消息");
            var reason = string.IsNullOrWhiteSpace(command.Reason) ? null : Masking.Mask(command.Reason.Trim());
            if (reason is null && IsAside(command))
                return CaseRefusals.ReasonMissing();
            if (Reasons.TooLong(reason) is { } tooLong)
                return tooLong;
            var ids = await Ids(command, cancellationToken);
            if (ids.Count > Most || (ids.Count == 0 && string.IsNullOrEmpty(command.Channel)))
                return LetterRefusals.TooMany(Most);
            var lines = new List<HandledLineDto>();
            foreach (var id in ids)
                lines.Add(await One(command, id, reason, cancellationToken));
            return new HandledDto(lines.Count(line => line.Changed), lines);
        }

        private async ValueTask<HandledLineDto> One(Command command, string id, string? reason, CancellationToken cancellationToken)
        {
            var by = EvaluateMonth.ActorOf(command.Caller);
            var done = IsAside(command)
                ? await letters.PutAside(id, by, reason!, cancellationToken)
                : await letters.SendAgain(id, by, reason, cancellationToken);
            return new HandledLineDto(id, done is { Refusal: null, Value: true }, done.Refusal?.Code, done.Refusal?.Message);
        }

        private async ValueTask<IReadOnlyList<string>> Ids(Command command, CancellationToken cancellationToken)
        {
            if (!command.Ids.IsDefaultOrEmpty)
                return [.. command.Ids.Distinct(StringComparer.Ordinal)];
            await using var db = database.Open();
            return await db.Outbox.Where(row => row.Status == OutboxStatus.Dead && row.Channel == command.Channel)
                .OrderBy(row => row.CreatedMicros).ThenBy(row => row.Id).Take(Most).Select(row => row.Id).ToListAsync(cancellationToken);
        }

        private static bool IsAside(Command command) => string.Equals(command.Deed, "put-aside", StringComparison.Ordinal);
    }
}

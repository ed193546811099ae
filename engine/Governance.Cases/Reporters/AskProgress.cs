using Governance.Definitions;
using MediatR;

namespace Governance.Cases;

/// <summary>How a case stands, for whoever holds its 查询码 or the code of a follow-up link: no sign-in, no content, no names.</summary>
public static class AskProgress
{
    public sealed record Query(string? CaseNo, string? Code) : IRequest<Result<ProgressDto>>;

    /// <param name="Holder">The unit that has it now.</param>
    /// <param name="Reply">The answer given, masked.</param>
    /// <param name="MayAnswer">The code is a follow-up's, and the follow-up waits for the answer.</param>
    public sealed record ProgressDto(
        string CaseNo, string Status, string Holder, DateTimeOffset OpenedAt, DateTimeOffset? DueAt, string? Remaining, string? Reply, DateTimeOffset? RepliedAt, bool MayAnswer);

    internal sealed class Handler(CaseReader cases, QueryCodes codes, ClockView clocks, CityTime time) : IRequestHandler<Query, Result<ProgressDto>>
    {
        public async Task<Result<ProgressDto>> Handle(Query query, CancellationToken cancellationToken)
        {
            // A wrong number and a wrong code are the same answer: nobody learns which cases exist.
            if (await cases.Load(query.CaseNo ?? "", cancellationToken) is not { Domain: Casefile file })
                return VaultRefusals.CodeWrong();
            var byLink = codes.Matches(AnswerFollowUp.Subject(file), query.Code);
            if (!byLink && !codes.Matches(file.CaseNo, query.Code))
                return VaultRefusals.CodeWrong();
            var next = file.IsOpen && file.NextClock is { } clock ? clocks.Of(clock) : null;
            return new ProgressDto(file.CaseNo, Words.ForResident(file), file.IsSealed ? file.Desk.Name : file.Holder.Name, time.Local(file.CreatedMicros),
                next?.DueAt, next?.Remaining, file.Reply?.Text, time.Local(file.Reply?.AtMicros), byLink && file.OpenItem(WorkItemKind.FollowUp) is { } asked && !OneFollowUp.Rests(asked));
        }
    }
}

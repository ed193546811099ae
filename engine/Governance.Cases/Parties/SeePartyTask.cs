using Governance.Definitions;
using MediatR;

namespace Governance.Cases;

/// <summary>What the responsible party must do, for whoever holds the link: no sign-in, nothing of who reported or what they said.</summary>
public static class SeePartyTask
{
    public sealed record Query(string? CaseNo, string? Code) : IRequest<Result<PartyTaskDto>>;

    /// <param name="Ask">The unit's own words.</param>
    /// <param name="MayAnswer">The link was not used, revoked or run out.</param>
    public sealed record PartyTaskDto(string CaseNo, string Party, string Unit, string Ask, DateTimeOffset DueAt, string StatusName, bool MayAnswer, string? Answer, DateTimeOffset? AnsweredAt);

    internal sealed class Handler(PartyDoor door, CityTime time) : IRequestHandler<Query, Result<PartyTaskDto>>
    {
        public async Task<Result<PartyTaskDto>> Handle(Query query, CancellationToken cancellationToken) =>
            await door.Find(query.CaseNo, query.Code, cancellationToken) is var (file, task)
                ? new PartyTaskDto(file.CaseNo, task.Party, task.Unit, task.Ask, time.Local(task.DueMicros), task.StatusName(file.IsLate(task, time.NowMicros)), door.Closed(file, task) is null, task.Answer,
                    task.Status is PartyTask.Answered ? time.Local(task.EndedMicros) : null)
                : PartyRefusals.CodeWrong();
    }
}

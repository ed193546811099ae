using System.Text.Json;
using Governance.Data;
using Governance.Definitions;
using Governance.Execution;
using Governance.Knowledge;
using MediatR;

namespace Governance.Cases;

/// <summary>撤销 a change of a clause whose day has not come.</summary>
public static class RevokeDutyChange
{
    public sealed record Command(Caller Caller, string Id, string? Reason) : IRequest<Result<DutyChangeDto>>;

    internal sealed class Handler(RowWrites writes, DutyClauses clauses, KnowledgeBase shipped, DutyView view, CityTime time) : IRequestHandler<Command, Result<DutyChangeDto>>
    {
        public async Task<Result<DutyChangeDto>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (!command.Caller.Can(Permissions.PolicyWrite))
                return CaseRefusals.NotPermitted("改职责条款");
            if (Reasons.WhyNot(command.Reason) is { } unsaid)
                return unsaid;
            DutyChange? revoked = null;
            var written = await writes.Write(DutyClauses.Key, EvaluateMonth.ActorOf(command.Caller), (stored, now, _) =>
            {
                var known = DutyClauses.Read(stored);
                if (known.Items.FirstOrDefault(change => string.Equals(change.Id, command.Id, StringComparison.Ordinal) && change.IsPlanned(time.Today)) is not { } planned)
                    return new(PolicyRefusals.ChangeUnknown(command.Id));
                if (known.Items.FirstOrDefault(change => change.RevokedMicros is null && string.Equals(change.Duty, planned.Duty, StringComparison.Ordinal) && change.From > planned.From) is { } later)
                    return new(PolicyRefusals.LaterFirst(later.From));
                revoked = planned with { RevokedMicros = now, RevokedBy = command.Caller.Name };
                var items = known.Items.Replace(planned, revoked);
                if (DutyCover.FirstGap(shipped, known.Items, items, known.Items.Select(change => change.From).Where(day => day >= planned.From)) is { } left)
                    return new(PolicyRefusals.NobodyLeft(left.Path));
                var what = new Happening("policy.duty-revoked", $"撤销改动：{view.Say(planned)}。撤销理由：{Masking.Mask(command.Reason!.Trim())}", planned.Duty);
                return new(new RowWrite(what, JsonSerializer.SerializeToUtf8Bytes(known with { Items = items }, CaseJson.Options), []));
            }, cancellationToken);
            if (written.Refusal is { } no)
                return no;
            await clauses.Adopt(cancellationToken);
            return view.Of(revoked!);
        }
    }
}

using System.Text.Json;
using Governance.Data;
using Governance.Definitions;
using Governance.Execution;
using MediatR;

namespace Governance.Cases;

/// <summary>撤销 a change of the limits whose day has not come.</summary>
public static class RevokeLimitChange
{
    public sealed record Command(Caller Caller, string Type, string Id, string? Reason) : IRequest<Result<LimitChangeDto>>;

    internal sealed class Handler(RowWrites writes, LimitBook book, CaseTypeBook types, LimitView view, CityTime time) : IRequestHandler<Command, Result<LimitChangeDto>>
    {
        public async Task<Result<LimitChangeDto>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (!command.Caller.Can(Permissions.PolicyWrite))
                return CaseRefusals.NotPermitted("改时限");
            if (types.Shipped(command.Type) is not { } shipped)
                return CaseRefusals.TypeUnknown(command.Type);
            if (Reasons.WhyNot(command.Reason) is { } unsaid)
                return unsaid;
            LimitChange? revoked = null;
            var written = await writes.Write(LimitBook.KeyOf(command.Type), EvaluateMonth.ActorOf(command.Caller), (stored, now, _) =>
            {
                var known = LimitBook.Read(stored);
                if (known.Items.FirstOrDefault(change => string.Equals(change.Id, command.Id, StringComparison.Ordinal) && change.IsPlanned(time.Today)) is not { } planned)
                    return new(PolicyRefusals.ChangeUnknown(command.Id));
                if (known.Items.FirstOrDefault(change => change.RevokedMicros is null && string.Equals(change.Row, planned.Row, StringComparison.Ordinal) && change.From > planned.From) is { } later)
                    return new(PolicyRefusals.LaterFirst(later.From));
                revoked = planned with { RevokedMicros = now, RevokedBy = command.Caller.Name };
                var items = known.Items.Replace(planned, revoked);
                if (LimitRivals.Find(shipped, items, time.Today) is { } rival)
                    return new(PolicyRefusals.Ambiguous(rival.Id));
                var what = new Happening("policy.limit-revoked", $"撤销改动：{view.Say(command.Type, planned)}。撤销理由：{Knowledge.Masking.Mask(command.Reason!.Trim())}", planned.Row);
                return new(new RowWrite(what, JsonSerializer.SerializeToUtf8Bytes(known with { Items = items }, CaseJson.Options), []));
            }, cancellationToken);
            if (written.Refusal is { } no)
                return no;
            await book.Adopt(cancellationToken);
            return view.Change(command.Type, revoked!);
        }
    }
}

using Governance.Definitions;
using MediatR;

namespace Governance.Cases;

/// <summary>The second person lets a colleague see who reported a 保密 case, or does not.</summary>
public static class ApproveReveal
{
    public sealed record Command(Caller Caller, string CaseNo, string RequestId, bool Approve, string? Reason) : IRequest<Result<CaseDetail>>;

    internal sealed class Handler(CaseReader cases, CaseView view, VerbRun run) : IRequestHandler<Command, Result<CaseDetail>>
    {
        public async Task<Result<CaseDetail>> Handle(Command command, CancellationToken cancellationToken)
        {
            var found = await cases.Read(command.CaseNo, command.Caller, cancellationToken);
            if (found.Refusal is { } hidden)
                return hidden;
            var data = new RevealApprovalData(command.Caller.Acting, command.RequestId, command.Approve);
            var reason = command.Reason is { Length: > 0 } given ? Knowledge.Masking.Mask(given) : null;
            var after = await run.Run(CaseStimuli.Approve, found.Value, data, command.Caller, reason, null, [], "approve-reveal", null, default, null, cancellationToken);
            return after.Then<CaseDetail>(then => view.Detail(then, command.Caller));
        }
    }
}

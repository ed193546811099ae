using Governance.Definitions;
using MediatR;

namespace Governance.Cases;

/// <summary>核验 is asked for.</summary>
public static class VerifyJournal
{
    public sealed record Command(Caller Caller) : IRequest<Result<ChainCheckDto>>;

    internal sealed class Handler(ChainCheck check) : IRequestHandler<Command, Result<ChainCheckDto>>
    {
        public async Task<Result<ChainCheckDto>> Handle(Command command, CancellationToken cancellationToken) =>
            command.Caller.Can(Permissions.AuditRead) ? await check.Ask(command.Caller, cancellationToken) : CaseRefusals.NotPermitted("核验流水");
    }
}

/// <summary>How the running verification stands, or what the last one came to.</summary>
public static class GetVerification
{
    public sealed record Query(Caller Caller) : IRequest<Result<ChainCheckDto>>;

    internal sealed class Handler(ChainCheck check) : IRequestHandler<Query, Result<ChainCheckDto>>
    {
        public async Task<Result<ChainCheckDto>> Handle(Query query, CancellationToken cancellationToken) =>
            query.Caller.Can(Permissions.AuditRead) || query.Caller.Can(Permissions.InstanceManage) ? await check.State(cancellationToken) : CaseRefusals.NotPermitted("查看流水核验");
    }
}

using Governance.Definitions;
using Governance.Execution;
using Governance.Knowledge;
using MediatR;

namespace Governance.Cases;

/// <summary>What a changed policy or calendar would do to the open clocks. Kept, and valid for an hour.</summary>
public static class PreviewRecompute
{
    public sealed record Command(Caller Caller) : IRequest<Result<RecomputePreview>>;

    internal sealed class Handler(Recomputing recomputing) : IRequestHandler<Command, Result<RecomputePreview>>
    {
        public async Task<Result<RecomputePreview>> Handle(Command command, CancellationToken cancellationToken) =>
            command.Caller.Can(Permissions.ClockRecompute)
                ? await recomputing.Preview(new Actor(command.Caller.UserName, command.Caller.Name, command.Caller.Unit.Name), cancellationToken)
                : CaseRefusals.NotPermitted("重算时限");
    }
}

/// <summary>Orders what was previewed; a worker carries it out.</summary>
public static class OrderRecompute
{
    public sealed record Command(Caller Caller, string? Token, string? Reason) : IRequest<Result<RecomputeOrder>>;

    internal sealed class Handler(Recomputing recomputing) : IRequestHandler<Command, Result<RecomputeOrder>>
    {
        public async Task<Result<RecomputeOrder>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (!command.Caller.Can(Permissions.ClockRecompute))
                return CaseRefusals.NotPermitted("重算时限");
            if (string.IsNullOrWhiteSpace(command.Reason))
                return ClockRefusals.ReasonMissing();
            var reason = Masking.Mask(command.Reason.Trim());
            if (Reasons.TooLong(reason) is { } tooLong)
                return tooLong;
            var by = new Actor(command.Caller.UserName, command.Caller.Name, command.Caller.Unit.Name);
            return await recomputing.Order(by, command.Token ?? "", reason, cancellationToken);
        }
    }
}

/// <summary>The latest preview and order.</summary>
public static class GetRecompute
{
    public sealed record Query(Caller Caller) : IRequest<Result<RecomputeState>>;

    internal sealed class Handler(Recomputing recomputing) : IRequestHandler<Query, Result<RecomputeState>>
    {
        public async Task<Result<RecomputeState>> Handle(Query query, CancellationToken cancellationToken) =>
            query.Caller.Can(Permissions.ClockRecompute) ? await recomputing.State(cancellationToken) : CaseRefusals.NotPermitted("重算时限");
    }
}

using Governance.Definitions;
using MediatR;

namespace Governance.Cases;

/// <summary>排队数 for whoever takes calls.</summary>
public static class GetCallsWaiting
{
    public sealed record Query(Caller Caller) : IRequest<Result<Answer>>;

    /// <param name="Queue">Null where no exchange is connected, or it fell silent.</param>
    public sealed record Answer(CallsWaiting? Queue);

    internal sealed class Handler(WaitingCalls queue) : IRequestHandler<Query, Result<Answer>>
    {
        public Task<Result<Answer>> Handle(Query query, CancellationToken cancellationToken) => Task.FromResult<Result<Answer>>(
            query.Caller.Can(Permissions.IntakeSuggest) ? new Answer(queue.Now) : CaseRefusals.NotPermitted("查看话务排队"));
    }
}

/// <summary>The exchange, or whatever watches it, tells how many wait.</summary>
public static class TellCallsWaiting
{
    public sealed record Command(Caller Caller, int? Waiting) : IRequest<Result<CallsWaiting>>;

    internal sealed class Handler(WaitingCalls queue) : IRequestHandler<Command, Result<CallsWaiting>>
    {
        private const int Most = 100_000;

        public Task<Result<CallsWaiting>> Handle(Command command, CancellationToken cancellationToken) => Task.FromResult(Told(command));

        private Result<CallsWaiting> Told(Command command) =>
            !command.Caller.Can(Permissions.InstanceManage) ? CaseRefusals.NotPermitted("报送话务排队")
            : command.Waiting is { } waiting and >= 0 and <= Most ? queue.Tell(waiting)
            : CaseRefusals.FieldWrong("waiting", "排队数", "应为 0 到 100000 的整数。");
    }
}

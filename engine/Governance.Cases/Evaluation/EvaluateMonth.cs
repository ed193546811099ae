using Governance.Definitions;
using Governance.Execution;
using MediatR;

namespace Governance.Cases;

/// <summary>试算: computes a month; again as often as wanted until it is frozen.</summary>
public static class EvaluateMonth
{
    public sealed record Command(Caller Caller, string? Scheme, string? Month) : IRequest<Result<EvaluationDto>>;

    internal sealed class Handler(EvaluationWriting writing, EvaluationReading reading) : IRequestHandler<Command, Result<EvaluationDto>>
    {
        public async Task<Result<EvaluationDto>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (!command.Caller.Can(Permissions.EvaluationManage))
                return CaseRefusals.NotPermitted("试算考核");
            var done = await writing.Compute(command.Scheme ?? "", command.Month, ActorOf(command.Caller), cancellationToken);
            return done.Refusal is { } refusal ? refusal : (await reading.Find(done.Value, all: true, cancellationToken))!;
        }
    }

    internal static Actor ActorOf(Caller caller) => new(caller.UserName, caller.Name, caller.Unit.Name);
}

/// <summary>公示, 冻结.</summary>
public static class MoveEvaluation
{
    /// <param name="To">published or frozen.</param>
    public sealed record Command(Caller Caller, string Id, string To) : IRequest<Result<EvaluationDto>>;

    internal sealed class Handler(EvaluationWriting writing, EvaluationReading reading) : IRequestHandler<Command, Result<EvaluationDto>>
    {
        public async Task<Result<EvaluationDto>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (!command.Caller.Can(Permissions.EvaluationManage))
                return CaseRefusals.NotPermitted("公示和冻结考核结果");
            var done = await writing.Move(command.Id, command.To, EvaluateMonth.ActorOf(command.Caller), cancellationToken);
            return done.Refusal is { } refusal ? refusal : (await reading.Find(done.Value, all: true, cancellationToken))!;
        }
    }
}

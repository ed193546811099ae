using Governance.Data;
using Governance.Definitions;
using Governance.Knowledge;
using MediatR;

namespace Governance.Cases;

/// <summary>打印: a form of a case goes on paper; journaled before it is printed, and only for whoever sees the case.</summary>
public static class NotePrint
{
    private const int Longest = 40;

    /// <param name="Sheet">What the form is called.</param>
    public sealed record Command(Caller Caller, string CaseNo, string? Sheet) : IRequest<Result<long>>;

    internal sealed class Handler(IMediator mediator, RowWrites writes) : IRequestHandler<Command, Result<long>>
    {
        public async Task<Result<long>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (string.IsNullOrWhiteSpace(command.Sheet))
                return CaseRefusals.FieldMissing("sheet", "文书名称");
            if (command.Sheet.Length > Longest)
                return CaseRefusals.TextTooLong("sheet", "文书名称", Longest);
            var seen = await mediator.Send(new GetCase.Query(command.Caller, command.CaseNo), cancellationToken);
            if (seen.Refusal is { } refusal)
                return refusal;
            return await writes.Exported(EvaluateMonth.ActorOf(command.Caller), $"{seen.Value.CaseNo}《{Masking.Mask(command.Sheet.Trim())}》", "print", cancellationToken);
        }
    }
}
